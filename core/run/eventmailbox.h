// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingobserver.h"

#include <functional>
#include <mutex>
#include <vector>

namespace studio::core {

/// Carries events from the training thread to the GUI thread. `wakeUp` is called on the training
/// thread when the mailbox turns from empty to filled, and not again until drain(). Of pictures
/// (HardImages, SampleGrid) and ModelPublished only the newest is kept; step and epoch metrics are
/// never dropped, because they are data, but beyond `kMaximumEvents` waiting ones onEvent() blocks
/// no one: step metrics are then merged by keeping every second one (the run folder has them all).
class EventMailbox final : public TrainingObserver
{
public:
    static constexpr std::size_t kMaximumEvents = 200'000;

    explicit EventMailbox(std::function<void()> wakeUp);

    void onEvent(const TrainingEvent& event) override;

    /// All waiting events in order; any thread.
    std::vector<TrainingEvent> drain();

private:
    std::function<void()> m_wakeUp;
    std::mutex m_mutex;
    std::vector<TrainingEvent> m_events;
};

} // namespace studio::core
