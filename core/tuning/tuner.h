// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tuning/tuningplan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace studio::core {

/// A run that a tuner asks for.
struct Trial
{
    std::size_t point = 0; ///< see pointOf()
    std::int64_t epochs = 1;

    bool operator==(const Trial&) const = default;
    bool operator<(const Trial& other) const
    {
        return point != other.point ? point < other.point : epochs < other.epochs;
    }
};

/// All parameters of a trial's run.
ParameterMap valuesOf(const TuningPlan& plan, const ModelFamily& family, const Trial& trial);

/// What came of a trial. Validation images alone decide: the test set is not for choosing.
struct TrialResult
{
    std::optional<double> accuracy; ///< of validation images after the best epoch, 0..1; empty: the
                                    ///< run broke down
    double loss = 0; ///< validation loss then; decides between equal accuracies
    double seconds = 0; ///< of training

    bool operator==(const TrialResult&) const = default;
};

/// True if `one` is the better result.
bool isBetter(const TrialResult& one, const TrialResult& other);

/// Decides which runs a plan needs: ask() for one, tell() what came of it. Pure and deterministic:
/// the same results lead to the same questions, in whatever order they were told. Each round of
/// successive halving trains anew, because a learning-rate schedule belongs to a number of epochs.
class Tuner
{
public:
    explicit Tuner(const TuningPlan& plan);

    /// A trial without a result, the most useful first; empty when all is known. Those in
    /// `running` are not asked for again; with trials still running, the next round may have to
    /// wait: then it is empty, too.
    std::optional<Trial> ask(const std::vector<Trial>& running = {}) const;
    void tell(const Trial& trial, const TrialResult& result);

    struct Told
    {
        Trial trial;
        TrialResult result;
    };
    /// In the order of their trials.
    const std::vector<Told>& results() const { return m_results; }
    /// The best of all that did not break down.
    const Told* best() const;
    /// How many trials the plan has in all.
    std::size_t trialCount() const;
    /// Of the first round, which has every point.
    std::int64_t firstEpochs() const { return m_rounds.front().epochs; }

private:
    struct Round
    {
        std::size_t points = 0;
        std::int64_t epochs = 0;
    };
    std::vector<Trial> trialsOf(std::size_t round) const;
    const TrialResult* resultOf(const Trial& trial) const;

    std::vector<Round> m_rounds;
    std::vector<Told> m_results;
};

} // namespace studio::core
