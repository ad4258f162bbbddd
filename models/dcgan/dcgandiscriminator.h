// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dcgan/dcganoptions.h"

#include <torch/torch.h>

#include <vector>

namespace studio::models {

/// The discriminator of the DCGAN paper for 28x28: convolutions that halve the image (28, 14, 7,
/// 4) with LeakyReLU(0.2), then one number. Conditional on the digit by projection (Miyato and
/// Koyama 2018): a vector a digit is multiplied with the features and added. float32, channels
/// last.
class DcganDiscriminatorImpl : public torch::nn::Module
{
public:
    explicit DcganDiscriminatorImpl(DcganOptions options);

    /// images [N, 1, 28, 28] in [-1, 1], labels [N] int64 (ignored if not conditional) -> [N]
    /// logits: positive where it believes the image to be real.
    torch::Tensor forward(const torch::Tensor& images, const torch::Tensor& labels);

    /// One power iteration towards each weight's largest singular value; call it once before each
    /// training step. Does nothing without spectral normalisation.
    void refreshSpectra();

    void initialize(std::uint64_t seed);

private:
    struct Layer
    {
        torch::nn::Conv2d convolution{nullptr};
        torch::nn::BatchNorm2d norm{nullptr}; ///< null if there is none
        torch::Tensor left; ///< singular vectors, for spectral normalisation
        torch::Tensor right;
    };

    void addLayer(std::int64_t inputs, std::int64_t outputs, std::int64_t kernel);
    torch::Tensor weightOf(const Layer& layer) const;

    DcganOptions m_options;
    std::vector<Layer> m_layers;
    torch::nn::Linear score{nullptr};
    torch::nn::Embedding digit{nullptr};
};
TORCH_MODULE(DcganDiscriminator);

} // namespace studio::models
