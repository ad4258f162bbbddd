// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordingobserver.h"

namespace studio::core {

void RecordingObserver::onEvent(const TrainingEvent& event)
{
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
    }
    if (onNext)
        onNext(event);
}

std::vector<TrainingEvent> RecordingObserver::events() const
{
    const std::lock_guard lock(m_mutex);
    return m_events;
}

} // namespace studio::core
