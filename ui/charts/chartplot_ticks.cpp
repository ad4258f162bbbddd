// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ticks of a ChartPlot and the room that their texts leave to the lines.
#include "ui/charts/chartplot.h"

#include "ui/theme/fonts.h"

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

constexpr qreal kTopMargin = 7;
constexpr qreal kBottomMargin = 22;
constexpr qreal kPixelsPerYTick = 50;
constexpr qreal kRightMargin = 12;
constexpr qreal kLabelGap = 7;
constexpr qreal kLeftEdge = 10;
constexpr qreal kPixelsPerXTick = 95;

} // namespace

int ChartPlot::yTickCount() const
{
    return std::clamp(
        static_cast<int>((m_viewSize.height() - kBottomMargin) / kPixelsPerYTick), 2, 8);
}

void ChartPlot::makeTicks()
{
    const double x = shownX().minimum;
    const int count = yTickCount();
    const std::vector<double> values =
        m_mapping.isLogarithmic ? logTicksOf(m_y, count) : ticksOf(m_y, m_yStep);
    placeArea(values);
    m_yTicks.clear();
    for (const double y : values)
        m_yTicks.push_back({toPixels({x, y}).y(), yText(y)});
    if (m_mapping.isLogarithmic) {
        for (const double y : minorLogTicksOf(m_y, values))
            m_yTicks.push_back({toPixels({x, y}).y(), {}});
    }
    makeXTicks();
}

void ChartPlot::makeXTicks()
{
    const AxisRange x = shownX();
    const int count = std::clamp(static_cast<int>(m_area.width() / kPixelsPerXTick), 2, 8);
    m_xTicks.clear();
    const auto add = [this](double value, const QString& text) {
        m_xTicks.push_back({toPixels({value, m_y.minimum}).x(), text});
    };
    if (m_mapping.isXLogarithmic) {
        const std::vector<double> labelled = logTicksOf(x, count);
        for (const double value : labelled)
            add(value, xText(value, 0));
        for (const double value : minorLogTicksOf(x, labelled))
            add(value, {});
        return;
    }
    const bool isTime = m_mapping.axis == ChartAxis::Time;
    double step = isTime ? niceTimeStep(x.span(), count) : niceStep(x.span(), count);
    if (m_mapping.axis == ChartAxis::Step)
        step = std::max(1.0, std::round(step));
    for (const double value : ticksOf(x, step))
        add(value, xText(value, step));
}

QString ChartPlot::xText(double x, double step) const
{
    const double value = m_mapping.toAxisValue(x);
    const bool isOwnSize = m_mapping.isXLogarithmic;
    if (m_mapping.axis == ChartAxis::Time)
        return timeTickText(value, isOwnSize ? value : shownX().span());
    return isOwnSize ? logTickText(value, ChartSpec::Unit::Plain)
                     : tickText(value, step, ChartSpec::Unit::Plain);
}

QString ChartPlot::yText(double y) const
{
    if (!m_mapping.isLogarithmic)
        return tickText(y, m_yStep, m_unit);
    return logTickText(m_mapping.toValue(y), m_unit);
}

void ChartPlot::placeArea(const std::vector<double>& yValues)
{
    qreal labelWidth = 20;
    for (const double y : yValues)
        labelWidth = std::max(labelWidth, tabularWidth(captionFont(), yText(y)));
    const qreal left = std::ceil(kLeftEdge + labelWidth + kLabelGap);
    m_area = QRectF(left, kTopMargin, std::max(10.0, m_viewSize.width() - left - kRightMargin),
        std::max(10.0, m_viewSize.height() - kTopMargin - kBottomMargin));
}

QPointF ChartPlot::toPixels(const QPointF& point) const
{
    const AxisRange x = shownX();
    return {m_area.left() + (point.x() - x.minimum) / std::max(x.span(), 1e-12) * m_area.width(),
        m_area.bottom()
            - (point.y() - m_y.minimum) / std::max(m_y.span(), 1e-12) * m_area.height()};
}

QPointF ChartPlot::toPlot(const QPointF& pixels) const
{
    const AxisRange x = shownX();
    return {x.minimum + (pixels.x() - m_area.left()) / std::max(m_area.width(), 1.0) * x.span(),
        m_y.minimum + (m_area.bottom() - pixels.y()) / std::max(m_area.height(), 1.0) * m_y.span()};
}

} // namespace studio::ui
