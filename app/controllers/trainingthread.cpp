// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/trainingthread.h"

#include "core/error.h"
#include "core/run/threadpriority.h"
#include "core/runs/bundledreferee.h"
#include "core/runs/metricslog.h"

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {

/// A run that is resumed shows what was there before it, too.
void sendHistory(const std::filesystem::path& folder, core::TrainingObserver& observer)
{
    const auto file = core::RunFolder(folder).metricsFile();
    if (!std::filesystem::exists(file))
        return;
    auto rows = core::readMetrics(file);
    // An epoch's score is logged when it is known, after steps that came later.
    std::stable_sort(
        rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.step < b.step; });
    for (auto& row : rows)
        observer.onEvent(
            core::StepMetrics{row.step, row.epoch, row.seconds, std::move(row.values)});
}

} // namespace

core::RunEnded runToEnd(
    const core::FamilyCatalog& catalog, const core::RunRequest& request, const RunLine& line)
{
    try {
        core::lowerThreadPriority(core::kTrainingNiceness);
        if (request.resumeFolder)
            sendHistory(*request.resumeFolder, line.observer);
        core::RunRequest scored = request;
        if (!scored.referee)
            scored.referee = core::bundledReferee(catalog, request.config.family);
        return core::runSession(catalog, scored, line.observer, line.control, line.loading);
    } catch (...) {
        core::RunEnded failed;
        failed.status = core::RunStatus::Failed;
        failed.error = core::currentError();
        return failed;
    }
}

} // namespace studio::app
