// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganoptions.h"

namespace studio::models {

namespace {

AdversarialLoss lossFromId(const std::string& id)
{
    if (id == "least_squares") {
        return AdversarialLoss::LeastSquares;
    }
    if (id == "hinge") {
        return AdversarialLoss::Hinge;
    }
    return id == "wasserstein_gp" ? AdversarialLoss::WassersteinGp : AdversarialLoss::NonSaturating;
}

DiscriminatorNorm normFromId(const std::string& id)
{
    if (id == "spectral") {
        return DiscriminatorNorm::Spectral;
    }
    return id == "none" ? DiscriminatorNorm::None : DiscriminatorNorm::Batch;
}

} // namespace

DcganOptions DcganOptions::fromConfig(const core::RunConfig& config)
{
    DcganOptions options;
    options.latentSize = config.integer("latent_size");
    options.generatorWidth = config.integer("generator_width");
    options.discriminatorWidth = config.integer("discriminator_width");
    options.discriminatorLayers = config.integer("discriminator_layers");
    options.isConditional = config.boolean("conditional");
    options.loss = lossFromId(config.choice("loss"));
    options.norm = normFromId(config.choice("discriminator_norm"));
    options.hasDigitNorm =
        options.isConditional && config.choice("generator_norm") == "conditional";
    if (options.loss == AdversarialLoss::WassersteinGp
        && options.norm == DiscriminatorNorm::Batch) {
        options.norm = DiscriminatorNorm::None;
    }
    return options;
}

} // namespace studio::models
