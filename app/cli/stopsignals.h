// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace studio::app {

/// Turns SIGINT, SIGTERM and SIGHUP into a request to stop, from its construction to the end of the
/// program. Make it on the main thread before others start: they inherit that the signals are
/// blocked. A second signal asks again and kills nothing.
class StopSignals
{
public:
    /// `onStop` is called on a thread of this object's own, at each signal.
    explicit StopSignals(std::function<void()> onStop = {});
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    /// True from the first signal on.
    const std::atomic<bool>& requested() const { return m_requested; }

private:
    void wait();

    std::function<void()> m_onStop;
    std::atomic<bool> m_requested = false;
    std::atomic<bool> m_ended = false;
    std::thread m_thread;
};

} // namespace studio::app
