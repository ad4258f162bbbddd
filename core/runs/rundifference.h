// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/parameters.h"
#include "core/runs/runfolder.h"

#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// Something in which runs differ: a row of a table with a column a run. A plain value.
struct ParameterDifference
{
    std::string id; ///< a parameter's, or "family", "preset", "data", "generated", "software"
    std::vector<std::optional<ParameterValue>> values; ///< in the order of the runs; empty where a
                                                       ///< run has no such parameter
};

/// What was not the same for all of these runs: what they are and learn from first, then the
/// parameters by id. Empty for fewer than two runs. Null records count as runs without anything. A
/// pure function.
std::vector<ParameterDifference> differences(const std::vector<const RunRecord*>& runs);

} // namespace studio::core
