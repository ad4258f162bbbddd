// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace studio::models {

/// Watches a training for epochs that bring nothing better, and keeps the weights of the best one
/// (Prechelt, "Early Stopping - But When?", 1998). They travel with the checkpoints, so that a
/// resumed run decides as an uninterrupted one. Lives on the training thread.
class EarlyStopping
{
public:
    /// `patience`: epochs in a row that may bring nothing better; 0: any number, nothing is kept.
    explicit EarlyStopping(std::int64_t patience);

    /// Takes the result of epoch `epoch` (from 1), after which `network` is as it is. True: the
    /// training is to end, with the weights of bestEpoch(), see restore().
    bool isOver(std::int64_t epoch, bool isBest, const torch::nn::Module& network);
    std::int64_t bestEpoch() const { return m_bestEpoch; }
    /// The weights of the best epoch as the tensors `model.*` of an otherwise empty checkpoint.
    /// From now on the patience begins anew.
    core::Checkpoint restore(std::int64_t epoch);

    /// Appends the state, or takes it over. load() throws core::Error(UnusableInput).
    void save(core::Checkpoint& checkpoint) const;
    void load(const core::Checkpoint& checkpoint);

private:
    std::int64_t m_patience;
    std::int64_t m_bestEpoch = 0;
    std::int64_t m_waitsSince = 0; ///< epoch from which the patience counts
    std::vector<core::TensorData> m_best; ///< named as in the model
};

} // namespace studio::models
