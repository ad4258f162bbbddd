// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnfamily.h"

#include "core/text.h"
#include "models/cnn/cnncalibration.h"
#include "models/cnn/cnnclassifier.h"
#include "models/cnn/cnnensemble.h"
#include "models/cnn/cnnfinetuning.h"
#include "models/cnn/cnnparameters.h"
#include "models/cnn/cnnrangetest.h"
#include "models/cnn/cnntrainer.h"
#include "models/common/embeddedtexts.h"
#include "models/common/parameterbuilders.h"
#include "models/common/pythonweights.h"
#include "models/common/tensordata.h"

namespace studio::models {

std::string CnnFamily::id() const
{
    return "cnn";
}

std::string CnnFamily::label() const
{
    return core::translatable("core", "Convolutional network");
}

std::vector<core::ParameterSpec> CnnFamily::parameters() const
{
    return cnnParameters();
}

std::vector<core::Preset> CnnFamily::presets() const
{
    return cnnPresets();
}

std::vector<core::MetricSpec> CnnFamily::metrics() const
{
    return cnnMetrics();
}

core::ParameterMap CnnFamily::rangeTest() const
{
    return {{"range_test", true}, {"epochs", std::int64_t{1}}};
}

std::unique_ptr<core::Trainer> CnnFamily::createTrainer(const core::RunConfig& config,
    std::shared_ptr<const core::Dataset> data,
    std::shared_ptr<const core::Checkpoint> resumeFrom) const
{
    const auto checked = checkedConfig(config, cnnParameters());
    if (checked.boolean("range_test")) {
        return std::make_unique<CnnRangeTest>(checked, std::move(data), resumeFrom.get());
    }
    return std::make_unique<CnnTrainer>(checked, std::move(data), resumeFrom.get());
}

core::OpenedModel CnnFamily::open(const core::Checkpoint& checkpoint) const
{
    CnnNetwork network(CnnOptions::fromConfig(checkedConfig(checkpoint.config, cnnParameters())));
    loadModule(*network, checkpoint);
    const InputScale input{checkpoint.inputMean, checkpoint.inputDeviation};
    core::OpenedModel model;
    model.classifier = std::make_unique<CnnClassifier>(
        CnnWeights::copyOf(network, input, calibrationOf(checkpoint)));
    return model;
}

std::optional<core::Checkpoint> CnnFamily::fineTune(const core::Checkpoint& model,
    const core::FineTuningTask& task, const core::WorkControl& control) const
{
    core::Checkpoint checked = model;
    checked.config = checkedConfig(model.config, cnnParameters());
    return fineTuneCnn(checked, task, control);
}

std::optional<core::Checkpoint> CnnFamily::join(const std::vector<core::Checkpoint>& models) const
{
    return joinCnns(models);
}

std::optional<core::PythonModule> CnnFamily::pythonModule(const core::Checkpoint& checkpoint) const
{
    open(checkpoint); // refuses what would not fit
    return core::PythonModule{
        "predict.py", kPredictScript, pythonWeights(checkpoint, cnnParameters(), "")};
}

} // namespace studio::models
