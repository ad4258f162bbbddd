// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingobserver.h"
#include "core/runs/metricslog.h"
#include "core/runs/runfolder.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>

namespace studio::core {

/// Writes what a run leaves on disk while it happens, and passes every event on to `next`, before a
/// CheckpointReady a CheckpointSaved for each file. A write that fails is reported as
/// CheckpointSaved with an error, a log that cannot be written only once until it can be again;
/// training goes on. A checkpoint that is not the newest only becomes `best`, and nobody else needs
/// it: it is not passed on. Lives on the training thread.
class RunRecorder final : public TrainingObserver
{
public:
    /// `record` is written to run.json at once, with status running. `lastStep` > 0 continues
    /// metrics.csv after that step. Throws Error(CannotWrite) if the folder takes nothing.
    RunRecorder(RunFolder folder, RunRecord record, const std::vector<std::string>& metricIds,
        TrainingObserver& next, std::int64_t lastStep = 0);

    /// Never throws. RunEnded completes run.json before it is passed on.
    void onEvent(const TrainingEvent& event) override;

    /// Training time of the newest metrics, for runs that break down.
    double seconds() const { return m_seconds; }

    /// Whether the newest checkpoint is safely on disk.
    bool isSaved() const { return m_isSaved; }

    /// The best checkpoint that came by, whether it could be saved or not; null if none did.
    const std::shared_ptr<const Checkpoint>& best() const { return m_best; }

private:
    void log(std::int64_t step, double epoch, double seconds,
        const std::vector<MetricValue>& values, bool atOnce);
    void save(const CheckpointReady& event);
    void saveLateBest(const CheckpointReady& event);
    bool writeFile(const std::string& name, std::span<const std::uint8_t> bytes);
    void updateRecord(const Checkpoint& checkpoint);
    void updateBestValues(const Checkpoint& checkpoint);
    void saveSamples(const SampleGrid& grid);
    void finish(const RunEnded& event);
    void report(std::filesystem::path file, const Error& error);

    RunFolder m_folder;
    MetricsLog m_log; ///< before m_record: if the log cannot be opened, run.json stays as it was
    RunRecord m_record;
    TrainingObserver& m_next;
    std::shared_ptr<const Checkpoint> m_best;
    double m_seconds = 0;
    bool m_isLogBroken = false;
    bool m_isSaved = false;
    std::chrono::steady_clock::time_point m_nextRecord; ///< no earlier update of run.json
};

} // namespace studio::core
