// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"

#include "app/cli/output.h"

#include <pthread.h>

#include <csignal>
#include <utility>

namespace studio::app {

namespace {

/// SIGUSR1 is how the destructor wakes the waiting thread.
sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGUSR1})
        sigaddset(&signals, number);
    return signals;
}

} // namespace

StopSignals::StopSignals(std::function<void()> onStop)
    : m_onStop(std::move(onStop))
{
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::thread([this] { wait(); });
}

StopSignals::~StopSignals()
{
    m_ended = true;
    pthread_kill(m_thread.native_handle(), SIGUSR1);
    m_thread.join();
}

void StopSignals::wait()
{
    const sigset_t signals = watchedSignals();
    while (!m_ended) {
        int number = 0;
        if (sigwait(&signals, &number) != 0 || m_ended || number == SIGUSR1)
            continue;
        if (!m_requested.exchange(true))
            printNote(m_onStop ? "\nStopping; what was done is being kept" : "\nStopping");
        if (m_onStop)
            m_onStop();
    }
}

} // namespace studio::app
