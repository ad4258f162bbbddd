// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runsummary.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace studio::app {

/// A run as one JSON object; what is not known is null.
nlohmann::json toJson(const core::RunSummary& run);

/// "98.12 % validation.accuracy": a fraction as such, anything else as a number; "-" for nothing.
std::string metricText(const core::MetricValue& metric);
/// What the run came to in the end: its accuracy on the test set or its Fréchet distance.
std::string resultText(const core::RunSummary& run);

/// The folder of the run that people mean: a folder that holds a run, or the name of one below a
/// root. Throws Error(UnusableInput) if there is none.
std::filesystem::path findRun(
    const std::string& run, const std::vector<std::filesystem::path>& roots);

/// The roots that were given, or the one that runs go to; throws Error(UnusableInput) if one that
/// was given is no folder.
std::vector<std::filesystem::path> runRoots(const std::vector<std::string>& given);

} // namespace studio::app
