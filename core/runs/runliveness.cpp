// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runliveness.h"

#include "core/runs/runfolder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <ctime>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace studio::core {

namespace {

/// Takes a shared lock for an instant, which a writer that begins right then could stumble over;
/// asked only of runs that claim to run.
bool isLocked(const std::filesystem::path& lockFile)
{
    const int descriptor = ::open(lockFile.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    const bool isHeld = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return isHeld;
}

bool isOnNetwork(const std::filesystem::path& folder)
{
    // NFS, SMB, CIFS, SMB2, FUSE (sshfs), Ceph, Lustre, BeeGFS, GPFS: see statfs(2)
    constexpr std::array<std::uint32_t, 9> kTypes{0x6969, 0x517B, 0xFF534D42, 0xFE534D42,
        0x65735546, 0x00C36400, 0x0BD00BD0, 0x19830326, 0x47504653};
    struct statfs status
    {
    };
    if (::statfs(folder.c_str(), &status) != 0)
        return false;
    const auto type = static_cast<std::uint32_t>(status.f_type);
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

/// Clocks of two machines differ: a time to come counts too.
bool hasChangedLately(const std::filesystem::path& file)
{
    constexpr std::time_t kLongestSilenceSeconds = 120;
    struct stat status
    {
    };
    return ::stat(file.c_str(), &status) == 0
        && status.st_mtim.tv_sec + kLongestSilenceSeconds > std::time(nullptr);
}

} // namespace

bool isBeingTrained(const std::filesystem::path& runFolder)
{
    if (isLocked(runFolder / "run.lock"))
        return true;
    if (!isOnNetwork(runFolder))
        return false;
    const RunFolder folder(runFolder);
    return hasChangedLately(folder.metricsFile()) || hasChangedLately(folder.recordFile());
}

} // namespace studio::core
