// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// The only way into a running training. The commands may be called from any thread, also from
/// several, never block for long, and calling one twice does no harm. The trainer alone calls
/// waitForPermission() and takeLiveValues().
class RunControl
{
public:
    /// What the trainer is to do next.
    enum class Permission
    {
        Step,
        SaveState, ///< emit a CheckpointReady of the state as it is, then ask again
        Stop,
    };

    /// Ends the run after the current step; also wakes a paused one. Cannot be taken back.
    void requestStop();
    void pause();
    void resume();
    /// Pauses if running, and lets a paused run do exactly one more step.
    void step();
    /// Asks for the state as it is now; a paused run gives it too, without going on.
    void requestState();
    /// Changes a parameter that is marked as live from the next step on.
    void setLiveValue(const std::string& parameterId, double value);

    /// Asks for one of the family's actions, before the next step.
    void requestAction(const std::string& id);

    bool isStopRequested() const;
    bool isPaused() const;

    /// Called by the trainer before each step: returns at once while running, blocks while paused.
    Permission waitForPermission();
    /// The live values set since the last call.
    std::map<std::string, double> takeLiveValues();
    /// The actions asked for since the last call, in order.
    std::vector<std::string> takeActions();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopRequested = false;
    bool m_paused = false;
    bool m_stateRequested = false;
    std::int64_t m_stepsAllowed = 0; ///< steps that a paused run may still do
    std::map<std::string, double> m_liveValues;
    std::vector<std::string> m_actions;
};

} // namespace studio::core
