// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingobserver.h"
#include "core/runs/metricslog.h"
#include "core/runs/runfolder.h"

namespace studio::core {

/// Writes what a run leaves on disk while it happens, and passes every event on to `next` (a
/// CheckpointReady as CheckpointSaved). A write that fails is reported as CheckpointSaved with an
/// error; training goes on. Lives on the training thread.
class RunRecorder final : public TrainingObserver
{
public:
    /// `record` is written to run.json at once, with status running. `lastStep` > 0 continues
    /// metrics.csv after that step.
    RunRecorder(RunFolder folder, RunRecord record, const std::vector<std::string>& metricIds,
        TrainingObserver& next, std::int64_t lastStep = 0);

    void onEvent(const TrainingEvent& event) override;

private:
    void save(const CheckpointReady& event);
    void finish(const RunEnded& event);

    RunFolder m_folder;
    RunRecord m_record;
    MetricsLog m_log;
    TrainingObserver& m_next;
};

} // namespace studio::core
