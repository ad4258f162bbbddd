// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/learninghistory.h"

#include "core/data/workprogress.h"
#include "core/runs/runfolder.h"

#include <map>
#include <optional>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> checkpointsIn(const fs::path& runFolder)
{
    std::vector<fs::path> files;
    std::error_code code;
    const fs::path folder = RunFolder(runFolder).checkpointFile("last").parent_path();
    for (auto entry = fs::directory_iterator(folder, code);
         !code && entry != fs::directory_iterator(); entry.increment(code)) {
        if (entry->path().extension() == ".safetensors")
            files.push_back(entry->path());
    }
    return files;
}

std::optional<HistoryEntry> readWith(
    const FamilyCatalog& catalog, const fs::path& file, std::span<const std::uint8_t> picture)
{
    try {
        const Checkpoint checkpoint = readCheckpoint(file);
        const OpenedModel model = catalog.family(checkpoint.config.family).open(checkpoint);
        if (!model.classifier)
            return std::nullopt;
        return HistoryEntry{checkpoint.epoch, model.classifier->classify(picture).at(0)};
    } catch (const Error&) {
        return std::nullopt; // damaged, or being replaced just now
    }
}

} // namespace

std::vector<HistoryEntry> learningHistory(const FamilyCatalog& catalog, const fs::path& folder,
    std::span<const std::uint8_t> picture, const WorkControl& control)
{
    std::map<std::int64_t, HistoryEntry> byEpoch; // "best" is often one of the others, too
    for (const fs::path& file : checkpointsIn(folder)) {
        throwIfCancelled(control);
        if (const auto entry = readWith(catalog, file, picture))
            byEpoch.insert_or_assign(entry->epoch, *entry);
    }
    std::vector<HistoryEntry> history;
    for (const auto& [epoch, entry] : byEpoch)
        history.push_back(entry);
    return history;
}

} // namespace studio::core
