// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <vector>

namespace studio::core {

/// A run that was deleted and can come back. A plain value.
struct TrashedRun
{
    std::filesystem::path folder; ///< where it was
    std::filesystem::path trash; ///< where it is now

    bool operator==(const TrashedRun&) const = default;
};

/// Deleting a run moves its folder to `.trash/<time>/<its name>` beside it: one rename on the same
/// file system, whichever that is, so that it either happens as a whole or not at all, takes no
/// time, and can be taken back. Nothing is copied. Any thread.

/// Throws Error(UnusableInput) if there is no run in `folder`, Error(CannotWrite) if somebody is
/// training in it or it cannot be moved; it is then still where it was.
TrashedRun moveToTrash(const std::filesystem::path& folder);

/// Throws Error(CannotWrite) if something else has taken the place or the run is not in the trash
/// any more.
void restoreFromTrash(const TrashedRun& run);

/// What lies in the trash of this root, oldest first.
std::vector<TrashedRun> trashedRuns(const std::filesystem::path& root);

/// Deletes for good what was put into the trash of this root longer ago than `age`, and returns how
/// many runs that were. What cannot be deleted stays.
std::size_t purgeTrash(const std::filesystem::path& root, std::chrono::hours age);

} // namespace studio::core
