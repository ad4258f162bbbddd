// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/evaluation/disturbance.h"
#include "core/infer/classifier.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace studio::core {

/// How many digits are still read rightly when they are disturbed that much. A plain value.
struct RobustnessPoint
{
    Disturbance disturbance = Disturbance::Noise;
    double strength = 0; ///< in the disturbance's unit
    std::size_t right = 0;
    std::size_t count = 0;

    double accuracy() const
    {
        return count > 0 ? static_cast<double>(right) / static_cast<double>(count) : 0;
    }
    bool operator==(const RobustnessPoint&) const = default;
};

/// By disturbance, then by strength.
using Robustness = std::vector<RobustnessPoint>;

/// Reads the digits once for each disturbance and strength, 25 times in all; what is no digit is
/// left out. `onPoint` gets each result as it comes. Blocks; uses up to `threads` threads. Throws
/// Error(Cancelled).
Robustness measureRobustness(Classifier& classifier, const DigitSet& digits, int threads,
    const WorkControl& control = {},
    const std::function<void(const RobustnessPoint&)>& onPoint = {});

} // namespace studio::core
