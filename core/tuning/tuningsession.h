// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/run/trainingobserver.h"
#include "core/tuning/tuner.h"

#include <atomic>
#include <filesystem>
#include <optional>

namespace studio::core {

/// Hears how a tuning goes, on the thread that does it; of each run all that a TrainingObserver
/// hears.
class TuningObserver : public TrainingObserver
{
public:
    /// A run begins, number `number` (from 1) of `count`; `values` are those that are searched.
    virtual void onTrial(
        const Trial& trial, const ParameterMap& values, std::size_t number, std::size_t count) = 0;
    /// It has ended, or had ended before this tuning began.
    virtual void onResult(const Tuner::Told& told) = 0;
};

/// What to tune and where its runs are kept.
struct TuningRequest
{
    TuningPlan plan; ///< its budget counts from now
    std::filesystem::path root; ///< a folder of runs, each below it as trialFolder() says
    std::optional<std::size_t> point; ///< only the first round's run of this point
};

/// How a tuning ended.
struct TuningOutcome
{
    enum class End
    {
        Done, ///< every run of the plan has ended
        Budget, ///< the time was over
        Stopped, ///< somebody asked for it
    };
    End end = End::Done;
    Tuner tuner; ///< with all results
};

/// Where the run of a trial is: the same place each time, so that a tuning that was broken off goes
/// on where it was, and that several machines can share one.
std::filesystem::path trialFolder(
    const std::filesystem::path& root, const TuningPlan& plan, const Trial& trial);

/// Does the runs of a plan one after another with runSession(), each a run folder like any other,
/// tagged with the plan's name. Runs that are there already count; those that were broken off go
/// on; those that another program trains are left to it. No run begins that would not end within
/// the budget as far as finished ones tell, and the last one is stopped and saved when it is over,
/// or when `cancelled` turns true. Throws Error: what a run could not begin for
/// (UnusableInput, CannotWrite); a run that breaks down is a result. Blocks.
TuningOutcome runTuning(const FamilyCatalog& catalog, const TuningRequest& request,
    TuningObserver& observer, const std::atomic<bool>& cancelled);

} // namespace studio::core
