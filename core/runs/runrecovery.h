// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace studio::core {

/// Makes a run whose process died a stopped one, which can go on later, and removes what its last
/// write left half done. A run that has ended in order stays as it is. Any thread; blocks. Throws
/// Error(CannotWrite) if somebody is training in it or run.json cannot be written, and
/// Error(UnusableInput) if it cannot be read.
void keepAsStopped(const std::filesystem::path& runFolder);

} // namespace studio::core
