// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganhealth.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::models {

namespace {

/// Of the past, kept in each step: a window of about 50 steps.
constexpr double kSmoothing = 0.98;
/// The first steps are wild in every run.
constexpr std::size_t kGraceSteps = 300;
/// Until then even a healthy generator draws the same blot for everything.
constexpr std::size_t kGraceStepsOfGrids = 600;
/// How long a sign has to last: steps, or grids.
constexpr int kLastingSteps = 150;
constexpr int kLastingGrids = 5;

/// "Has won": right about nearly every image.
constexpr double kSurelyReal = 0.95;
constexpr double kSurelyFake = 0.05;
/// "Cannot tell": believes both alike, or believes nearly every generated one. (A discriminator
/// without normalisation was seen to teach well with a difference of only 0.016.)
constexpr double kNoDifference = 0.005;
constexpr double kFooled = 0.95;

/// A digit stands still if its pictures differ by less than this share of what real ones do; so
/// many of the digits have to.
constexpr double kStill = 0.35;
constexpr double kStillDigits = 0.3;

/// Swings are looked for in windows of so many steps: at least two there and back, by more than
/// half of the mean to either side, and hardly smaller than in the window before.
constexpr std::size_t kWindow = 600;
constexpr std::size_t kLookInterval = 50;
constexpr int kLastingLooks = 3;
constexpr int kTurns = 4;
constexpr double kSwing = 0.5;
constexpr double kShrinking = 0.8;

using Iterator = std::deque<double>::const_iterator;

double amplitude(Iterator first, Iterator last)
{
    const auto [low, high] = std::minmax_element(first, last);
    return (*high - *low) / 2;
}

/// How often the series goes from clearly above its mean to clearly below, or back.
int turns(Iterator first, Iterator last, double mean, double margin)
{
    int count = 0;
    int side = 0;
    for (; first != last; ++first) {
        const int now = *first > mean + margin ? 1 : *first < mean - margin ? -1 : 0;
        if (now == 0 || now == side) {
            continue;
        }
        count += side == 0 ? 0 : 1;
        side = now;
    }
    return count;
}

} // namespace

void DcganHealth::Lasting::add(bool holds)
{
    count = std::clamp(count + (holds ? 1 : -1), 0, needed);
    isOn = isOn ? count > 0 : count == needed;
}

void DcganHealth::Smoothed::add(double value)
{
    sum = kSmoothing * sum + (1 - kSmoothing) * value;
    weight = kSmoothing * weight + (1 - kSmoothing);
}

DcganHealth::DcganHealth(const Yardstick& yardstick)
    : m_yardstick(yardstick)
{
    restart();
}

void DcganHealth::restart()
{
    m_steps = 0;
    m_real = m_fake = m_loss = {};
    m_losses.clear();
    m_wins = {kLastingSteps};
    m_loses = {kLastingSteps};
    m_collapse = {kLastingGrids};
    m_oscillation = {kLastingLooks};
}

void DcganHealth::addStep(const Step& step)
{
    ++m_steps;
    m_real.add(step.believedReal);
    m_fake.add(step.believedFake);
    m_loss.add(step.generatorLoss);
    if (!m_yardstick.areBeliefs || m_steps < kGraceSteps) {
        return;
    }
    const double real = m_real.value();
    const double fake = m_fake.value();
    m_wins.add(real > kSurelyReal * m_yardstick.realTarget && fake < kSurelyFake);
    m_loses.add(real - fake < kNoDifference || fake > kFooled);
    m_losses.push_back(m_loss.value());
    if (m_losses.size() > 2 * kWindow) {
        m_losses.pop_front();
    }
    if (m_losses.size() == 2 * kWindow && m_steps % kLookInterval == 0) {
        m_oscillation.add(swings());
    }
}

bool DcganHealth::swings() const
{
    const auto middle = m_losses.begin() + kWindow;
    const double mean = std::accumulate(middle, m_losses.end(), 0.0) / static_cast<double>(kWindow);
    const double now = amplitude(middle, m_losses.end());
    return now > kSwing * std::abs(mean) && now > kShrinking * amplitude(m_losses.begin(), middle)
        && turns(middle, m_losses.end(), mean, now / 2) >= kTurns;
}

void DcganHealth::addGrid(const DigitVariety& variety)
{
    int known = 0;
    int still = 0;
    for (std::size_t digit = 0; digit < variety.size(); ++digit) {
        const double real = m_yardstick.realVariety.at(digit);
        known += real > 0 ? 1 : 0;
        still += real > 0 && variety.at(digit) < kStill * real ? 1 : 0;
    }
    if (known > 0 && m_steps >= kGraceStepsOfGrids) {
        m_collapse.add(still >= kStillDigits * known);
    }
}

DcganSign DcganHealth::sign() const
{
    // Digits are also all alike where the generator could not learn: the cause goes first.
    if (m_wins.isOn) {
        return DcganSign::DiscriminatorWins;
    }
    if (m_collapse.isOn) {
        return DcganSign::Collapse;
    }
    if (m_loses.isOn) {
        return DcganSign::GeneratorWins;
    }
    return m_oscillation.isOn ? DcganSign::Oscillation : DcganSign::None;
}

} // namespace studio::models
