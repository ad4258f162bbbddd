// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tuning/tuner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::core {

ParameterMap valuesOf(const TuningPlan& plan, const ModelFamily& family, const Trial& trial)
{
    ParameterMap values = plan.config.parameters;
    for (const auto& [id, value] : pointOf(plan, family, trial.point))
        values[id] = value;
    values["epochs"] = trial.epochs;
    return values;
}

bool isBetter(const TrialResult& one, const TrialResult& other)
{
    if (!one.accuracy || !other.accuracy)
        return one.accuracy.has_value() && !other.accuracy.has_value();
    return *one.accuracy != *other.accuracy ? *one.accuracy > *other.accuracy
                                            : one.loss < other.loss;
}

Tuner::Tuner(const TuningPlan& plan)
{
    auto points = static_cast<std::size_t>(plan.points);
    if (plan.strategy == TuningPlan::Strategy::Random) {
        m_rounds.push_back({points, plan.config.integer("epochs")});
        return;
    }
    auto epochs = static_cast<double>(plan.leastEpochs);
    while (true) {
        const auto most = static_cast<double>(plan.mostEpochs);
        m_rounds.push_back({points, std::llround(std::min(epochs, most))});
        if (epochs >= most || points == 1)
            return;
        points = std::max<std::size_t>(
            1, static_cast<std::size_t>(static_cast<double>(points) / plan.reduction));
        epochs *= plan.reduction;
    }
}

const TrialResult* Tuner::resultOf(const Trial& trial) const
{
    const auto found = std::find_if(m_results.begin(), m_results.end(),
        [&trial](const Told& told) { return told.trial == trial; });
    return found == m_results.end() ? nullptr : &found->result;
}

/// Those of a round, once all of the round before are known; empty until then.
std::vector<Trial> Tuner::trialsOf(std::size_t round) const
{
    std::vector<Trial> trials;
    if (round == 0) {
        for (std::size_t point = 0; point < m_rounds.front().points; ++point)
            trials.push_back({point, m_rounds.front().epochs});
        return trials;
    }
    trials = trialsOf(round - 1);
    const bool isKnown = std::all_of(trials.begin(), trials.end(),
        [this](const Trial& trial) { return resultOf(trial) != nullptr; });
    if (!isKnown)
        return {};
    std::stable_sort(trials.begin(), trials.end(), [this](const Trial& one, const Trial& other) {
        return isBetter(*resultOf(one), *resultOf(other));
    });
    trials.resize(std::min(trials.size(), m_rounds[round].points));
    std::erase_if(trials, [this](const Trial& trial) { return !resultOf(trial)->accuracy; });
    for (Trial& trial : trials)
        trial.epochs = m_rounds[round].epochs;
    return trials;
}

std::optional<Trial> Tuner::ask(const std::vector<Trial>& running) const
{
    for (std::size_t round = 0; round < m_rounds.size(); ++round) {
        for (const Trial& trial : trialsOf(round)) {
            const bool isRunning =
                std::find(running.begin(), running.end(), trial) != running.end();
            if (resultOf(trial) == nullptr && !isRunning)
                return trial;
        }
    }
    return std::nullopt;
}

void Tuner::tell(const Trial& trial, const TrialResult& result)
{
    const auto place = std::lower_bound(m_results.begin(), m_results.end(), trial,
        [](const Told& told, const Trial& wanted) { return told.trial < wanted; });
    if (place != m_results.end() && place->trial == trial)
        place->result = result;
    else
        m_results.insert(place, {trial, result});
}

const Tuner::Told* Tuner::best() const
{
    const auto found = std::max_element(m_results.begin(), m_results.end(),
        [](const Told& one, const Told& other) { return isBetter(other.result, one.result); });
    return found == m_results.end() || !found->result.accuracy ? nullptr : &*found;
}

std::size_t Tuner::trialCount() const
{
    return std::accumulate(m_rounds.begin(), m_rounds.end(), std::size_t{0},
        [](std::size_t sum, const Round& round) { return sum + round.points; });
}

} // namespace studio::core
