// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runrecorder.h"

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/durablefile.h"
#include "core/runs/samplefile.h"

#include <algorithm>
#include <system_error>
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

/// Makes the file's folder but never the run folder itself: if somebody deleted that, a half one
/// would only confuse.
void makeFolderOf(const std::filesystem::path& file)
{
    std::error_code ignored; // the write that follows says what is wrong
    std::filesystem::create_directory(file.parent_path(), ignored);
}

} // namespace

RunRecorder::RunRecorder(RunFolder folder, RunRecord record,
    const std::vector<std::string>& metricIds, TrainingObserver& next, std::int64_t lastStep)
    : m_folder(std::move(folder))
    , m_log(m_folder.metricsFile(), metricIds, lastStep)
    , m_record(started(std::move(record), m_folder))
    , m_next(next)
{
}

void RunRecorder::onEvent(const TrainingEvent& event)
{
    if (const auto* step = std::get_if<StepMetrics>(&event)) {
        log(step->step, step->epoch, step->seconds, step->values, false);
    } else if (const auto* epoch = std::get_if<EpochMetrics>(&event)) {
        log(epoch->step, static_cast<double>(epoch->epoch), epoch->seconds, epoch->values, true);
    } else if (const auto* grid = std::get_if<SampleGrid>(&event)) {
        if (!grid->isPreview)
            saveSamples(*grid);
    } else if (const auto* checkpoint = std::get_if<CheckpointReady>(&event)) {
        if (!checkpoint->isNewest) {
            saveLateBest(*checkpoint);
            return;
        }
        save(*checkpoint);
    } else if (const auto* ended = std::get_if<RunEnded>(&event)) {
        finish(*ended);
    }
    m_next.onEvent(event);
}

void RunRecorder::log(std::int64_t step, double epoch, double seconds,
    const std::vector<MetricValue>& values, bool atOnce)
{
    m_seconds = std::max(m_seconds, seconds); // the score of an epoch is logged late
    try {
        m_log.append(step, epoch, seconds, values);
        if (!atOnce)
            return;
        m_log.flush();
        m_isLogBroken = false;
    } catch (...) {
        if (!std::exchange(m_isLogBroken, true))
            report(m_folder.metricsFile(), currentError());
    }
}

void RunRecorder::save(const CheckpointReady& event)
{
    const std::string last = "last";
    m_isSaved = false;
    if (event.isBest)
        m_best = event.checkpoint;
    try {
        // A run that goes on after this checkpoint continues the rows that belong to it.
        m_log.flush();
        m_isLogBroken = false;
    } catch (...) {
        if (!std::exchange(m_isLogBroken, true))
            report(m_folder.metricsFile(), currentError());
    }
    try {
        const std::vector<std::uint8_t> bytes = serializeCheckpoint(*event.checkpoint);
        // `last` comes last: whoever resumes from it then finds a `best` that is no older.
        if (event.isBest)
            writeFile("best", bytes);
        if (!event.keepAs.empty())
            writeFile(event.keepAs, bytes);
        m_isSaved = writeFile(last, bytes);
        updateRecord(*event.checkpoint);
    } catch (...) {
        report(m_folder.checkpointFile(last), currentError());
    }
}

void RunRecorder::saveLateBest(const CheckpointReady& event)
{
    m_best = event.checkpoint;
    try {
        writeFile("best", serializeCheckpoint(*event.checkpoint));
        updateBestValues(*event.checkpoint);
    } catch (...) {
        report(m_folder.checkpointFile("best"), currentError());
    }
}

bool RunRecorder::writeFile(const std::string& name, std::span<const std::uint8_t> bytes)
{
    const std::filesystem::path file = m_folder.checkpointFile(name);
    try {
        makeFolderOf(file);
        writeFileDurably(file, bytes);
        m_next.onEvent(CheckpointSaved{file, std::nullopt});
        return true;
    } catch (...) {
        report(file, currentError());
        return false;
    }
}

void RunRecorder::updateRecord(const Checkpoint& checkpoint)
{
    m_record.summary["epochs"] = static_cast<double>(checkpoint.epoch);
    m_record.summary["seconds"] = checkpoint.seconds;
    updateBestValues(checkpoint);
    // Each durable write costs the training some 10 ms; run.json matters to watchers only.
    const auto now = std::chrono::steady_clock::now();
    if (now < m_nextRecord)
        return;
    m_nextRecord = now + kRecordPause;
    try {
        m_folder.writeRecord(m_record);
    } catch (...) {
        report(m_folder.recordFile(), currentError());
    }
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
    try {
        makeFolderOf(file);
        writeSampleFile(file, grid, m_record.config);
    } catch (...) {
        report(file, currentError());
    }
}

void RunRecorder::finish(const RunEnded& event)
{
    m_record.status = event.status;
    m_record.failure = event.error ? event.error->what() : std::string();
    m_record.summary["seconds"] = event.seconds;
    if (event.imagesPerSecond > 0)
        m_record.summary["images_per_second"] = event.imagesPerSecond;
    if (event.testAccuracy)
        m_record.summary["test_accuracy"] = *event.testAccuracy;
    if (event.frechetDistance)
        m_record.summary["frechet_distance"] = *event.frechetDistance;
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
