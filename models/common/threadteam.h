// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace studio::models {

/// A fixed team of computing threads; the thread that made it is member 0 and works too. Members
/// inherit its priority.
class ThreadTeam
{
public:
    /// `size` >= 1 members, size - 1 of them new threads.
    explicit ThreadTeam(int size);
    ~ThreadTeam();
    ThreadTeam(const ThreadTeam&) = delete;
    ThreadTeam& operator=(const ThreadTeam&) = delete;

    int size() const { return static_cast<int>(m_errors.size()); }

    /// Calls work(member) on each member at once and returns when all are done. The first exception
    /// of the lowest member is thrown again here. Call it from member 0 only.
    void run(const std::function<void(int member)>& work);

private:
    void serve(int member);
    void perform(int member);

    std::mutex m_mutex;
    std::condition_variable m_begin;
    std::condition_variable m_done;
    const std::function<void(int)>* m_work = nullptr;
    std::uint64_t m_round = 0;
    int m_busy = 0;
    bool m_isClosing = false;
    std::vector<std::exception_ptr> m_errors;
    std::vector<std::thread> m_threads;
};

} // namespace studio::models
