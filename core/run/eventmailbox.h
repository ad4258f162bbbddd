// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingobserver.h"

#include <cstddef>
#include <functional>
#include <mutex>
#include <vector>

namespace studio::core {

/// Carries events from the training thread to the GUI thread. `wakeUp` is called on the training
/// thread when the mailbox turns from empty to filled, and not again until drain(). Events that
/// describe the newest state (HardImages, SampleGrid, ModelPublished, CheckpointReady,
/// HealthReport, FinalScoring) replace an earlier one of their kind; all others are kept. No more
/// than about `kMaximumEvents` wait: where nobody drains, every second StepMetrics is left out, and
/// where those are few every second EpochMetrics and CheckpointSaved too (the run folder has them
/// all). RunStarted and RunEnded are never dropped. Any thread; onEvent() never waits for the
/// reader.
class EventMailbox final : public TrainingObserver
{
public:
    static constexpr std::size_t kMaximumEvents = 200'000;

    explicit EventMailbox(std::function<void()> wakeUp);

    void onEvent(const TrainingEvent& event) override;

    /// All waiting events in order; any thread.
    std::vector<TrainingEvent> drain();

private:
    /// The newest event of a kind, and how many of m_events came before it.
    struct Latest
    {
        std::size_t position = 0;
        TrainingEvent event;
    };

    void keepLatest(const TrainingEvent& event);
    void makeRoom();
    /// Leaves out every second event that `mayGo`.
    void thinOut(bool (*mayGo)(const TrainingEvent&));

    std::function<void()> m_wakeUp;
    std::mutex m_mutex;
    std::vector<TrainingEvent> m_events;
    std::vector<Latest> m_latest; ///< at most one of a kind, in order of arrival
};

} // namespace studio::core
