// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/flatoptimizer.h"
#include "models/common/replicasync.h"
#include "models/common/threadteam.h"
#include "models/dcgan/dcganreplica.h"

#include <memory>
#include <span>
#include <vector>

namespace studio::models {

/// What a step does besides learning from the batch.
struct DcganStep
{
    std::int64_t step = 0; ///< from 0
    double generatorRate = 0; ///< learning rate; 0: the generator rests
    double discriminatorRate = 0;
    double instanceNoise = 0;
    double averageDecay = 0; ///< how much of the generator's average each step keeps; 0: no average
};

/// Alternating training of both networks (Goodfellow et al. 2014), data-parallel: a replica of each
/// a thread, see ReplicaSync. Adam with beta 1 = 0.5 as in the DCGAN paper. Keeps a running average
/// of the generator's weights, which generates better than any of its states (Yazici et al. 2019).
class DcganReplicas
{
public:
    /// `count` replicas >= 1 with fresh weights.
    DcganReplicas(const DcganSettings& settings, int count);

    /// One step of the discriminator and one of the generator on the images `indices`.
    DcganMeasures step(const core::DigitSet& digits, std::span<const std::uint32_t> indices,
        const DcganStep& step);

    /// The generator's average, in evaluation mode; all else belongs to the training.
    DcganGenerator& average() { return m_average; }
    DcganDiscriminator& discriminator() { return m_replicas.front()->discriminator(); }

    /// Appends all weights and optimizer state to `checkpoint`, or takes them from it.
    void save(core::Checkpoint& checkpoint);
    void load(const core::Checkpoint& checkpoint);

private:
    void update(ReplicaSync& sync, FlatOptimizer& optimizer, double rate);
    DcganMeasures sumOfMeasures() const;
    void updateAverage(int member, float decay);
    void updateAverageStatistics(double decay);

    std::vector<std::unique_ptr<DcganReplica>> m_replicas;
    ReplicaSync m_generatorSync;
    ReplicaSync m_discriminatorSync;
    FlatOptimizer m_generatorOptimizer;
    FlatOptimizer m_discriminatorOptimizer;
    DcganGenerator m_average;
    FlatParameters m_averageFlat;
    ThreadTeam m_team;
};

} // namespace studio::models
