// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runrecorder.h"

#include "core/checkpoint/checkpoint.h"
#include "core/runs/samplefile.h"

#include <algorithm>
#include <utility>

namespace studio::core {

namespace {

constexpr std::chrono::seconds kRecordPause{5};

RunRecord started(RunRecord record, const RunFolder& folder)
{
    record.status = RunStatus::Running;
    folder.writeRecord(record);
    return record;
}

} // namespace

RunRecorder::RunRecorder(RunFolder folder, RunRecord record,
    const std::vector<std::string>& metricIds, TrainingObserver& next, std::int64_t lastStep)
    : m_folder(std::move(folder))
    , m_log(m_folder.metricsFile(), metricIds, lastStep)
    , m_histograms(m_folder.histogramsFile(), lastStep)
    , m_record(started(std::move(record), m_folder))
    , m_next(next)
    , m_writer(m_folder)
{
}

void RunRecorder::onEvent(const TrainingEvent& event)
{
    deliver();
    if (const auto* step = std::get_if<StepMetrics>(&event)) {
        log(step->step, step->epoch, step->seconds, step->values, false);
    } else if (const auto* epoch = std::get_if<EpochMetrics>(&event)) {
        log(epoch->step, static_cast<double>(epoch->epoch), epoch->seconds, epoch->values, true);
    } else if (const auto* grid = std::get_if<SampleGrid>(&event)) {
        if (!grid->isPreview)
            saveSamples(*grid);
    } else if (const auto* checkpoint = std::get_if<CheckpointReady>(&event)) {
        save(*checkpoint);
        if (!checkpoint->isNewest)
            return;
    } else if (const auto* ended = std::get_if<RunEnded>(&event)) {
        finish(*ended);
    }
    m_next.onEvent(event);
    if (m_notice && std::holds_alternative<RunStarted>(event))
        m_next.onEvent(*std::exchange(m_notice, std::nullopt));
}

void RunRecorder::log(std::int64_t step, double epoch, double seconds,
    const std::vector<MetricValue>& values, bool atOnce)
{
    m_seconds = std::max(m_seconds, seconds); // the score of an epoch is logged late
    try {
        m_log.append(step, epoch, seconds, values);
    } catch (...) {
        if (!std::exchange(m_isLogBroken, true))
            report(m_folder.metricsFile(), currentError());
        return;
    }
    if (atOnce)
        flushLog();
}

/// Counting millions of weights is nothing that the training should wait for.
void RunRecorder::logHistograms(std::shared_ptr<const Checkpoint> checkpoint)
{
    m_writer.add(m_folder.histogramsFile(), [this, checkpoint = std::move(checkpoint)] {
        m_histograms.append(histogramsOf(*checkpoint));
    });
}

void RunRecorder::deliver()
{
    for (const CheckpointWriter::Result& result : m_writer.takeResults()) {
        if (result.last && result.last == m_newest)
            m_isSaved = !result.saved.error;
        m_next.onEvent(result.saved);
    }
}

void RunRecorder::finishSaving()
{
    m_writer.finish();
    deliver();
}

void RunRecorder::save(const CheckpointReady& event)
{
    if (event.isBest)
        m_best = event.checkpoint;
    if (event.isNewest) {
        m_newest = event.checkpoint;
        m_isSaved = false;
    }
    flushLog(); // a run that goes on after this checkpoint continues the rows that belong to it
    if (event.isNewest)
        logHistograms(event.checkpoint); // first: what is after the last checkpoint is dropped
    m_writer.add(event);
    if (event.isNewest) {
        updateRecord(*event.checkpoint);
    } else {
        updateBestValues(*event.checkpoint);
    }
}

void RunRecorder::flushLog()
{
    try {
        m_log.flush();
        m_isLogBroken = false;
    } catch (...) {
        if (!std::exchange(m_isLogBroken, true))
            report(m_folder.metricsFile(), currentError());
    }
}

void RunRecorder::updateRecord(const Checkpoint& checkpoint)
{
    m_record.summary["epochs"] = static_cast<double>(checkpoint.epoch);
    m_record.summary["seconds"] = checkpoint.seconds;
    updateBestValues(checkpoint);
    // Durable writes load the disk, and run.json matters to watchers only.
    const auto now = std::chrono::steady_clock::now();
    if (now < m_nextRecord)
        return;
    m_nextRecord = now + kRecordPause;
    m_writer.add(m_folder.recordFile(),
        [folder = m_folder, record = m_record] { folder.writeRecord(record); });
}

void RunRecorder::updateBestValues(const Checkpoint& checkpoint)
{
    for (const auto& [id, value] : checkpoint.metrics) {
        if (id.starts_with("best."))
            m_record.summary[id] = value;
    }
}

void RunRecorder::saveSamples(const SampleGrid& grid)
{
    const std::filesystem::path file = m_folder.sampleFile(grid.epoch);
    m_writer.add(
        file, [file, grid, config = m_record.config] { writeSampleFile(file, grid, config); });
}

void RunRecorder::finish(const RunEnded& event)
{
    finishSaving();
    m_record.status = event.status;
    m_record.failure = event.error ? event.error->what() : std::string();
    m_record.summary["seconds"] = event.seconds;
    if (event.imagesPerSecond > 0)
        m_record.summary["images_per_second"] = event.imagesPerSecond;
    if (event.testAccuracy)
        m_record.summary["test_accuracy"] = *event.testAccuracy;
    if (event.frechetDistance)
        m_record.summary["frechet_distance"] = *event.frechetDistance;
    for (const auto& [id, value] : event.findings)
        m_record.summary[id] = value;
    try {
        m_log.flush();
    } catch (...) {
        report(m_folder.metricsFile(), currentError());
    }
    try {
        m_folder.writeRecord(m_record);
    } catch (...) {
        report(m_folder.recordFile(), currentError());
    }
}

void RunRecorder::report(std::filesystem::path file, const Error& error)
{
    m_next.onEvent(CheckpointSaved{std::move(file), error});
}

} // namespace studio::core
