// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/rangetest.h"
#include "models/cnn/cnnreplicas.h"
#include "models/common/epochtrainer.h"

#include <memory>
#include <vector>

namespace studio::models {

/// Trains a CNN with a learning rate that rises from step to step, only to see what becomes of the
/// loss; see core::RangeTest. In the end its weights are the first ones again, and RunEnded says
/// what was found ("suggested_learning_rate"). Lives on the training thread.
class CnnRangeTest final : public EpochTrainer
{
public:
    /// `resumeFrom` may be null.
    CnnRangeTest(const core::RunConfig& config, std::shared_ptr<const core::Dataset> data,
        const core::Checkpoint* resumeFrom);

private:
    std::vector<core::MetricValue> trainStep() override;
    EpochResult finishEpoch(core::TrainingObserver& observer) override;
    void publish(core::TrainingObserver& observer) override;
    void save(core::Checkpoint& checkpoint) override;

    void conclude();

    InputScale m_input;
    CnnReplicas m_replicas;
    core::RangeTest m_test;
};

} // namespace studio::models
