// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/layerhistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace studio::core {

std::size_t LayerHistogram::binOf(float value)
{
    // The exponent as it is stored: many times faster than a logarithm, and there are many weights.
    constexpr int kMantissaBits = 23;
    constexpr int kBias = 127;
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const int exponent = static_cast<int>(bits >> kMantissaBits & 0xFFU) - kBias;
    if (exponent < kLowestExponent)
        return kMiddle;
    const auto away =
        static_cast<std::size_t>(std::min(exponent - kLowestExponent + 1, kExponents));
    return std::signbit(value) ? kMiddle - away : kMiddle + away;
}

void LayerHistogram::count(std::span<const float> values)
{
    for (const float value : values)
        ++counts[binOf(value)];
}

} // namespace studio::core
