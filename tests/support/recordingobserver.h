// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingobserver.h"

#include <functional>
#include <mutex>
#include <vector>

namespace studio::core {

/// Keeps every event of a run. Any thread.
class RecordingObserver final : public TrainingObserver
{
public:
    void onEvent(const TrainingEvent& event) override;

    /// Called for each event on the training thread, after it was kept; set it before the run.
    std::function<void(const TrainingEvent&)> onNext;

    std::vector<TrainingEvent> events() const;

    /// The events of one kind, in order.
    template <typename Event> std::vector<Event> all() const
    {
        std::vector<Event> result;
        for (const TrainingEvent& event : events()) {
            if (const auto* found = std::get_if<Event>(&event))
                result.push_back(*found);
        }
        return result;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<TrainingEvent> m_events;
};

} // namespace studio::core
