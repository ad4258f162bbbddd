// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace studio::models {

/// Time spent on training, pauses left out. Not thread-safe.
class TrainingClock
{
public:
    /// `earlierSeconds`: what a resumed run had used before.
    explicit TrainingClock(double earlierSeconds);

    /// Between suspend() and resume() no time passes.
    void suspend();
    void resume();

    double seconds() const; ///< with earlier runs
    double ownSeconds() const; ///< of this one only

    /// Counts images; imagesPerSecond() is their rate over about the last half second.
    void addImages(std::int64_t count);
    double imagesPerSecond() const { return m_rate; }
    double meanImagesPerSecond() const;

private:
    using Clock = std::chrono::steady_clock;

    double m_earlierSeconds;
    Clock::time_point m_begin = Clock::now();
    Clock::time_point m_suspended;
    std::int64_t m_images = 0;
    std::int64_t m_markImages = 0;
    double m_markSeconds = 0;
    double m_rate = 0;
};

} // namespace studio::models
