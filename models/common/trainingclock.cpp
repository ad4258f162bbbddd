// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/trainingclock.h"

namespace studio::models {

namespace {

constexpr double kRateWindowSeconds = 0.5;

} // namespace

TrainingClock::TrainingClock(double earlierSeconds)
    : m_earlierSeconds(earlierSeconds)
{
}

void TrainingClock::suspend()
{
    m_suspended = Clock::now();
}

void TrainingClock::resume()
{
    m_begin += Clock::now() - m_suspended;
}

double TrainingClock::seconds() const
{
    return m_earlierSeconds + ownSeconds();
}

double TrainingClock::ownSeconds() const
{
    return std::chrono::duration<double>(Clock::now() - m_begin).count();
}

void TrainingClock::addImages(std::int64_t count)
{
    m_images += count;
    const double elapsed = ownSeconds() - m_markSeconds;
    if ((m_rate <= 0 || elapsed >= kRateWindowSeconds) && elapsed > 0) {
        m_rate = static_cast<double>(m_images - m_markImages) / elapsed;
        m_markImages = m_images;
        m_markSeconds += elapsed;
    }
}

double TrainingClock::meanImagesPerSecond() const
{
    const double elapsed = ownSeconds();
    return elapsed > 0 ? static_cast<double>(m_images) / elapsed : 0;
}

} // namespace studio::models
