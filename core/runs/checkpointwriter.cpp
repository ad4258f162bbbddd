// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/checkpointwriter.h"

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/durablefile.h"
#include "core/run/threadpriority.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace studio::core {

namespace {

constexpr int kNicenessSteps = 9;

/// Makes the file's folder but never the run folder itself: if somebody deleted that, a half one
/// would only confuse.
void makeFolderOf(const std::filesystem::path& file, const std::filesystem::path& runFolder)
{
    if (file.parent_path() == runFolder)
        return;
    std::error_code ignored; // the write that follows says what is wrong
    std::filesystem::create_directory(file.parent_path(), ignored);
}

} // namespace

CheckpointWriter::CheckpointWriter(RunFolder folder)
    : m_folder(std::move(folder))
    , m_last(m_folder.checkpointFile("last"))
    , m_best(m_folder.checkpointFile("best"))
    , m_thread([this] { work(); })
{
}

CheckpointWriter::~CheckpointWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isLeaving = true;
        m_retries = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void CheckpointWriter::add(const CheckpointReady& event)
{
    // `last` comes last: whoever resumes from it then finds a `best` that is no older.
    if (event.isBest)
        put({m_best, event.checkpoint, {}});
    if (!event.keepAs.empty())
        put({m_folder.checkpointFile(event.keepAs), event.checkpoint, {}});
    if (event.isNewest)
        put({m_last, event.checkpoint, {}});
}

void CheckpointWriter::add(const std::filesystem::path& file, std::function<void()> write)
{
    put({file, nullptr, std::move(write)});
}

void CheckpointWriter::put(Job job)
{
    {
        std::unique_lock lock(m_mutex);
        std::erase_if(m_waiting, [&job](const Job& earlier) { return earlier.file == job.file; });
        if (isKept(job))
            m_changed.wait(lock, [this] { return keptCount() < kMostKept; });
        m_retries = m_retries || job.checkpoint;
        m_waiting.push_back(std::move(job));
    }
    m_changed.notify_all();
}

bool CheckpointWriter::isKept(const Job& job) const
{
    return job.checkpoint && job.file != m_last && job.file != m_best;
}

std::size_t CheckpointWriter::keptCount() const
{
    return static_cast<std::size_t>(std::count_if(
        m_waiting.begin(), m_waiting.end(), [this](const Job& job) { return isKept(job); }));
}

std::vector<CheckpointWriter::Result> CheckpointWriter::takeResults()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_results, {});
}

void CheckpointWriter::finish()
{
    std::unique_lock lock(m_mutex);
    const auto isIdle = [this] { return m_waiting.empty() && !m_isBusy && !m_retries; };
    m_changed.wait(lock, isIdle);
    if (m_failed.empty())
        return;
    m_retries = true;
    m_changed.notify_all();
    m_changed.wait(lock, isIdle);
}

void CheckpointWriter::work()
{
    // Training uses all cores and waits for the slowest of its threads: it must not be this one's.
    lowerThreadPriorityBy(kNicenessSteps);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isLeaving || m_retries || !m_waiting.empty(); });
        const bool retries = std::exchange(m_retries, false);
        if (!retries && m_waiting.empty())
            return;
        m_isBusy = true;
        if (retries) {
            // A newer content of the same file is on its way.
            for (const Job& job : m_waiting)
                m_failed.erase(job.file);
            lock.unlock();
            retryFailed();
        } else {
            const Job job = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            perform(job);
        }
        lock.lock();
        m_isBusy = false;
        m_changed.notify_all();
    }
}

void CheckpointWriter::retryFailed()
{
    for (auto& [file, job] : std::exchange(m_failed, {})) {
        job.isRetry = true;
        perform(job);
    }
}

void CheckpointWriter::perform(const Job& job)
{
    Result result{{job.file, std::nullopt}, job.file == m_last ? job.checkpoint : nullptr};
    try {
        makeFolderOf(job.file, m_folder.path());
        if (job.checkpoint)
            writeCheckpoint(job);
        else
            job.write();
    } catch (...) {
        result.saved.error = currentError();
        if (job.checkpoint)
            m_failed.insert_or_assign(job.file, job);
    }
    const bool isNews =
        job.checkpoint ? !(job.isRetry && result.saved.error) : result.saved.error.has_value();
    if (!isNews)
        return;
    const std::lock_guard lock(m_mutex);
    m_results.push_back(std::move(result));
}

void CheckpointWriter::writeCheckpoint(const Job& job)
{
    const std::vector<std::uint8_t>& bytes = bytesOf(job.checkpoint);
    requireSpaceFor(job.file, bytes.size());
    // A run that goes on after this checkpoint continues the rows that belong to it.
    syncFile(m_folder.metricsFile());
    if (job.file == m_last)
        replaceFileDurably(job.file, bytes, m_folder.checkpointFile("previous"));
    else
        writeFileDurably(job.file, bytes);
}

const std::vector<std::uint8_t>& CheckpointWriter::bytesOf(
    const std::shared_ptr<const Checkpoint>& checkpoint)
{
    if (m_serialized != checkpoint) {
        m_serialized.reset();
        m_bytes = serializeCheckpoint(*checkpoint);
        m_serialized = checkpoint;
    }
    return m_bytes;
}

} // namespace studio::core
