// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/modelfamily.h"

namespace studio::models {

/// Deep convolutional generative adversarial networks (Radford, Metz and Chintala 2015) that write
/// digits.
class DcganFamily final : public core::ModelFamily
{
public:
    std::string id() const override;
    std::string label() const override;
    Task task() const override { return Task::WriteDigits; }
    std::vector<core::ParameterSpec> parameters() const override;
    std::vector<core::Preset> presets() const override;
    std::vector<core::MetricSpec> metrics() const override;
    std::vector<core::RunAction> actions() const override;
    core::HealthReport missingDigits(
        const std::vector<int>& digits, const core::RunConfig& values) const override;
    std::unique_ptr<core::Trainer> createTrainer(const core::RunConfig& config,
        std::shared_ptr<const core::Dataset> data,
        std::shared_ptr<const core::Checkpoint> resumeFrom) const override;
    core::OpenedModel open(const core::Checkpoint& checkpoint) const override;
    std::optional<core::PythonModule> pythonModule(
        const core::Checkpoint& checkpoint) const override;
};

} // namespace studio::models
