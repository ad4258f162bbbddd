// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/folderlock.h"

#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace studio::core {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : m_descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    constexpr std::chrono::milliseconds kLongestWait{500};
    constexpr std::chrono::milliseconds kPause{2};
    const auto giveUp = std::chrono::steady_clock::now() + kLongestWait;
    while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        m_isBusy = errno == EWOULDBLOCK;
        if (!m_isBusy || std::chrono::steady_clock::now() > giveUp)
            return; // a network folder without locks, or a program that hangs
        std::this_thread::sleep_for(kPause);
    }
    m_isBusy = false;
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace studio::core
