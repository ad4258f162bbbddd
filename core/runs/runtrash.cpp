// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runtrash.h"

#include "core/error.h"
#include "core/runs/runfolder.h"
#include "core/runs/runlock.h"
#include "core/runs/runsummary.h"
#include "core/runs/utctime.h"
#include "core/text.h"

#include <algorithm>
#include <string>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kTrash = ".trash";

Error cannotMove(const fs::path& folder, const std::error_code& code)
{
    return {ErrorCode::CannotWrite, folder, translatable("core", "The run cannot be moved (%1)"),
        {code.message()}};
}

/// A new folder in the trash: each deleted run has one of its own, so that names never clash.
fs::path makePlace(const fs::path& run)
{
    constexpr int kMostOfOneSecond = 10'000;
    const fs::path trash = run.parent_path() / kTrash;
    std::error_code code;
    fs::create_directory(trash, code);
    const std::string time = nowInUtc("%Y%m%d-%H%M%S");
    for (int number = 1; !code && number <= kMostOfOneSecond; ++number) {
        const fs::path place = trash / (number == 1 ? time : time + "-" + std::to_string(number));
        if (fs::create_directory(place, code)) // atomic: of two programs only one gets true
            return place;
    }
    throw cannotMove(run, code ? code : std::make_error_code(std::errc::file_exists));
}

void removeIfEmpty(const fs::path& folder)
{
    std::error_code ignored; // remove() takes no folder that holds something
    fs::remove(folder, ignored);
}

std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::vector<fs::path> entries;
    std::error_code code;
    for (auto entry = fs::directory_iterator(folder, code);
         !code && entry != fs::directory_iterator(); entry.increment(code))
        entries.push_back(entry->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

} // namespace

TrashedRun moveToTrash(const fs::path& folder)
{
    std::error_code code;
    const fs::path run = fs::canonical(folder, code);
    if (code || !fs::exists(RunFolder(run).recordFile(), code)) {
        throw Error(ErrorCode::UnusableInput, folder, translatable("core", "There is no run here"));
    }
    if (readSummary(run).state == RunState::Running) { // on another machine, too
        throw Error(ErrorCode::CannotWrite, folder,
            translatable("core", "Another training is writing to this run"));
    }
    const RunLock lock(run); // while it moves, nobody begins to train there
    const fs::path place = makePlace(run);
    const TrashedRun trashed{run, place / run.filename()};
    fs::rename(run, trashed.trash, code);
    if (code) {
        removeIfEmpty(place);
        removeIfEmpty(place.parent_path());
        throw cannotMove(folder, code);
    }
    fs::remove(trashed.trash / "run.lock", code); // its owner looks for it at the old place
    return trashed;
}

void restoreFromTrash(const TrashedRun& run)
{
    std::error_code code;
    if (fs::exists(fs::symlink_status(run.folder, code)))
        throw cannotMove(run.folder, std::make_error_code(std::errc::file_exists));
    fs::rename(run.trash, run.folder, code);
    if (code)
        throw cannotMove(run.folder, code);
    removeIfEmpty(run.trash.parent_path());
    removeIfEmpty(run.trash.parent_path().parent_path());
}

std::vector<TrashedRun> trashedRuns(const fs::path& root)
{
    std::vector<TrashedRun> result;
    for (const fs::path& place : entriesOf(root / kTrash)) {
        for (const fs::path& run : entriesOf(place))
            result.push_back({root / run.filename(), run});
    }
    return result;
}

std::size_t purgeTrash(const fs::path& root, std::chrono::hours age)
{
    std::size_t count = 0;
    const auto limit = fs::file_time_type::clock::now() - age;
    for (const fs::path& place : entriesOf(root / kTrash)) {
        std::error_code code;
        const auto putThere = fs::last_write_time(place, code); // nothing is added to it later
        if (code || putThere > limit)
            continue;
        const std::size_t runs = entriesOf(place).size();
        fs::remove_all(place, code); // follows no links
        if (!code)
            count += runs;
    }
    removeIfEmpty(root / kTrash);
    return count;
}

} // namespace studio::core
