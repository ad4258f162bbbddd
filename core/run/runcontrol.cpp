// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runcontrol.h"

#include <utility>

namespace studio::core {

void RunControl::requestStop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopRequested = true;
    }
    m_changed.notify_all();
}

void RunControl::pause()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
}

void RunControl::resume()
{
    {
        const std::lock_guard lock(m_mutex);
        m_paused = false;
        m_stepsAllowed = 0;
    }
    m_changed.notify_all();
}

void RunControl::step()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_paused)
            ++m_stepsAllowed;
        m_paused = true;
    }
    m_changed.notify_all();
}

void RunControl::requestState()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stateRequested = true;
    }
    m_changed.notify_all();
}

void RunControl::setLiveValue(const std::string& parameterId, double value)
{
    const std::lock_guard lock(m_mutex);
    m_liveValues[parameterId] = value;
}

void RunControl::requestAction(const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    m_actions.push_back(id);
}

bool RunControl::isStopRequested() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopRequested;
}

bool RunControl::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

RunControl::Permission RunControl::waitForPermission()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock,
        [this] { return m_stopRequested || m_stateRequested || !m_paused || m_stepsAllowed > 0; });
    if (m_stopRequested)
        return Permission::Stop;
    if (std::exchange(m_stateRequested, false))
        return Permission::SaveState;
    if (m_paused)
        --m_stepsAllowed;
    return Permission::Step;
}

std::map<std::string, double> RunControl::takeLiveValues()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_liveValues, {});
}

std::vector<std::string> RunControl::takeActions()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_actions, {});
}

} // namespace studio::core
