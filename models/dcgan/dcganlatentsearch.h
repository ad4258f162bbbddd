// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/latentsearch.h"
#include "models/dcgan/dcgansampler.h"

namespace studio::models {

/// Inverts a generator by gradient descent on the latent (Creswell and Bharath 2016, "Inverting the
/// Generator of a Generative Adversarial Network"; Lipton and Tripathi 2017, "Precise Recovery of
/// Latent Vectors from Generative Adversarial Networks"): Adam on the mean squared difference of
/// the pixels, plus the latent's negative log likelihood under its normal prior with a small
/// weight, which keeps it where the generator has learned. Several starts at once, since some end
/// in poor minima; after a while only the best go on.
class DcganLatentSearch final : public core::LatentSearch
{
public:
    /// Takes a network that nobody else uses; puts it into evaluation mode.
    explicit DcganLatentSearch(DcganGenerator generator);

    bool isConditional() const override;
    core::LatentMatch closest(std::span<const std::uint8_t> picture, std::span<const int> digits,
        const core::WorkControl& control) override;

private:
    /// Latents that are improved together; [N, latentSize] each but for the labels, [N].
    struct Candidates
    {
        torch::Tensor latents;
        torch::Tensor labels;
        torch::Tensor firstMoment;
        torch::Tensor secondMoment;
    };

    Candidates startsFor(std::span<const int> digits) const;
    torch::Tensor improve(Candidates& candidates, const torch::Tensor& target, int step);
    static void keepBest(Candidates& candidates, const torch::Tensor& errors);
    core::LatentMatch matchOf(const Candidates& candidates, std::span<const std::uint8_t> picture);

    DcganGenerator m_generator;
    DcganSampler m_sampler; ///< of the same network
};

} // namespace studio::models
