// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/run/runconfig.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace studio::core {

/// Where a parameter is searched: in a range of numbers, or among choices. A plain value.
struct TunedParameter
{
    std::string id;
    double minimum = 0; ///< of a range, inclusive
    double maximum = 0;
    bool isLogarithmic = false; ///< equal factors are equally likely, not equal differences
    std::vector<ParameterValue> choices; ///< not empty: instead of a range

    bool operator==(const TunedParameter&) const = default;
};

/// What to try in order to find good parameters. A plain value; on disk a JSON file (README).
struct TuningPlan
{
    enum class Strategy
    {
        Random, ///< every point gets all epochs (Bergstra and Bengio, "Random Search for
                ///< Hyper-Parameter Optimization", 2012)
        SuccessiveHalving, ///< all get few epochs, the best of them more (Jamieson and Talwalkar,
                           ///< "Non-stochastic Best Arm Identification", 2016)
    };

    std::string name; ///< for folders and people, as isPresetName()
    RunConfig config; ///< what all runs have in common; "epochs" are those of Random
    std::vector<TunedParameter> parameters;
    Strategy strategy = Strategy::Random;
    std::int64_t points = 20;
    std::int64_t leastEpochs = 1; ///< of SuccessiveHalving's first round
    std::int64_t mostEpochs = 9; ///< of its last
    double reduction = 3; ///< a round keeps one in so many, and gives them so many times the epochs
    double budgetMinutes = 0; ///< 0: as long as it takes
    std::uint64_t seed = 1; ///< of the points

    bool operator==(const TuningPlan&) const = default;
};

/// Reads a plan; every value is checked against the family's specs. Throws Error(UnusableInput)
/// that names the file and the entry.
TuningPlan readTuningPlan(const std::filesystem::path& file, const FamilyCatalog& catalog);

/// As readTuningPlan() takes it.
std::string toJson(const TuningPlan& plan);

/// The parameters of point `index` (from 0): a pure function of the plan, the same on every
/// machine. Values that are not searched are not among them.
ParameterMap pointOf(const TuningPlan& plan, const ModelFamily& family, std::size_t index);

} // namespace studio::core
