// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/threadteam.h"

#include "models/common/engine.h"

namespace studio::models {

ThreadTeam::ThreadTeam(int size)
    : m_errors(static_cast<std::size_t>(size))
{
    prepareThread();
    for (int member = 1; member < size; ++member) {
        m_threads.emplace_back([this, member] { serve(member); });
    }
}

ThreadTeam::~ThreadTeam()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_begin.notify_all();
    for (auto& thread : m_threads) {
        thread.join();
    }
}

void ThreadTeam::run(const std::function<void(int)>& work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work = &work;
        m_busy = size() - 1;
        ++m_round;
    }
    m_begin.notify_all();
    perform(0);
    {
        std::unique_lock lock(m_mutex);
        m_done.wait(lock, [this] { return m_busy == 0; });
        m_work = nullptr;
    }
    for (auto& error : m_errors) {
        if (error) {
            std::rethrow_exception(std::exchange(error, nullptr));
        }
    }
}

void ThreadTeam::serve(int member)
{
    prepareThread();
    std::uint64_t round = 0;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_begin.wait(lock, [&] { return m_isClosing || m_round != round; });
            if (m_isClosing) {
                return;
            }
            round = m_round;
        }
        perform(member);
        const std::lock_guard lock(m_mutex);
        if (--m_busy == 0) {
            m_done.notify_one();
        }
    }
}

void ThreadTeam::perform(int member)
{
    try {
        (*m_work)(member);
    } catch (...) {
        m_errors[static_cast<std::size_t>(member)] = std::current_exception();
    }
}

} // namespace studio::models
