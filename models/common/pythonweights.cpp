// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/pythonweights.h"

#include "models/common/parameterbuilders.h"

#include <algorithm>
#include <iterator>

namespace studio::models {

core::Checkpoint pythonWeights(const core::Checkpoint& checkpoint,
    const std::vector<core::ParameterSpec>& specs, const std::string& prefix)
{
    core::Checkpoint weights;
    weights.config = checkedConfig(checkpoint.config, specs);
    weights.classNames = checkpoint.classNames;
    weights.inputMean = checkpoint.inputMean;
    weights.inputDeviation = checkpoint.inputDeviation;
    weights.step = checkpoint.step;
    weights.epoch = checkpoint.epoch;
    weights.seconds = checkpoint.seconds;
    weights.metrics = checkpoint.metrics;
    std::copy_if(checkpoint.extra.begin(), checkpoint.extra.end(),
        std::inserter(weights.extra, weights.extra.end()),
        [](const auto& entry) { return !entry.first.starts_with("optimizer."); });
    std::copy_if(checkpoint.tensors.begin(), checkpoint.tensors.end(),
        std::back_inserter(weights.tensors), [&prefix](const core::TensorData& tensor) {
            return tensor.name.starts_with("model." + prefix);
        });
    return weights;
}

} // namespace studio::models
