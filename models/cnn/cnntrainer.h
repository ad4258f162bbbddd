// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/data/dataset.h"
#include "core/run/runconfig.h"
#include "core/run/trainer.h"
#include "models/cnn/cnnreplicas.h"
#include "models/common/schedule.h"
#include "models/common/trainingclock.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace studio::models {

/// Trains a CNN: see core::Trainer for the contract. Lives on the training thread.
class CnnTrainer final : public core::Trainer
{
public:
    CnnTrainer(core::RunConfig config, std::shared_ptr<const core::Dataset> data,
        std::shared_ptr<const core::Checkpoint> resumeFrom);

    core::RunEnded run(core::TrainingObserver& observer, core::RunControl& control) override;

private:
    using Clock = std::chrono::steady_clock;

    std::int64_t totalSteps() const { return m_epochs * m_stepsPerEpoch; }
    std::int64_t epochsDone() const { return m_step / m_stepsPerEpoch; }
    core::RunControl::Permission awaitPermission(core::RunControl& control);
    void applyLiveValues(core::RunControl& control);
    void trainStep(core::TrainingObserver& observer);
    void finishEpoch(core::TrainingObserver& observer);
    void publishIfDue(core::TrainingObserver& observer);
    void emitCheckpoint(core::TrainingObserver& observer, bool isBest);
    void emitHardImages(
        core::TrainingObserver& observer, const std::vector<Verdict>& verdicts) const;
    bool takeIfBest(double accuracy, double loss);
    core::RunEnded result(core::RunStatus status) const;

    core::RunConfig m_config;
    std::shared_ptr<const core::Dataset> m_data;
    InputScale m_input;
    Schedule m_schedule;
    CnnReplicas m_replicas;
    std::int64_t m_epochs;
    std::int64_t m_batchSize;
    std::int64_t m_stepsPerEpoch;
    std::int64_t m_step = 0;
    std::map<std::string, double> m_metrics;
    std::vector<std::uint32_t> m_order;
    std::int64_t m_orderEpoch = -1;
    std::optional<TrainingClock> m_clock;
    double m_earlierSeconds = 0;
    Clock::time_point m_lastPublished;
    Clock::time_point m_lastSaved;
};

} // namespace studio::models
