// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace studio::core {

/// Lets one program at a time read and replace the small files of a folder: flock() on the folder,
/// which leaves no file behind. Waits up to half a second for the others. Where the file system has
/// no locks it holds nobody up. Any thread; one owner.
class FolderLock
{
public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    bool isBusy() const { return m_isBusy; } ///< somebody else kept it all the time

private:
    int m_descriptor;
    bool m_isBusy = false;
};

} // namespace studio::core
