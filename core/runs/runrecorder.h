// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingobserver.h"
#include "core/runs/checkpointwriter.h"
#include "core/runs/histogramlog.h"
#include "core/runs/metricslog.h"
#include "core/runs/runfolder.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace studio::core {

/// Writes what a run leaves on disk while it happens, and passes every event on to `next`.
/// Metrics are written at once; checkpoints, pictures and run.json by a CheckpointWriter, so that
/// training never waits for the disk: what became of them (a CheckpointSaved for each checkpoint)
/// reaches `next` on the training thread before the next event, at the latest with finishSaving().
/// A write that fails is a CheckpointSaved with an error, a log that cannot be written only once
/// until it can be again; training goes on. A checkpoint that is not the newest only becomes
/// `best`, and nobody else needs it: it is not passed on. Lives on the
/// training thread.
class RunRecorder final : public TrainingObserver
{
public:
    /// `record` is written to run.json at once, with status running. `lastStep` > 0 continues
    /// metrics.csv and histograms.csv after that step. Throws Error(CannotWrite) if the folder
    /// takes nothing.
    RunRecorder(RunFolder folder, RunRecord record, const std::vector<std::string>& metricIds,
        TrainingObserver& next, std::int64_t lastStep = 0);

    /// Never throws. RunEnded is passed on once all is on disk, run.json completed.
    void onEvent(const TrainingEvent& event) override;

    /// Waits until all that was handed over is on disk (or could not be written), and tells `next`.
    void finishSaving();

    /// `next` gets this right after RunStarted.
    void tellOnceStarted(HealthReport notice) { m_notice = std::move(notice); }

    /// Training time of the newest metrics, for runs that break down.
    double seconds() const { return m_seconds; }

    /// Whether the newest checkpoint is safely on disk, as far as `next` was told.
    bool isSaved() const { return m_isSaved; }

    /// The best checkpoint that came by, whether it could be saved or not; null if none did.
    const std::shared_ptr<const Checkpoint>& best() const { return m_best; }

private:
    void log(std::int64_t step, double epoch, double seconds,
        const std::vector<MetricValue>& values, bool atOnce);
    void logHistograms(std::shared_ptr<const Checkpoint> checkpoint);
    void save(const CheckpointReady& event);
    void deliver();
    void flushLog();
    void updateRecord(const Checkpoint& checkpoint);
    void updateBestValues(const Checkpoint& checkpoint);
    void saveSamples(const SampleGrid& grid);
    void finish(const RunEnded& event);
    void report(std::filesystem::path file, const Error& error);

    RunFolder m_folder;
    MetricsLog m_log; ///< before m_record: if a log cannot be opened, run.json stays as it was
    HistogramLog m_histograms; ///< of the writer's thread
    RunRecord m_record;
    TrainingObserver& m_next;
    std::shared_ptr<const Checkpoint> m_best;
    std::shared_ptr<const Checkpoint> m_newest;
    std::optional<HealthReport> m_notice;
    double m_seconds = 0;
    bool m_isLogBroken = false;
    bool m_isSaved = false;
    std::chrono::steady_clock::time_point m_nextRecord; ///< no earlier update of run.json
    CheckpointWriter m_writer; ///< last: its thread reads the folder and the log
};

} // namespace studio::core
