// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/discriminator.h"
#include "models/dcgan/dcgandiscriminator.h"
#include "models/dcgan/dcgansampler.h"

#include <map>

namespace studio::models {

/// A discriminator that is trained no further: core::Discriminator's contract. It judges in
/// evaluation mode, so that a picture's verdict does not depend on its company. Its belief has no
/// scale of its own, one that plays well says 0.5 to everything and Wasserstein's critic any
/// number at all; so a picture is compared with digits of its opponent.
class DcganCritic final : public core::Discriminator
{
public:
    /// Takes networks that nobody else uses, made with the same options; puts them into evaluation
    /// mode.
    DcganCritic(DcganDiscriminator discriminator, DcganGenerator generator);

    bool isConditional() const override;
    std::vector<double> realness(
        std::span<const std::uint8_t> pixels, std::span<const int> digits) override;

private:
    std::vector<float> beliefs(std::span<const std::uint8_t> pixels, const torch::Tensor& labels);
    const std::vector<float>& generatedBeliefs(std::int64_t digit);

    DcganDiscriminator m_discriminator;
    DcganSampler m_generator;
    std::map<std::int64_t, std::vector<float>> m_generated; ///< digit -> sorted, made when needed
};

} // namespace studio::models
