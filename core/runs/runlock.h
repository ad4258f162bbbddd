// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace studio::core {

/// Keeps other programs, and other sessions of this one, off a run folder while it is written:
/// `run.lock` in the folder, held with flock() and removed at the end. A lock that a killed
/// process left behind holds nobody up. Any thread; one owner.
class RunLock
{
public:
    /// Throws Error(CannotWrite) if another session holds the folder or the file cannot be made.
    explicit RunLock(const std::filesystem::path& runFolder);
    ~RunLock();
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;

private:
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

} // namespace studio::core
