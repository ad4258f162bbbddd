// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dcgan/dcganoptions.h"
#include "models/dcgan/digitaffine.h"
#include "models/dcgan/upconvolution.h"

#include <torch/torch.h>

namespace studio::models {

/// The generator of the DCGAN paper (Radford, Metz and Chintala 2015), made for 28x28: the latent
/// is projected to 7x7, doubled twice by transposed convolutions, each stage followed by batch
/// normalisation and ReLU, and ends in tanh. Conditional on the digit as Mirza and Osindero (2014):
/// its one-hot code is appended to the latent, and the normalisation may have a scale and an offset
/// for each digit. float32, channels last.
class DcganGeneratorImpl : public torch::nn::Module
{
public:
    explicit DcganGeneratorImpl(DcganOptions options);

    /// latents [N, latentSize], labels [N] int64 in 0..9 (ignored if not conditional) ->
    /// [N, 1, 28, 28] in [-1, 1]. In evaluation mode a pure function.
    torch::Tensor forward(const torch::Tensor& latents, const torch::Tensor& labels);

    /// Draws fresh weights as the paper does, N(0, 0.02), from a generator of its own.
    void initialize(std::uint64_t seed);

    const DcganOptions& options() const { return m_options; }

private:
    DcganOptions m_options;
    torch::nn::Linear project{nullptr};
    torch::nn::BatchNorm2d projectNorm{nullptr};
    DigitAffine projectDigit{nullptr}; ///< these three: only if the normalisation is conditional
    UpConvolution up1{nullptr};
    torch::nn::BatchNorm2d norm1{nullptr};
    DigitAffine digit1{nullptr};
    UpConvolution up2{nullptr};
    torch::nn::BatchNorm2d norm2{nullptr};
    DigitAffine digit2{nullptr};
    torch::nn::Conv2d paint{nullptr};
};
TORCH_MODULE(DcganGenerator);

} // namespace studio::models
