// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "models/common/flatparameters.h"

#include <span>
#include <string>

namespace studio::models {

/// The update rules, with PyTorch's semantics and default constants (betas 0.9 and 0.999, epsilon
/// 1e-8, momentum 0.9).
enum class UpdateRule
{
    AdamW, ///< Loshchilov and Hutter 2017: weight decay apart from the gradient
    Adam, ///< Kingma and Ba 2014: weight decay added to the gradient
    Sgd, ///< with momentum
};

/// "adamw", "adam", "sgd"; throws core::Error(WrongUsage) otherwise.
UpdateRule updateRuleFromId(const std::string& id);

/// Optimizer over flat vectors. Any range of elements can be updated on its own, so the team shares
/// one step; the result does not depend on how it is divided.
class FlatOptimizer
{
public:
    /// `firstDecay`: how much of the gradients' running mean each step keeps (Adam's beta 1).
    FlatOptimizer(UpdateRule rule, std::int64_t count, double firstDecay = 0.9);

    /// Begins the next step; call once, before its update()s.
    void beginStep(double learningRate, double weightDecay);

    /// Updates elements [begin, end) of `values` by `gradients`. Threads may work on ranges that do
    /// not overlap.
    void update(float* values, const float* gradients, std::int64_t begin, std::int64_t end);

    std::int64_t step() const { return m_step; }

    /// Appends the state as `optimizer.<parameter>.<slot>` and its step count to the checkpoint.
    void save(const FlatParameters& parameters, core::Checkpoint& checkpoint) const;
    /// Takes it back; throws core::Error(UnusableInput) if something is missing or of another
    /// shape.
    void load(const FlatParameters& parameters, const core::Checkpoint& checkpoint);

private:
    struct Slot
    {
        const char* name;
        torch::Tensor vector;
    };

    UpdateRule m_rule;
    float m_firstDecay;
    std::int64_t m_step = 0;
    float m_learningRate = 0;
    float m_weightDecay = 0;
    std::vector<Slot> m_slots;
};

} // namespace studio::models
