// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlock.h"

#include "core/error.h"
#include "core/text.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <system_error>
#include <thread>

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

/// Who holds a lock.
struct Holder
{
    long process = 0;
    std::string boot;
    std::string machine;
};

Holder thisProcess()
{
    Holder self;
    self.process = ::getpid();
    std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), self.boot);
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) == 0)
        self.machine = name.data();
    return self;
}

Holder readHolder(const std::filesystem::path& file)
{
    Holder holder;
    std::ifstream stream(file);
    std::string process;
    std::getline(stream, process);
    std::getline(stream, holder.boot);
    std::getline(stream, holder.machine);
    std::from_chars(process.data(), process.data() + process.size(), holder.process);
    return holder;
}

/// What is only for people and for file systems without locks: a full disk does no harm.
void writeHolder(int descriptor, const Holder& holder)
{
    const std::string text =
        std::to_string(holder.process) + '\n' + holder.boot + '\n' + holder.machine + '\n';
    if (::ftruncate(descriptor, 0) == 0)
        static_cast<void>(::pwrite(descriptor, text.data(), text.size(), 0) > 0);
}

/// isRunAlive() may hold the lock for a moment.
bool lockSoon(int descriptor)
{
    constexpr int kAttempts = 5;
    constexpr std::chrono::milliseconds kPause{10};
    for (int attempt = 1; ::flock(descriptor, LOCK_EX | LOCK_NB) != 0; ++attempt) {
        if (errno != EWOULDBLOCK || attempt == kAttempts)
            return false;
        std::this_thread::sleep_for(kPause);
    }
    return true;
}

bool changedLately(const std::filesystem::path& file)
{
    constexpr std::chrono::minutes kLongest{5};
    std::error_code code;
    const auto time = std::filesystem::last_write_time(file, code);
    return !code && std::filesystem::file_time_type::clock::now() - time < kLongest;
}

bool isProcessAlive(long process)
{
    return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

} // namespace

bool isRunAlive(const std::filesystem::path& runFolder) noexcept
{
    try {
        const std::filesystem::path file = runFolder / "run.lock";
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (descriptor < 0)
            return false;
        const bool isLocked = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0;
        const bool isKnown = !isLocked || errno == EWOULDBLOCK;
        ::close(descriptor);
        if (isLocked && isKnown)
            return true;
        const Holder holder = readHolder(file);
        const Holder self = thisProcess();
        if (holder.machine != self.machine && !holder.machine.empty())
            return changedLately(runFolder / "metrics.csv")
                || changedLately(runFolder / "checkpoints");
        return !isKnown && holder.boot == self.boot && isProcessAlive(holder.process);
    } catch (...) {
        return false;
    }
}

RunLock::RunLock(const std::filesystem::path& runFolder)
    : m_file(runFolder / "run.lock")
{
    do {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (m_descriptor < 0)
            throw cannotLock(m_file, errno);
        if (!lockSoon(m_descriptor)) {
            const int code = errno;
            ::close(m_descriptor);
            if (code != EWOULDBLOCK)
                throw cannotLock(m_file, code);
            throw Error(ErrorCode::CannotWrite, runFolder,
                translatable("core", "Another training is writing to this run"));
        }
    } while (!isStillNamed(m_descriptor, m_file));
    writeHolder(m_descriptor, thisProcess());
}

RunLock::~RunLock()
{
    ::unlink(m_file.c_str());
    ::close(m_descriptor);
}

} // namespace studio::core
