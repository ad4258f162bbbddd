// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cutoff.h"

#include <algorithm>

namespace studio::ui {

CutOff countOutside(std::span<const QPointF> points, const AxisRange& x, const AxisRange& y)
{
    const auto first = std::lower_bound(points.begin(), points.end(), x.minimum,
        [](const QPointF& point, double value) { return point.x() < value; });
    const auto last = std::upper_bound(first, points.end(), x.maximum,
        [](double value, const QPointF& point) { return value < point.x(); });
    CutOff result;
    for (auto point = first; point != last; ++point) {
        result.above += point->y() > y.maximum ? 1 : 0;
        result.below += point->y() < y.minimum ? 1 : 0;
    }
    return result;
}

} // namespace studio::ui
