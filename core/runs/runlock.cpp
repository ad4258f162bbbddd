// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlock.h"

#include "core/error.h"
#include "core/text.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace studio::core {

namespace {

Error cannotLock(const std::filesystem::path& file, int code)
{
    return {ErrorCode::CannotWrite, file, translatable("core", "Cannot be written (%1)"),
        {std::generic_category().message(code)}};
}

/// False if the earlier owner has removed the file between our open() and flock().
bool isStillNamed(int descriptor, const std::filesystem::path& file)
{
    struct stat ours
    {
    };
    struct stat named
    {
    };
    return ::fstat(descriptor, &ours) == 0 && ::stat(file.c_str(), &named) == 0
        && ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

} // namespace

RunLock::RunLock(const std::filesystem::path& runFolder)
    : m_file(runFolder / "run.lock")
{
    do {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (m_descriptor < 0)
            throw cannotLock(m_file, errno);
        if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int code = errno;
            ::close(m_descriptor);
            if (code != EWOULDBLOCK)
                throw cannotLock(m_file, code);
            throw Error(ErrorCode::CannotWrite, runFolder,
                translatable("core", "Another training is writing to this run"));
        }
    } while (!isStillNamed(m_descriptor, m_file));
}

RunLock::~RunLock()
{
    ::unlink(m_file.c_str());
    ::close(m_descriptor);
}

} // namespace studio::core
