// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runsummary.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

#include <sys/stat.h>

namespace studio::core {

/// What a scan found different from the one before. A plain value.
struct RunChanges
{
    std::vector<RunSummary> added;
    std::vector<RunSummary> changed;
    std::vector<std::filesystem::path> removed; ///< folders
    std::vector<Error> problems; ///< roots that cannot be read, at every scan
    std::size_t leftOut = 0; ///< folders that could not be looked into, links, and those too many
    std::size_t recordsRead = 0; ///< run.json files that were opened

    /// The list is as it was; problems and leftOut may differ.
    bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
};

/// Knows the runs below some folders and notices what changes there. A run is a folder that holds a
/// run.json, right below a root, or a root itself. Reads nothing else, and a run.json only once
/// while it stays as it is: a scan of runs that did not change costs a system call each. Names that
/// begin with a point are not looked at. One thread at a time; blocks.
class RunLibrary
{
public:
    static constexpr std::size_t kMostFolders = 20'000; ///< looked into below one root
    static constexpr std::size_t kMostEntries = 200'000; ///< names read in one root

    /// From now on these are searched; a folder that several of them hold is one run.
    void setRoots(std::vector<std::filesystem::path> roots);

    /// Looks at everything again. Never throws Error. When `cancelled` turns true it ends early and
    /// reports what it has by then; nothing counts as removed.
    RunChanges scan(const std::atomic<bool>* cancelled = nullptr);

    /// All runs, newest first.
    std::vector<RunSummary> runs() const;

private:
    /// By what a changed file is told from an unchanged one.
    struct Stamp
    {
        dev_t device = 0;
        ino_t inode = 0;
        off_t size = 0;
        std::int64_t nanoseconds = 0; ///< of the last change

        bool operator==(const Stamp&) const = default;
    };
    struct Known
    {
        Stamp stamp;
        bool mayHaveChanged = false; ///< too young when it was read for its time to say anything
        RunSummary summary;
        std::uint64_t seenIn = 0; ///< number of a scan
    };

    void scanRoot(const std::filesystem::path& root, RunChanges& changes);
    void lookAt(const std::filesystem::path& folder, RunChanges& changes);
    void read(const std::filesystem::path& folder, const Stamp& stamp, RunChanges& changes);
    static void updateState(Known& known, RunChanges& changes);
    bool isCancelled() const;

    std::vector<std::filesystem::path> m_roots;
    std::map<std::filesystem::path, Known> m_known;
    std::uint64_t m_scan = 0;
    const std::atomic<bool>* m_cancelled = nullptr; ///< during a scan
};

/// Newest first; runs of the same time by folder.
bool isNewer(const RunSummary& a, const RunSummary& b);

} // namespace studio::core
