// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/interval.h"

#include <algorithm>
#include <cmath>

namespace studio::core {

Interval wilsonInterval(std::size_t right, std::size_t count)
{
    constexpr double kZ = 1.959963984540054; // 97.5 % of the normal distribution lie below
    if (count == 0)
        return {0, 1};
    const auto n = static_cast<double>(count);
    const double share = static_cast<double>(right) / n;
    const double scale = 1 + kZ * kZ / n;
    const double middle = (share + kZ * kZ / (2 * n)) / scale;
    const double half = kZ / scale * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
    return {right == 0 ? 0 : std::max(middle - half, 0.0),
        right == count ? 1 : std::min(middle + half, 1.0)};
}

} // namespace studio::core
