// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/parallelblocks.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace studio::core {

namespace {

constexpr std::size_t kMaxThreads = 16;

/// Hands out blocks of work to the threads and keeps the first fault of any.
class Workshop
{
public:
    Workshop(std::size_t count, std::size_t block, const WorkControl& control,
        const std::function<void(std::size_t, std::size_t)>& work)
        : m_count(count)
        , m_block(block)
        , m_control(control)
        , m_work(work)
    {
    }

    /// Works until nothing is left, it was cancelled or a thread failed. Only one of the threads
    /// that do so may report.
    void work(bool reports)
    {
        try {
            while (!m_stops && !isCancelled()) {
                const std::size_t first = m_next.fetch_add(m_block);
                if (first >= m_count)
                    break;
                const std::size_t end = std::min(first + m_block, m_count);
                m_work(first, end);
                const std::size_t done = m_done += end - first;
                if (reports && m_control.onProgress)
                    m_control.onProgress(static_cast<double>(done) / static_cast<double>(m_count));
            }
        } catch (...) {
            const std::scoped_lock lock(m_mutex);
            m_fault = std::current_exception();
            m_stops = true;
        }
    }

    bool isCancelled() const { return m_control.cancelled && *m_control.cancelled; }
    std::exception_ptr fault() const { return m_fault; }

private:
    std::size_t m_count;
    std::size_t m_block;
    const WorkControl& m_control;
    const std::function<void(std::size_t, std::size_t)>& m_work;
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::size_t> m_done{0};
    std::atomic<bool> m_stops{false};
    std::mutex m_mutex;
    std::exception_ptr m_fault;
};

} // namespace

bool inParallelBlocks(std::size_t count, std::size_t block, const WorkControl& control,
    const std::function<void(std::size_t, std::size_t)>& work)
{
    Workshop workshop(count, block, control, work);
    {
        const std::size_t blocks = (count + block - 1) / block;
        const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1U);
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min({cores, blocks, kMaxThreads}); ++i)
            helpers.emplace_back([&workshop] { workshop.work(false); });
        workshop.work(true);
    }
    if (workshop.fault())
        std::rethrow_exception(workshop.fault());
    if (workshop.isCancelled())
        return false;
    if (control.onProgress)
        control.onProgress(1);
    return true;
}

} // namespace studio::core
