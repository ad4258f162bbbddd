// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/discriminator.h"
#include "models/dcgan/dcgandiscriminator.h"

namespace studio::models {

/// A discriminator that is trained no further: core::Discriminator's contract. It judges in
/// evaluation mode, so that a picture's verdict does not depend on its company.
class DcganCritic final : public core::Discriminator
{
public:
    /// Takes a network that nobody else uses; puts it into evaluation mode. `options` are those it
    /// was made with.
    DcganCritic(DcganDiscriminator discriminator, const DcganOptions& options);

    /// Whether what the loss makes of a discriminator is a belief at all: Wasserstein's critic has
    /// neither a scale nor a zero.
    static bool isMeaningful(AdversarialLoss loss);

    bool isConditional() const override;
    std::vector<double> realness(
        std::span<const std::uint8_t> pixels, std::span<const int> digits) override;

private:
    DcganDiscriminator m_discriminator;
    DcganOptions m_options;
};

} // namespace studio::models
