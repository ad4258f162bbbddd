// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/dashedline.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::ui {

namespace {

constexpr qreal kLongestDashed = 20'000; ///< pixels
constexpr qreal kColumn = 2; ///< pixels
constexpr qreal kSmoothing = 8; ///< pixels over which the middle of a line is averaged

/// Follows a line and lifts the pen in the gaps.
class DashingPen final
{
public:
    DashingPen(const QList<qreal>& pattern, const QPointF& start)
        : m_pattern(pattern)
        , m_left(pattern.front())
        , m_at(start)
    {
    }

    /// Straight to `end`, which is `length` pixels of the pattern away.
    void goTo(const QPointF& end, qreal length)
    {
        const QPointF start = m_at;
        qreal done = 0;
        if (length > kLongestDashed) // far out of the picture: not worth millions of dashes
            length = 0;
        while (length - done > m_left) {
            done += m_left;
            reach(start + done / length * (end - start));
            m_part = (m_part + 1) % m_pattern.size();
            m_left = m_pattern[m_part];
        }
        m_left -= length - done;
        reach(end);
    }

    const QList<QLineF>& lines() const { return m_lines; }

private:
    bool isOn() const { return m_part % 2 == 0; }

    void reach(const QPointF& point)
    {
        if (isOn() && point != m_at)
            m_lines.append({m_at, point});
        m_at = point;
    }

    const QList<qreal>& m_pattern;
    QList<QLineF> m_lines;
    qsizetype m_part = 0;
    qreal m_left; ///< of this part of the pattern
    QPointF m_at;
};

/// The first point from `begin` on that lies in another column.
qsizetype endOfColumn(const QList<QPointF>& points, qsizetype begin)
{
    qsizetype end = begin + 1;
    const qreal column = std::floor(points[begin].x() / kColumn);
    while (end < points.size() && std::floor(points[end].x() / kColumn) == column)
        ++end;
    return end;
}

QPointF middleOf(const QList<QPointF>& points, qsizetype begin, qsizetype end)
{
    const auto [lowest, highest] = std::minmax_element(points.begin() + begin, points.begin() + end,
        [](const QPointF& one, const QPointF& other) { return one.y() < other.y(); });
    return (*lowest + *highest) / 2;
}

} // namespace

QList<QLineF> dashedLine(const QList<QPointF>& points, const QList<qreal>& pattern)
{
    if (points.isEmpty() || std::accumulate(pattern.begin(), pattern.end(), 0.0) <= 0)
        return {};
    DashingPen pen(pattern, points.front());
    QPointF middle = middleOf(points, 0, endOfColumn(points, 0));
    for (qsizetype begin = 0; begin < points.size();) {
        const qsizetype end = endOfColumn(points, begin);
        const QPointF way = middleOf(points, begin, end) - middle;
        const QPointF smoothWay(way.x(), way.y() * way.x() / (way.x() + kSmoothing));
        pen.goTo(points[begin], std::hypot(smoothWay.x(), smoothWay.y()));
        for (qsizetype i = begin + 1; i < end; ++i)
            pen.goTo(points[i], 0);
        middle += smoothWay;
        begin = end;
    }
    return pen.lines();
}

} // namespace studio::ui
