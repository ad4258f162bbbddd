// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganfamily.h"

#include "core/text.h"
#include "models/common/embeddedtexts.h"
#include "models/common/parameterbuilders.h"
#include "models/common/pythonweights.h"
#include "models/common/tensordata.h"
#include "models/dcgan/dcgancritic.h"
#include "models/dcgan/dcganlatentsearch.h"
#include "models/dcgan/dcganparameters.h"
#include "models/dcgan/dcgansampler.h"
#include "models/dcgan/dcgantrainer.h"

#include <algorithm>

namespace studio::models {

namespace {

const std::string kDiscriminator = "discriminator.";
const std::string kAverage = "average.";

/// Weights for generating only, as those that come with the studio, have none.
bool hasDiscriminator(const core::Checkpoint& checkpoint)
{
    return std::any_of(
        checkpoint.tensors.begin(), checkpoint.tensors.end(), [](const core::TensorData& tensor) {
            return tensor.name.starts_with("model." + kDiscriminator);
        });
}

} // namespace

std::string DcganFamily::id() const
{
    return "dcgan";
}

std::string DcganFamily::label() const
{
    return core::translatable("core", "DCGAN");
}

std::vector<core::ParameterSpec> DcganFamily::parameters() const
{
    return dcganParameters();
}

std::vector<core::Preset> DcganFamily::presets() const
{
    return dcganPresets();
}

std::vector<core::MetricSpec> DcganFamily::metrics() const
{
    return dcganMetrics();
}

std::vector<core::RunAction> DcganFamily::actions() const
{
    return {
        {DcganTrainer::kOnlyGenerator, core::translatable("core", "Only the generator, one epoch"),
            core::translatable("core", "The discriminator rests: for when it wins all the time.")},
        {DcganTrainer::kOnlyDiscriminator,
            core::translatable("core", "Only the discriminator, one epoch"),
            core::translatable("core", "The generator rests: for when it fools the other easily.")},
    };
}

core::HealthReport DcganFamily::missingDigits(
    const std::vector<int>& digits, const core::RunConfig& values) const
{
    return missingReport(digits, DcganRates::fromConfig(values));
}

std::unique_ptr<core::Trainer> DcganFamily::createTrainer(const core::RunConfig& config,
    std::shared_ptr<const core::Dataset> data,
    std::shared_ptr<const core::Checkpoint> resumeFrom) const
{
    return std::make_unique<DcganTrainer>(
        checkedConfig(config, dcganParameters()), std::move(data), resumeFrom.get());
}

core::OpenedModel DcganFamily::open(const core::Checkpoint& checkpoint) const
{
    const auto options =
        DcganOptions::fromConfig(checkedConfig(checkpoint.config, dcganParameters()));
    DcganGenerator generator(options);
    loadModule(*generator, checkpoint, kAverage);
    core::OpenedModel model;
    // Copies: each role may be played on a thread of its own.
    model.latentSearch = std::make_unique<DcganLatentSearch>(copyOf(generator));
    if (hasDiscriminator(checkpoint)) {
        DcganDiscriminator discriminator(options);
        loadModule(*discriminator, checkpoint, kDiscriminator);
        model.discriminator =
            std::make_unique<DcganCritic>(std::move(discriminator), copyOf(generator));
    }
    model.generator = std::make_unique<DcganSampler>(std::move(generator));
    return model;
}

std::optional<core::PythonModule> DcganFamily::pythonModule(
    const core::Checkpoint& checkpoint) const
{
    open(checkpoint); // refuses what would not fit
    return core::PythonModule{
        "generate.py", kGenerateScript, pythonWeights(checkpoint, dcganParameters(), kAverage)};
}

} // namespace studio::models
