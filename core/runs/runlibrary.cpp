// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlibrary.h"

#include "core/text.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <system_error>
#include <tuple>
#include <utility>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNanoseconds = 1'000'000'000;

/// The same folder by its one name; as it is where nothing is there.
fs::path onlyNameOf(const fs::path& path)
{
    std::error_code code;
    fs::path result = fs::weakly_canonical(fs::absolute(path, code), code);
    return code ? path.lexically_normal() : result;
}

std::int64_t nanosecondsOf(const timespec& time)
{
    return static_cast<std::int64_t>(time.tv_sec) * kNanoseconds + time.tv_nsec;
}

} // namespace

bool isNewer(const RunSummary& a, const RunSummary& b)
{
    return std::tie(a.created, a.folder) > std::tie(b.created, b.folder);
}

void RunLibrary::setRoots(std::vector<fs::path> roots)
{
    m_roots.clear();
    for (const fs::path& root : roots) {
        const fs::path path = onlyNameOf(root);
        if (std::find(m_roots.begin(), m_roots.end(), path) == m_roots.end())
            m_roots.push_back(path);
    }
}

bool RunLibrary::isCancelled() const
{
    return m_cancelled != nullptr && *m_cancelled;
}

RunChanges RunLibrary::scan(const std::atomic<bool>* cancelled)
{
    RunChanges changes;
    ++m_scan;
    m_cancelled = cancelled;
    for (const fs::path& root : m_roots)
        scanRoot(root, changes);
    if (!isCancelled()) {
        for (auto known = m_known.begin(); known != m_known.end();) {
            if (known->second.seenIn == m_scan) {
                ++known;
                continue;
            }
            changes.removed.push_back(known->first);
            known = m_known.erase(known);
        }
    }
    m_cancelled = nullptr;
    std::sort(changes.added.begin(), changes.added.end(), isNewer);
    return changes;
}

void RunLibrary::scanRoot(const fs::path& root, RunChanges& changes)
{
    lookAt(root, changes);
    std::error_code code;
    std::size_t entries = 0;
    std::size_t folders = 0;
    auto entry = fs::directory_iterator(root, code);
    for (; !code && entry != fs::directory_iterator() && !isCancelled(); entry.increment(code)) {
        if (++entries > kMostEntries) {
            ++changes.leftOut;
            return;
        }
        if (entry->path().filename().native().front() == '.')
            continue;
        std::error_code ignored;
        if (!entry->is_directory(ignored))
            continue;
        // A link may lead anywhere, and a copy of it in the trash nowhere.
        if (entry->is_symlink(ignored) || ++folders > kMostFolders)
            ++changes.leftOut;
        else
            lookAt(entry->path(), changes);
    }
    // The folder that runs go to unless told otherwise is made by the first one.
    const bool isNotMadeYet =
        code == std::errc::no_such_file_or_directory && root == onlyNameOf(defaultRunsRoot());
    if (code && !isNotMadeYet) {
        changes.problems.emplace_back(ErrorCode::UnusableInput, root,
            Message{translatable("core", "Cannot be read (%1)"), {code.message()}});
    }
}

void RunLibrary::lookAt(const fs::path& folder, RunChanges& changes)
{
    struct stat status
    {
    };
    if (::stat(RunFolder(folder).recordFile().c_str(), &status) != 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            ++changes.leftOut;
        return;
    }
    const Stamp stamp{status.st_dev, status.st_ino, status.st_size, nanosecondsOf(status.st_mtim)};
    const auto found = m_known.find(folder);
    if (found == m_known.end() || found->second.stamp != stamp || found->second.mayHaveChanged)
        read(folder, stamp, changes);
    else
        updateState(found->second, changes);
    m_known[folder].seenIn = m_scan;
}

void RunLibrary::read(const fs::path& folder, const Stamp& stamp, RunChanges& changes)
{
    constexpr std::int64_t kCoarsestClock = 2 * kNanoseconds; // FAT counts in steps of two seconds
    const auto [entry, isNew] = m_known.try_emplace(folder);
    Known& known = entry->second;
    if (!isNew && known.seenIn == m_scan)
        return; // below two roots
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    ++changes.recordsRead;
    known.stamp = stamp;
    known.mayHaveChanged = stamp.nanoseconds + kCoarsestClock > nanosecondsOf(now);
    known.summary = readSummary(folder);
    (isNew ? changes.added : changes.changed).push_back(known.summary);
}

void RunLibrary::updateState(Known& known, RunChanges& changes)
{
    RunSummary& summary = known.summary;
    if (!summary.record)
        return;
    const RunState now = stateOf(summary.record->status, summary.folder);
    if (now != std::exchange(summary.state, now))
        changes.changed.push_back(summary);
}

std::vector<RunSummary> RunLibrary::runs() const
{
    std::vector<RunSummary> result;
    result.reserve(m_known.size());
    for (const auto& [folder, known] : m_known)
        result.push_back(known.summary);
    std::sort(result.begin(), result.end(), isNewer);
    return result;
}

} // namespace studio::core
