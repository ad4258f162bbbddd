// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"
#include "core/runs/runfolder.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace studio::core {

/// Writes the files of a run on a thread of its own, so that the training need not wait for the
/// disk. In the order in which they were handed over, but a file that still waits when a newer
/// content of it comes is only written with that: however slow the disk is, no more than one
/// `last`, one `best` and kMostKept other checkpoints wait (a further one waits for room).
///
/// Each checkpoint is written durably, after the rows of metrics.csv that belong to it; the `last`
/// before stays as `previous`. One that could not be written is tried again with the next one, and
/// at the end; what was under its name before stays whole.
///
/// All functions are for one thread, the owner's. What became of the files is told by
/// takeResults(), so that nobody is called from the writing thread.
class CheckpointWriter
{
public:
    static constexpr std::size_t kMostKept = 8;

    /// A file that was written, or could not be.
    struct Result
    {
        CheckpointSaved saved;
        std::shared_ptr<const Checkpoint> last; ///< set if this is the file `last`
    };

    explicit CheckpointWriter(RunFolder folder);
    /// Writes what waits.
    ~CheckpointWriter();
    CheckpointWriter(const CheckpointWriter&) = delete;
    CheckpointWriter& operator=(const CheckpointWriter&) = delete;

    /// `best` if it is the best, its `keepAs` if it has one, and `last`, in this order, if it is
    /// the newest.
    void add(const CheckpointReady& event);
    /// Any other file of the run: `write` is called on the writing thread and may throw; only that
    /// is reported. A `write` of the same file that still waits is left out.
    void add(const std::filesystem::path& file, std::function<void()> write);

    /// What was written since the last call, in order.
    std::vector<Result> takeResults();

    /// Waits until everything is written or has failed for good.
    void finish();

private:
    /// A file: a checkpoint, or whatever `write` makes.
    struct Job
    {
        std::filesystem::path file;
        std::shared_ptr<const Checkpoint> checkpoint;
        std::function<void()> write;
        bool isRetry = false;
    };

    void put(Job job);
    bool isKept(const Job& job) const;
    std::size_t keptCount() const;
    void work();
    void retryFailed();
    void perform(const Job& job);
    void writeCheckpoint(const Job& job);
    const std::vector<std::uint8_t>& bytesOf(const std::shared_ptr<const Checkpoint>& checkpoint);

    const RunFolder m_folder;
    const std::filesystem::path m_last;
    const std::filesystem::path m_best;
    std::shared_ptr<const Checkpoint> m_serialized; ///< writing thread: the owner of m_bytes
    std::vector<std::uint8_t> m_bytes; ///< writing thread
    std::map<std::filesystem::path, Job> m_failed; ///< writing thread, or under m_mutex while idle
    std::mutex m_mutex; ///< for what follows
    std::condition_variable m_changed;
    std::deque<Job> m_waiting;
    std::vector<Result> m_results;
    bool m_isBusy = false;
    bool m_isLeaving = false;
    bool m_retries = false; ///< before the next job, or at once if there is none
    std::thread m_thread; ///< last: it uses all the others
};

} // namespace studio::core
