// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cnn/cnnreplicas.h"
#include "models/common/epochtrainer.h"
#include "models/common/schedule.h"

#include <memory>
#include <vector>

namespace studio::models {

/// Trains a CNN: see core::Trainer for the contract. Lives on the training thread.
class CnnTrainer final : public EpochTrainer
{
public:
    /// `resumeFrom` may be null.
    CnnTrainer(const core::RunConfig& config, std::shared_ptr<const core::Dataset> data,
        const core::Checkpoint* resumeFrom);

private:
    std::vector<core::MetricValue> trainStep(std::span<const std::uint32_t> batch) override;
    EpochResult finishEpoch(core::TrainingObserver& observer) override;
    void publish(core::TrainingObserver& observer) override;
    void save(core::Checkpoint& checkpoint) override;

    void emitHardImages(
        core::TrainingObserver& observer, const std::vector<Verdict>& verdicts) const;
    bool takeIfBest(double accuracy, double loss);

    InputScale m_input;
    Schedule m_schedule;
    CnnReplicas m_replicas;
};

} // namespace studio::models
