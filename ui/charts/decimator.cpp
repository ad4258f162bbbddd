// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimator.h"

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

bool isLeftOf(const QPointF& point, double x)
{
    return point.x() < x;
}

void appendExtremes(QList<QPointF>& result, const QPointF* lowest, const QPointF* highest)
{
    if (lowest > highest)
        std::swap(lowest, highest);
    result.append(*lowest);
    if (lowest != highest)
        result.append(*highest);
}

} // namespace

QList<QPointF> decimate(std::span<const QPointF> points, double xMin, double xMax, int columns)
{
    if (points.empty() || columns < 1)
        return {};
    auto first = std::lower_bound(points.begin(), points.end(), xMin, isLeftOf);
    auto last = std::upper_bound(
        first, points.end(), xMax, [](double x, const QPointF& point) { return x < point.x(); });
    const bool hasBefore = first != points.begin();
    const bool hasAfter = last != points.end();
    const std::size_t before =
        static_cast<std::size_t>(first - points.begin()) - (hasBefore ? 1 : 0);
    const std::size_t end = static_cast<std::size_t>(last - points.begin()) + (hasAfter ? 1 : 0);
    if (end - before <= 2 * static_cast<std::size_t>(columns) || xMax <= xMin) {
        const std::span<const QPointF> all = points.subspan(before, end - before);
        return QList<QPointF>(all.begin(), all.end());
    }

    QList<QPointF> result;
    result.reserve(2 * columns + 4);
    if (hasBefore)
        result.append(points[before]);
    const double columnsPerUnit = columns / (xMax - xMin);
    double column = -1;
    const QPointF* lowest = nullptr;
    const QPointF* highest = nullptr;
    for (auto it = first; it != last; ++it) {
        const double here = std::floor((it->x() - xMin) * columnsPerUnit);
        if (here != column || lowest == nullptr) {
            if (lowest != nullptr)
                appendExtremes(result, lowest, highest);
            column = here;
            lowest = highest = &*it;
        } else if (it->y() < lowest->y()) {
            lowest = &*it;
        } else if (it->y() > highest->y()) {
            highest = &*it;
        }
    }
    if (lowest != nullptr)
        appendExtremes(result, lowest, highest);
    if (hasAfter)
        result.append(points[end - 1]);
    return result;
}

} // namespace studio::ui
