// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/modelfamily.h"

namespace studio::models {

/// The convolutional network that reads digits (LeCun, Bottou, Bengio and Haffner 1998).
class CnnFamily final : public core::ModelFamily
{
public:
    std::string id() const override;
    std::string label() const override;
    Task task() const override { return Task::ReadDigits; }
    std::vector<core::ParameterSpec> parameters() const override;
    std::vector<core::Preset> presets() const override;
    std::vector<core::MetricSpec> metrics() const override;
    core::ParameterMap rangeTest() const override;
    std::unique_ptr<core::Trainer> createTrainer(const core::RunConfig& config,
        std::shared_ptr<const core::Dataset> data,
        std::shared_ptr<const core::Checkpoint> resumeFrom) const override;
    core::OpenedModel open(const core::Checkpoint& checkpoint) const override;
    std::optional<core::Checkpoint> fineTune(const core::Checkpoint& model,
        const core::FineTuningTask& task, const core::WorkControl& control) const override;
    std::optional<core::Checkpoint> join(
        const std::vector<core::Checkpoint>& models) const override;
    std::optional<core::PythonModule> pythonModule(
        const core::Checkpoint& checkpoint) const override;
};

} // namespace studio::models
