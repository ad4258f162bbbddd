// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runsummary.h"

#include "core/runs/runlock.h"

#include <algorithm>
#include <string_view>

namespace studio::core {

namespace {

constexpr std::string_view kBestPrefix = "best.";

std::optional<double> valueOf(const RunRecord& record, const std::string& id)
{
    const auto found = record.summary.find(id);
    return found == record.summary.end() ? std::nullopt : std::optional(found->second);
}

/// A number out of a foreign file that will be shown as a whole one.
double wholeNumber(const RunRecord& record, const std::string& id)
{
    constexpr double kMost = 1e9;
    return std::clamp(valueOf(record, id).value_or(0), 0.0, kMost);
}

/// What a family judges by comes first in the alphabet: accuracy before loss.
std::optional<MetricValue> bestOf(const RunRecord& record)
{
    const auto found = record.summary.lower_bound(std::string(kBestPrefix));
    if (found == record.summary.end() || !found->first.starts_with(kBestPrefix))
        return {};
    return MetricValue{found->first.substr(kBestPrefix.size()), found->second};
}

} // namespace

RunSummary readSummary(const std::filesystem::path& folder)
{
    RunSummary summary;
    summary.folder = folder;
    summary.name = folder.filename().string();
    try {
        auto record = std::make_shared<const RunRecord>(RunFolder(folder).readRecord());
        const RunConfig& config = record->config;
        if (!config.name.empty())
            summary.name = config.name;
        summary.family = config.family;
        summary.preset = config.preset;
        summary.dataset = record->datasetName.empty() ? config.data : record->datasetName;
        summary.state = stateOf(record->status, folder);
        summary.created = record->created;
        summary.seconds = wholeNumber(*record, "seconds");
        summary.epochs = static_cast<std::int64_t>(wholeNumber(*record, "epochs"));
        summary.best = bestOf(*record);
        summary.testAccuracy = valueOf(*record, "test_accuracy");
        summary.frechetDistance = valueOf(*record, "frechet_distance");
        if (!summary.frechetDistance)
            summary.frechetDistance = valueOf(*record, "best.frechet_distance");
        summary.tags = record->tags;
        summary.notes = record->notes;
        summary.record = std::move(record);
    } catch (...) {
        summary.problem = currentError();
    }
    return summary;
}

RunState stateOf(RunStatus status, const std::filesystem::path& folder)
{
    switch (status) {
    case RunStatus::Finished:
        return RunState::Finished;
    case RunStatus::Stopped:
        return RunState::Stopped;
    case RunStatus::Failed:
        return RunState::Failed;
    case RunStatus::Running:
        break;
    }
    return isRunAlive(folder) ? RunState::Running : RunState::Interrupted;
}

const char* toString(RunState state)
{
    switch (state) {
    case RunState::Running:
        return "running";
    case RunState::Interrupted:
        return "interrupted";
    case RunState::Finished:
        return "finished";
    case RunState::Stopped:
        return "stopped";
    case RunState::Failed:
        return "failed";
    case RunState::Unreadable:
        break;
    }
    return "unreadable";
}

} // namespace studio::core
