// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"
#include "core/runs/runfolder.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// How a run stands, as a library sees it.
enum class RunState
{
    Running,
    Interrupted, ///< it says that it runs, but nobody trains there: killed, or the power failed
    Finished,
    Stopped,
    Failed,
    Unreadable, ///< its run.json cannot be used; `problem` says why
};

/// A run as a row of a table. A plain value, safe to hand to any thread.
struct RunSummary
{
    std::filesystem::path folder;
    std::string name; ///< as people named it, otherwise the folder's name
    std::string family; ///< ids
    std::string preset;
    std::string dataset; ///< name, for people
    RunState state = RunState::Unreadable;
    std::string created; ///< ISO 8601, UTC
    double seconds = 0; ///< of training
    std::int64_t epochs = 0; ///< done
    std::optional<MetricValue> best; ///< by which the best checkpoint was chosen, without "best."
    std::optional<double> testAccuracy;
    std::optional<double> frechetDistance; ///< of the best generator so far
    std::vector<std::string> tags;
    std::string notes;
    std::optional<Error> problem;
    std::shared_ptr<const RunRecord> record; ///< everything; null if Unreadable
};

/// Reads run.json, and looks for whoever trains if it says that somebody does. Never throws: what
/// is wrong is in the summary.
RunSummary readSummary(const std::filesystem::path& folder);

/// How a run whose record says `status` stands now: looks for whoever trains, if it says Running.
RunState stateOf(RunStatus status, const std::filesystem::path& folder);

/// "running", "interrupted", ..., for machines and the command line.
const char* toString(RunState state);

} // namespace studio::core
