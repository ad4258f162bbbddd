// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the data a ChartPlot shows; how it shows it is in chartplot.cpp.
#include "ui/charts/chartplot.h"

#include "ui/charts/decimator.h"

#include <algorithm>
#include <limits>

namespace studio::ui {

namespace {

constexpr std::size_t kLongRun = 60; ///< points
constexpr double kWarmUp = 0.1; ///< share of a long run's length

} // namespace

void ChartPlot::chooseXRange(const ChartCurves& curves, double plannedEnd)
{
    double first = std::numeric_limits<double>::max();
    double last = 0;
    for (const auto& curve : curves) {
        if (curve->raw().empty())
            continue;
        first = std::min(first, curve->raw().front().x());
        last = std::max(last, curve->raw().back().x());
    }
    // A short run shows its whole way from the start; a long one grows by half at a time.
    constexpr double kNearlyWhole = 0.25;
    constexpr double kGrowth = 1.5;
    if (last > m_x.maximum || m_x.span() <= 0 || last * 4 < m_x.maximum) {
        double end = niceRange({0, last * kGrowth}, 10, {0, last * 2}).maximum;
        if (plannedEnd >= last && (last >= kNearlyWhole * plannedEnd || end > plannedEnd))
            end = plannedEnd;
        m_x = {0, std::max(end, 1e-9)};
    } else if (plannedEnd >= last && plannedEnd > 0 && m_x.maximum > plannedEnd) {
        m_x.maximum = plannedEnd;
    }
    if (first > 0.5 * last && last > first) // a part of a run, resumed elsewhere
        m_x.minimum = first;
}

AxisRange ChartPlot::wantedYRange(const ChartCurves& curves) const
{
    const AxisRange x = shownX();
    std::vector<double> raw;
    std::vector<double> smooth;
    std::vector<double> kept;
    const int columns = std::max(50, static_cast<int>(m_viewSize.width()));
    // The steep way down at the start would flatten all that follows: it may leave the picture.
    const bool isWhole = m_zoom || m_mapping.isLogarithmic;
    for (const auto& curve : curves) {
        const bool isLong = curve->spec().isSmoothed && curve->raw().size() > kLongRun;
        const double from = isWhole || !isLong ? x.minimum : kWarmUp * curve->raw().back().x();
        const auto collect = [&](const std::vector<QPointF>& points, std::vector<double>& values) {
            for (const QPointF& point : decimate(points, x.minimum, x.maximum, columns)) {
                if (x.contains(point.x()) && point.x() >= from)
                    values.push_back(point.y());
            }
        };
        // What is no noise has no outliers: a schedule is shown whole.
        const bool isExact = curve->isSparse() || !curve->spec().isSmoothed;
        collect(curve->smoothed(), isExact ? kept : smooth);
        if (curve->isSmoothed() && curves.size() <= kMostRawLines)
            collect(curve->raw(), raw);
        if (curve->best() && x.contains(curve->best()->x()))
            kept.push_back(curve->best()->y());
    }
    AxisRange range{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    const auto include = [&range](const AxisRange& other) {
        range.minimum = std::min(range.minimum, other.minimum);
        range.maximum = std::max(range.maximum, other.maximum);
    };
    // So may lone outliers, but nothing that is marked.
    if (!smooth.empty())
        include(quantileRange(smooth, 0.01, 0.985));
    if (!raw.empty())
        include(quantileRange(raw, 0.03, 0.96));
    for (const double value : kept)
        include({value, value});
    return range.minimum > range.maximum ? m_y : range;
}

void ChartPlot::chooseYRange(const ChartCurves& curves)
{
    const int count = yTickCount();
    if (m_zoom && m_zoom->height() > 0) {
        m_y = {m_zoom->top(), m_zoom->bottom()};
        m_yStep = niceStep(m_y.span(), count);
        return;
    }
    const AxisRange wanted = wantedYRange(curves);
    if (m_y.span() > 0 && mayStay(m_y, wanted))
        return;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    AxisRange limits{-kInfinity, kInfinity};
    if (!m_mapping.isLogarithmic)
        limits = {0, m_unit == ChartSpec::Unit::Fraction ? 1.0 : kInfinity};
    m_y = niceRange(wanted, count, limits);
    // The step that the range was made for, so that the axis begins and ends on a tick.
    m_yStep = niceStep(isFlat(wanted) ? m_y.span() : wanted.span(), count);
}

} // namespace studio::ui
