// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runconfig.h"

#include <cstdint>

namespace studio::models {

/// What the two networks play for; see dcganloss.h.
enum class AdversarialLoss
{
    NonSaturating, ///< Goodfellow et al. 2014, the generator's form that keeps its gradient
    LeastSquares, ///< Mao et al. 2017
    Hinge, ///< Lim and Ye 2017
    WassersteinGp, ///< Gulrajani et al. 2017
};

/// How the discriminator's layers are kept in bounds.
enum class DiscriminatorNorm
{
    Batch, ///< batch normalisation in all but the first layer, as in the DCGAN paper
    Spectral, ///< weights divided by their largest singular value (Miyato et al. 2018)
    None,
};

/// Shapes of the generator and the discriminator.
struct DcganOptions
{
    std::int64_t latentSize = 64; ///< numbers in z, each drawn from the standard normal
    std::int64_t generatorWidth = 32; ///< channels of its last hidden layer
    std::int64_t discriminatorWidth = 32; ///< channels of its first layer
    std::int64_t discriminatorLayers = 3; ///< convolutions, 2 or 3
    bool isConditional = true; ///< both networks are told the digit
    AdversarialLoss loss = AdversarialLoss::NonSaturating;
    DiscriminatorNorm norm = DiscriminatorNorm::Batch;
    bool hasDigitNorm = false; ///< the generator's normalisation is conditional, see DigitAffine

    /// From the parameters of the same names. A gradient penalty holds for each image on its own,
    /// so Wasserstein takes no batch normalisation in the discriminator: it then has none.
    static DcganOptions fromConfig(const core::RunConfig& config);
};

} // namespace studio::models
