// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the data a ChartPlot shows; how it shows it is in chartplot.cpp.
#include "ui/charts/chartplot.h"

#include "ui/charts/zoomwindow.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio::ui {

namespace {

constexpr std::size_t kLongRun = 60; ///< points
constexpr double kWarmUp = 0.1; ///< share of a long run's length
constexpr double kInfinity = std::numeric_limits<double>::infinity();

void include(AxisRange& range, const AxisRange& other)
{
    range.minimum = std::min(range.minimum, other.minimum);
    range.maximum = std::max(range.maximum, other.maximum);
}

} // namespace

AxisRange ChartPlot::shownX() const
{
    return m_zoom ? AxisRange{m_zoom->left(), m_zoom->right()} : m_x;
}

void ChartPlot::forgetRanges()
{
    m_whole = {0, 0};
    m_x = {0, 0};
    m_automaticY = {0, 0};
    m_zoom.reset();
}

void ChartPlot::zoomTo(const QRectF& part)
{
    m_zoom = part;
    m_automaticY = {0, 0};
}

void ChartPlot::zoomBy(double factor, const QPointF& about)
{
    const AxisRange x = scaledAbout(shownX(), about.x(), factor, m_x);
    const bool isWhole = x == m_x;
    QRectF part(x.minimum, 0, x.span(), 0);
    if (m_zoom && m_zoom->height() > 0) {
        const double top = about.y() - (about.y() - m_zoom->top()) * factor;
        part = {x.minimum, top, x.span(), m_zoom->height() * factor};
    }
    if (isWhole)
        m_zoom.reset();
    else
        m_zoom = part;
    m_automaticY = {0, 0};
}

void ChartPlot::pan(const QPointF& delta)
{
    if (!m_zoom)
        return;
    m_zoom->moveLeft(movedWithin(shownX(), delta.x(), m_x).minimum);
    if (m_zoom->height() > 0)
        m_zoom->translate(0, delta.y());
}

void ChartPlot::chooseXRange(const ChartCurves& curves, double plannedEnd)
{
    double first = std::numeric_limits<double>::max();
    double last = 0;
    for (const auto& curve : curves) {
        if (curve->raw().empty())
            continue;
        double end = m_mapping.toAxisValue(curve->raw().back().x());
        if (curve->spec().isGhost && plannedEnd > 0)
            end = std::min(end, plannedEnd); // a longer run before makes no room that stays empty
        first = std::min(first, m_mapping.toAxisValue(curve->raw().front().x()));
        last = std::max(last, end);
    }
    growWhole(first, last, plannedEnd);
    if (!m_mapping.isXLogarithmic) {
        m_x = m_whole;
        return;
    }
    m_x = {std::log10(first), std::log10(m_whole.maximum)};
    if (isFlat(m_x))
        m_x.minimum -= 1;
}

void ChartPlot::growWhole(double first, double last, double plannedEnd)
{
    // A short run shows its whole way from the start; a long one grows by half at a time.
    constexpr double kNearlyWhole = 0.25;
    constexpr double kGrowth = 1.5;
    if (last > m_whole.maximum || m_whole.span() <= 0 || last * 4 < m_whole.maximum) {
        double end = niceRange({0, last * kGrowth}, 10, {0, last * 2}).maximum;
        if (plannedEnd >= last && (last >= kNearlyWhole * plannedEnd || end > plannedEnd))
            end = plannedEnd;
        m_whole = {0, std::max(end, 1e-9)};
    } else if (plannedEnd >= last && plannedEnd > 0 && m_whole.maximum > plannedEnd) {
        m_whole.maximum = plannedEnd;
    }
    if (first > 0.5 * last && last > first) // a part of a run, resumed elsewhere
        m_whole.minimum = first;
}

AxisRange ChartPlot::wantedYRange(const ChartCurves& curves) const
{
    const AxisRange x = shownX();
    std::vector<double> raw;
    std::vector<double> smooth;
    std::vector<double> kept;
    // The steep way down at the start would flatten all that follows: it may leave the picture.
    const bool isWhole = m_zoom || m_mapping.isLogarithmic || m_mapping.isXLogarithmic;
    for (std::size_t i = 0; i < m_thinned.size(); ++i) {
        const ChartCurve& curve = *curves[i];
        if (!curve.isShown())
            continue;
        const bool isLong = curve.spec().isSmoothed && curve.raw().size() > kLongRun;
        const bool isCut = m_options.isClipping && isLong && !isWhole;
        const double from = isCut ? kWarmUp * curve.raw().back().x() : x.minimum;
        const auto collect = [&](const QList<QPointF>& points, std::vector<double>& values) {
            for (const QPointF& point : points) {
                if (x.contains(point.x()) && point.x() >= from)
                    values.push_back(point.y());
            }
        };
        // What is no noise has no outliers: a schedule is shown whole.
        const bool isExact = curve.isSparse() || !curve.spec().isSmoothed || !m_options.isClipping;
        collect(m_thinned[i].smoothed, isExact ? kept : smooth);
        collect(m_thinned[i].raw, m_options.isClipping ? raw : kept);
        if (curve.best() && x.contains(curve.best()->x()))
            kept.push_back(curve.best()->y());
    }
    AxisRange range{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    // So may lone outliers, but nothing that is marked.
    if (!smooth.empty())
        include(range, quantileRange(smooth, 0.01, 0.985));
    if (!raw.empty())
        include(range, quantileRange(raw, 0.03, 0.96));
    for (const double value : kept)
        include(range, {value, value});
    if (range.minimum <= range.maximum)
        return range;
    return m_automaticY.span() > 0 ? m_automaticY : AxisRange{0, 1}; // all lines are hidden
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
    if (m_automaticY.span() <= 0 || !mayStay(m_automaticY, wanted)) {
        AxisRange limits{-kInfinity, kInfinity};
        if (!m_mapping.isLogarithmic)
            limits = {0, m_unit == ChartSpec::Unit::Fraction ? 1.0 : kInfinity};
        m_automaticY = niceRange(wanted, count, limits);
        // The step that the range was made for, so that the axis begins and ends on a tick.
        m_yStep = niceStep(isFlat(wanted) ? m_automaticY.span() : wanted.span(), count);
    }
    m_y = chosenYRange(m_automaticY);
    if (m_y != m_automaticY)
        m_yStep = niceStep(m_y.span(), count);
}

/// With the ends that the user has chosen, as far as the axis has a place for them.
AxisRange ChartPlot::chosenYRange(const AxisRange& automatic) const
{
    AxisRange range = automatic;
    const auto take = [this](const std::optional<double>& value, double& end) {
        const bool hasPlace = value && (!m_mapping.isLogarithmic || *value > 0);
        if (hasPlace)
            end = m_mapping.toY(*value);
        return hasPlace;
    };
    const bool hasMinimum = take(m_options.minimum, range.minimum);
    const bool hasMaximum = take(m_options.maximum, range.maximum);
    if (range.span() > 0 && !isFlat(range))
        return range;
    const double length = automatic.span() > 0 ? automatic.span() : 1;
    if (hasMaximum && !hasMinimum)
        range.minimum = range.maximum - length; // all data are above
    else
        range.maximum = range.minimum + length;
    return range;
}

} // namespace studio::ui
