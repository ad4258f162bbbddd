// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace studio::models {

/// A scale and an offset for each channel and digit. After a batch normalisation, the two together
/// are conditional batch normalisation (Dumoulin, Shlens and Kudlur 2017; in a GAN: Miyato and
/// Koyama 2018).
class DigitAffineImpl : public torch::nn::Module
{
public:
    explicit DigitAffineImpl(std::int64_t channels);

    /// images [N, channels, H, W], labels [N] int64 in 0..9.
    torch::Tensor forward(const torch::Tensor& images, const torch::Tensor& labels);

private:
    torch::Tensor scale; ///< [10, channels], added to 1
    torch::Tensor offset; ///< [10, channels]
};
TORCH_MODULE(DigitAffine);

} // namespace studio::models
