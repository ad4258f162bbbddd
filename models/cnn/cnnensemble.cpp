// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnensemble.h"

#include "core/error.h"
#include "core/text.h"
#include "models/cnn/cnncalibration.h"
#include "models/cnn/cnnparameters.h"
#include "models/common/parameterbuilders.h"

#include <string>

namespace studio::models {

namespace {

void requireAlike(bool isAlike, const char* what)
{
    if (!isAlike) {
        throw core::Error(core::ErrorCode::UnusableInput, {},
            core::translatable(
                "core", "Only networks of one kind can answer together; these differ in: %1"),
            {what});
    }
}

void requireAlike(const core::Checkpoint& one, const core::Checkpoint& other)
{
    for (const char* const id : {"architecture", "width"}) {
        requireAlike(one.config.parameters.at(id) == other.config.parameters.at(id), id);
    }
    const auto rejects = [](const core::Checkpoint& model) {
        return model.config.real("non_digits") > 0;
    };
    requireAlike(rejects(one) == rejects(other), "non_digits");
    requireAlike(
        one.inputMean == other.inputMean && one.inputDeviation == other.inputDeviation, "input");
    requireAlike(one.classNames == other.classNames, "classes");
}

/// Appends the networks of `model` to `ensemble`, which has `count` of them by now; returns how
/// many it has then.
std::int64_t addNetworks(
    const core::Checkpoint& model, std::int64_t count, core::Checkpoint& ensemble)
{
    const std::string start = "model.";
    const auto networks = model.config.integer("networks");
    for (std::int64_t i = 0; i < networks; ++i) {
        const auto from = networks == 1 ? start : start + "network" + std::to_string(i) + ".";
        const auto to = start + "network" + std::to_string(count + i) + ".";
        for (const auto& tensor : model.tensors) {
            if (tensor.name.starts_with(from)) {
                ensemble.tensors.push_back(tensor);
                ensemble.tensors.back().name = to + tensor.name.substr(from.size());
            }
        }
    }
    return count + networks;
}

core::Calibration meanCalibration(const std::vector<core::Checkpoint>& models)
{
    core::Calibration mean{0, 0};
    const auto share = 1 / static_cast<double>(models.size());
    for (const auto& model : models) {
        const auto calibration = calibrationOf(model);
        mean.temperature += share * calibration.temperature;
        mean.leastDigitness += share * calibration.leastDigitness;
    }
    return mean;
}

} // namespace

core::Checkpoint joinCnns(const std::vector<core::Checkpoint>& models)
{
    const auto specs = cnnParameters();
    core::Checkpoint ensemble = models.front();
    ensemble.tensors.clear();
    ensemble.metrics.clear(); // nobody has measured the ensemble
    ensemble.extra.clear();
    ensemble.config = checkedConfig(models.front().config, specs);
    std::int64_t count = 0;
    for (core::Checkpoint model : models) {
        model.config = checkedConfig(model.config, specs);
        requireAlike(ensemble, model);
        count = addNetworks(model, count, ensemble);
    }
    ensemble.config.parameters["networks"] = count;
    ensemble.config = checkedConfig(ensemble.config, specs);
    saveCalibration(meanCalibration(models), ensemble);
    return ensemble;
}

} // namespace studio::models
