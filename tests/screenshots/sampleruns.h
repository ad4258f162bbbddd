// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace studio::app {

/// Writes run folders as several trainings would have left them, of each state that a run can be
/// in but Running, for pictures of the Runs page. The numbers are made up.
void writeSampleRuns(const std::filesystem::path& root);

} // namespace studio::app
