// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cnn/cnnreplica.h"
#include "models/common/flatoptimizer.h"
#include "models/common/replicasync.h"
#include "models/common/threadteam.h"

#include <memory>
#include <span>
#include <vector>

namespace studio::models {

/// What one optimizer step did.
struct StepResult
{
    double loss = 0; ///< mean over the batch, label smoothing included
    double accuracy = 0; ///< 0..1, of the batch before the step; of an ensemble the mean
};

/// Synchronous data-parallel training on one machine: a replica a thread, each on its share of
/// every batch; see ReplicaSync.
class CnnReplicas
{
public:
    /// `count` replicas >= 1 with fresh weights.
    CnnReplicas(const ReplicaSettings& settings, UpdateRule rule, int count);

    /// One step on the images `batches`. `step` counts from 0.
    StepResult step(const core::DigitSet& digits, const Batches& batches, std::int64_t step,
        double learningRate, double weightDecay);

    /// Reads pictures of core::kDigitPixels bytes each in evaluation mode: a row of logitCount()
    /// logits a picture.
    std::vector<float> read(std::span<const std::uint8_t> pixels);

    /// The network as it is now; all replicas are equal between steps.
    CnnNetwork& network() { return m_replicas.front()->network(); }

    /// Appends weights and optimizer state to `checkpoint`, or takes them from it into all
    /// replicas.
    void save(core::Checkpoint& checkpoint);
    void load(const core::Checkpoint& checkpoint);
    /// The weights alone; the optimizer begins anew.
    void loadWeights(const core::Checkpoint& checkpoint);

private:
    std::vector<std::unique_ptr<CnnReplica>> m_replicas;
    ReplicaSync m_sync;
    FlatOptimizer m_optimizer;
    ThreadTeam m_team;
};

} // namespace studio::models
