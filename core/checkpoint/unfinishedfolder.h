// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace studio::core {

/// A folder that gets its name only when everything is in it. It is filled under the name
/// "TARGET.unfinished" and removed again unless finish() is called. One thread.
class UnfinishedFolder
{
public:
    /// Makes the folder and those above it. Throws Error(CannotWrite) if something is under the
    /// name `target` already (an empty folder may be), or the folder cannot be made.
    explicit UnfinishedFolder(const std::filesystem::path& target);
    ~UnfinishedFolder();
    UnfinishedFolder(const UnfinishedFolder&) = delete;
    UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; } ///< where to write meanwhile
    /// Gives the folder its name. Throws Error(CannotWrite).
    void finish();

private:
    std::filesystem::path m_target; ///< absolute
    std::filesystem::path m_path;
};

} // namespace studio::core
