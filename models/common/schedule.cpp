// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/schedule.h"

#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace studio::models {

namespace {

constexpr double kWarmUpShare = 0.3;
constexpr double kInitialDivisor = 25.0;
constexpr double kFinalDivisor = 1e4; // on top of the initial one

/// From `start` to `end` along half a cosine; `fraction` is 0..1.
double cosineBetween(double start, double end, double fraction)
{
    return end + (start - end) * (1.0 + std::cos(std::numbers::pi * fraction)) / 2.0;
}

double oneCycle(double position, double warmUpEnd)
{
    constexpr double initial = 1.0 / kInitialDivisor;
    constexpr double final = initial / kFinalDivisor;
    if (position <= warmUpEnd && warmUpEnd > 0) {
        return cosineBetween(initial, 1.0, position / warmUpEnd);
    }
    return cosineBetween(1.0, final, std::min(1.0, (position - warmUpEnd) / (1.0 - warmUpEnd)));
}

} // namespace

Schedule scheduleFromId(const std::string& id)
{
    if (id == "one_cycle") {
        return Schedule::OneCycle;
    }
    if (id == "cosine") {
        return Schedule::Cosine;
    }
    if (id == "constant") {
        return Schedule::Constant;
    }
    throw core::Error(core::ErrorCode::WrongUsage, {},
        core::translatable("core", "There is no learning rate schedule called %1"), {id});
}

double scheduleFactor(Schedule schedule, std::int64_t step, std::int64_t totalSteps)
{
    const auto last = std::max<std::int64_t>(1, totalSteps - 1);
    const double position =
        static_cast<double>(std::clamp<std::int64_t>(step, 0, last)) / static_cast<double>(last);
    switch (schedule) {
    case Schedule::OneCycle: {
        const double warmUpEnd = kWarmUpShare * static_cast<double>(totalSteps) - 1.0;
        return oneCycle(position, std::max(0.0, warmUpEnd / static_cast<double>(last)));
    }
    case Schedule::Cosine:
        return cosineBetween(1.0, 0.0, position);
    case Schedule::Constant:
        break;
    }
    return 1.0;
}

double rangeTestRate(std::int64_t step, std::int64_t totalSteps)
{
    constexpr double lowest = 1e-5;
    constexpr double highest = 10;
    const auto last = std::max<std::int64_t>(1, totalSteps - 1);
    const double position =
        static_cast<double>(std::clamp<std::int64_t>(step, 0, last)) / static_cast<double>(last);
    return lowest * std::pow(highest / lowest, position);
}

} // namespace studio::models
