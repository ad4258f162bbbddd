// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/eventmailbox.h"

#include <algorithm>
#include <utility>

namespace studio::core {

namespace {

bool describesNewestState(const TrainingEvent& event)
{
    return std::holds_alternative<HardImages>(event) || std::holds_alternative<SampleGrid>(event)
        || std::holds_alternative<ModelPublished>(event)
        || std::holds_alternative<CheckpointReady>(event)
        || std::holds_alternative<HealthReport>(event)
        || std::holds_alternative<FinalScoring>(event);
}

bool isStep(const TrainingEvent& event)
{
    return std::holds_alternative<StepMetrics>(event);
}

bool isEpochOrSave(const TrainingEvent& event)
{
    return std::holds_alternative<EpochMetrics>(event)
        || std::holds_alternative<CheckpointSaved>(event);
}

} // namespace

EventMailbox::EventMailbox(std::function<void()> wakeUp)
    : m_wakeUp(std::move(wakeUp))
{
}

void EventMailbox::onEvent(const TrainingEvent& event)
{
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = m_events.empty() && m_latest.empty();
        if (describesNewestState(event)) {
            keepLatest(event);
        } else {
            if (m_events.size() >= kMaximumEvents)
                makeRoom();
            m_events.push_back(event);
        }
    }
    // Outside the lock, so that a reader that drains at once does not wait for us.
    if (wasEmpty && m_wakeUp)
        m_wakeUp();
}

std::vector<TrainingEvent> EventMailbox::drain()
{
    std::vector<TrainingEvent> events;
    std::vector<Latest> latest;
    {
        const std::lock_guard lock(m_mutex);
        events.swap(m_events);
        latest.swap(m_latest);
    }
    for (std::size_t i = latest.size(); i-- > 0;) {
        const auto place = events.begin() + static_cast<std::ptrdiff_t>(latest[i].position);
        events.insert(place, std::move(latest[i].event));
    }
    return events;
}

void EventMailbox::keepLatest(const TrainingEvent& event)
{
    std::erase_if(m_latest,
        [&event](const Latest& earlier) { return earlier.event.index() == event.index(); });
    m_latest.push_back({m_events.size(), event});
}

void EventMailbox::makeRoom()
{
    const std::size_t before = m_events.size();
    thinOut(isStep);
    if (before - m_events.size() < kMaximumEvents / 4)
        thinOut(isEpochOrSave);
}

void EventMailbox::thinOut(bool (*mayGo)(const TrainingEvent&))
{
    bool drops = false;
    std::size_t kept = 0;
    auto latest = m_latest.begin();
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        for (; latest != m_latest.end() && latest->position == i; ++latest)
            latest->position = kept;
        drops = mayGo(m_events[i]) && !drops;
        if (drops)
            continue;
        if (kept != i)
            m_events[kept] = std::move(m_events[i]);
        ++kept;
    }
    for (; latest != m_latest.end(); ++latest)
        latest->position = kept;
    m_events.erase(m_events.begin() + static_cast<std::ptrdiff_t>(kept), m_events.end());
}

} // namespace studio::core
