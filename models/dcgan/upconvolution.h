// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace studio::models {

/// A transposed convolution, 4x4 with stride 2 and padding 1: doubles the side of an image.
///
/// Exactly torch::nn::ConvTranspose2d (without bias), but fast: LibTorch 1.13 has no oneDNN path
/// for that one and takes 2.5 times as long (im2col and a matrix product). A transposed convolution
/// is the gradient of a convolution with respect to its input, and those gradients oneDNN has; so
/// this computes it as one, without the waste of enlarging the image first or of a sub-pixel
/// convolution's unused products.
class UpConvolutionImpl : public torch::nn::Module
{
public:
    UpConvolutionImpl(std::int64_t inputChannels, std::int64_t outputChannels);

    /// [N, inputChannels, S, S] -> [N, outputChannels, 2S, 2S]. Differentiable once.
    torch::Tensor forward(const torch::Tensor& images);

    torch::Tensor weight; ///< [inputChannels, outputChannels, 4, 4]; zero at first
};
TORCH_MODULE(UpConvolution);

} // namespace studio::models
