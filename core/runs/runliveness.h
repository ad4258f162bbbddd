// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace studio::core {

/// Whether a training writes to this run folder now: somebody on this machine holds its RunLock,
/// or, on a network folder, where the locks of other machines may be out of sight, its metrics or
/// run.json changed in the last two minutes. Opens one file; any thread.
bool isBeingTrained(const std::filesystem::path& runFolder);

} // namespace studio::core
