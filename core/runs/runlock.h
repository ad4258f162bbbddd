// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace studio::core {

/// Keeps other programs, and other sessions of this one, off a run folder while it is written:
/// `run.lock` in the folder, held with flock() and removed at the end. A lock that a killed
/// process left behind holds nobody up. The file says who holds it: process id, boot id and name of
/// the machine, a line each. Any thread; one owner.
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

/// Whether somebody writes the run in this folder now: a run.json that says "running" while this is
/// false was left behind by a process that died. Takes nothing for good and changes nothing; any
/// thread.
///
/// On this machine flock() is the truth. Where the file system has no locks, the process must be
/// there since the same start of the machine. A network share may keep each machine's locks to
/// itself: a run that another machine has locked counts as alive while its metrics.csv or
/// checkpoints changed within the last five minutes (a run saves each minute; clocks may differ).
bool isRunAlive(const std::filesystem::path& runFolder) noexcept;

} // namespace studio::core
