// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace studio::core {

enum class RunStatus
{
    Running,
    Finished, ///< all epochs done
    Stopped, ///< asked to stop; can be resumed
    Failed, ///< broke down; `error` says why
};

/// The last event of every run.
struct RunEnded
{
    RunStatus status = RunStatus::Finished;
    double seconds = 0; ///< of training, without loading, pauses and test
    double imagesPerSecond = 0; ///< mean over the run
    std::optional<double>
        testAccuracy; ///< 0..1, of the best checkpoint, if there was a test set and a classifier
    std::optional<double> frechetDistance; ///< of the best generator to real training images
    std::filesystem::path folder; ///< of the run; empty if none is kept
    bool isSaved = false; ///< the last state is safely on disk, so that the run can be resumed
    bool hasLearned = true; ///< false: it tried something and left the weights as they were
    std::optional<Message> note; ///< why it ended before its last epoch, or what it found out
    std::map<std::string, double> findings; ///< numbers for run.json, by their name there
    std::optional<Error> error; ///< set if status is Failed
};

/// "running", "finished", "stopped", "failed" as in run.json.
const char* toString(RunStatus status);
/// The reverse; anything unknown counts as Stopped.
RunStatus runStatusFromString(const std::string& text);

} // namespace studio::core
