// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runfolder.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace studio::core {

/// A finished run of the family "fake" with a test accuracy.
RunRecord sampleRecord(const std::string& name = {});

/// Makes the folder and writes run.json; `ageSeconds` is how long ago that seems to have happened.
RunFolder makeRun(
    const std::filesystem::path& folder, const RunRecord& record, int ageSeconds = 3600);

/// A metrics.csv with a loss in every row and an accuracy in every tenth, numbers as long as those
/// of real runs.
std::string metricsText(std::size_t rows);

/// Adds to the end of a file, as a run does.
void appendText(const std::filesystem::path& file, const std::string& text);

} // namespace studio::core
