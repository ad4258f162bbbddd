// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace studio::app {

/// Latencies of an event loop in milliseconds. A plain value.
struct LoopLatency
{
    std::size_t count = 0;
    double medianMs = 0;
    double p99Ms = 0;
    double maximumMs = 0;
};

/// Measures how long the GUI thread leaves a posted call waiting: a thread posts one every 20 ms,
/// the event loop of the thread that made the watchdog notes when it arrives. Used by benchmarks
/// and, with STUDIO_WATCHDOG=1, by the studio itself.
class EventLoopWatchdog final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventLoopWatchdog)

public:
    static constexpr std::chrono::milliseconds kInterval{20};

    explicit EventLoopWatchdog(QObject* parent = nullptr);
    ~EventLoopWatchdog() override;

    /// Of all calls since the beginning or the last reset().
    LoopLatency latency() const;
    void reset();

private:
    void work();

    std::vector<float> m_latenciesMs;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace studio::app
