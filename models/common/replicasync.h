// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/flatoptimizer.h"
#include "models/common/flatparameters.h"

#include <torch/torch.h>

#include <utility>
#include <vector>

namespace studio::models {

/// Part `member` of `members` of 0..count, as equal as can be: [first, second).
template <typename Integer>
std::pair<Integer, Integer> shareOf(Integer count, int member, int members)
{
    const auto part = static_cast<Integer>(member);
    const auto parts = static_cast<Integer>(members);
    return {count * part / parts, count * (part + 1) / parts};
}

/// Keeps one network's copies equal in synchronous data-parallel training: a copy a thread, each of
/// which learns from its share of a batch. All sums are taken in the order of the copies, so that
/// a run depends on its seed and thread count alone.
class ReplicaSync
{
public:
    /// `replicas`: at least one, the same module each time, each already bound to its
    /// FlatParameters; they must outlive this. Floating-point buffers (BatchNorm's running
    /// statistics) are kept equal too.
    struct Replica
    {
        torch::nn::Module* module;
        FlatParameters* flat;
    };
    explicit ReplicaSync(std::vector<Replica> replicas);

    /// Member `member`'s share of an optimizer step: sums the gradients, updates the first copy and
    /// copies the result to the others. All members call it at once, after beginStep().
    void update(FlatOptimizer& optimizer, int member);

    /// Averages the statistics over the copies. Normalising over a share of the batch is "ghost
    /// batch normalisation" (Hoffer, Hubara and Soudry 2017). One thread.
    void averageStatistics();

    /// Makes all copies equal to the first. One thread.
    void copyFirstToOthers();

private:
    std::vector<Replica> m_replicas;
    std::vector<std::vector<torch::Tensor>> m_statistics; ///< of each copy
};

} // namespace studio::models
