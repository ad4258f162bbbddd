// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/eventloopwatchdog.h"

#include <algorithm>

namespace studio::app {

namespace {

using Clock = std::chrono::steady_clock;

double percentile(const std::vector<float>& sorted, double share)
{
    const auto last = static_cast<double>(sorted.size() - 1);
    return static_cast<double>(sorted[static_cast<std::size_t>(share * last + 0.5)]);
}

} // namespace

EventLoopWatchdog::EventLoopWatchdog(QObject* parent)
    : QObject(parent)
{
    m_thread = std::thread([this] { work(); });
}

EventLoopWatchdog::~EventLoopWatchdog()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

LoopLatency EventLoopWatchdog::latency() const
{
    if (m_latenciesMs.empty())
        return {};
    auto sorted = m_latenciesMs;
    std::sort(sorted.begin(), sorted.end());
    return {sorted.size(), percentile(sorted, 0.5), percentile(sorted, 0.99),
        static_cast<double>(sorted.back())};
}

void EventLoopWatchdog::reset()
{
    m_latenciesMs.clear();
}

void EventLoopWatchdog::work()
{
    std::unique_lock lock(m_mutex);
    auto next = Clock::now();
    while (!m_wake.wait_until(lock, next, [this] { return m_isEnding; })) {
        next += kInterval;
        const auto posted = Clock::now();
        QMetaObject::invokeMethod(
            this,
            [this, posted] {
                const std::chrono::duration<float, std::milli> waited = Clock::now() - posted;
                m_latenciesMs.push_back(waited.count());
            },
            Qt::QueuedConnection);
    }
}

} // namespace studio::app

#include "moc_eventloopwatchdog.cpp"
