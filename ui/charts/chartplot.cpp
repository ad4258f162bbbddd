// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartplot.h"

#include "ui/charts/decimator.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QChart>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace studio::ui {

namespace {

constexpr qreal kTopMargin = 7;
constexpr qreal kBottomMargin = 22;
constexpr qreal kRightMargin = 12;
constexpr qreal kLabelGap = 7;
constexpr qreal kLeftEdge = 10;
constexpr qreal kPixelsPerXTick = 95;
constexpr qreal kPixelsPerYTick = 50;
constexpr float kRawOpacity = 0.35F;
constexpr qreal kRawWidth = 1;
constexpr qreal kLineWidth = 2;
constexpr qreal kBleed = 3; ///< pixels that lines may reach beyond the ticks' area
constexpr std::size_t kLongRun = 60; ///< points
constexpr double kWarmUp = 0.1; ///< share of a long run's length

void hide(QValueAxis& axis)
{
    axis.setVisible(false);
    axis.setGridLineVisible(false);
}

int tickCount(qreal pixels, qreal pixelsPerTick)
{
    return std::clamp(static_cast<int>(pixels / pixelsPerTick), 2, 8);
}

} // namespace

QList<qreal> dashesOf(std::size_t seriesIndex)
{
    static const std::array<QList<qreal>, 4> kDashes{
        QList<qreal>(), QList<qreal>{3, 1.5}, QList<qreal>{1, 1.5}, QList<qreal>{5, 1.5, 1, 1.5}};
    return kDashes[seriesIndex % kDashes.size()];
}

ChartPlot::ChartPlot(QChart& chart, ChartSpec::Unit unit, std::size_t seriesCount)
    : QObject(&chart)
    , m_chart(chart)
    , m_unit(unit)
    , m_xAxis(new QValueAxis(&chart))
    , m_yAxis(new QValueAxis(&chart))
{
    hide(*m_xAxis);
    hide(*m_yAxis);
    chart.addAxis(m_xAxis, Qt::AlignBottom);
    chart.addAxis(m_yAxis, Qt::AlignLeft);
    const auto add = [this](std::vector<QLineSeries*>& lines) {
        auto* const line = new QLineSeries(&m_chart);
        m_chart.addSeries(line);
        line->attachAxis(m_xAxis);
        line->attachAxis(m_yAxis);
        lines.push_back(line);
    };
    // All raw lines first: no raw line covers a smoothed one.
    for (std::size_t i = 0; i < seriesCount; ++i)
        add(m_rawLines);
    for (std::size_t i = 0; i < seriesCount; ++i)
        add(m_lines);
}

void ChartPlot::setColours(const ThemeTokens& tokens)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        QColor colour = tokens.series[i % tokens.series.size()];
        QPen pen(colour, kLineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (const QList<qreal> dashes = dashesOf(i); !dashes.isEmpty())
            pen.setDashPattern(dashes);
        m_lines[i]->setPen(pen);
        colour.setAlphaF(kRawOpacity);
        m_rawLines[i]->setPen(QPen(colour, kRawWidth, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    }
}

void ChartPlot::update(const ChartCurves& curves, const PlotMapping& mapping, double plannedEnd)
{
    if (mapping.axis != m_mapping.axis || mapping.isLogarithmic != m_mapping.isLogarithmic)
        forgetRanges();
    m_mapping = mapping;
    m_isEmpty = std::all_of(
        curves.begin(), curves.end(), [](const auto& curve) { return curve->raw().empty(); });
    if (m_isEmpty) {
        forgetRanges();
        m_xTicks.clear();
        m_yTicks.clear();
        m_area = QRectF();
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            m_lines[i]->clear();
            m_rawLines[i]->clear();
        }
        return;
    }
    chooseXRange(curves, plannedEnd);
    chooseYRange(curves);
    makeTicks();
    replaceLines(curves);
}

void ChartPlot::forgetRanges()
{
    m_x = {0, 0};
    m_y = {0, 0};
    m_zoom.reset();
}

void ChartPlot::zoomTo(const QRectF& part)
{
    m_zoom = part;
    m_y = {0, 0};
}

void ChartPlot::pan(double deltaX)
{
    if (m_zoom)
        m_zoom->translate(deltaX, 0);
}

AxisRange ChartPlot::shownX() const
{
    return m_zoom ? AxisRange{m_zoom->left(), m_zoom->right()} : m_x;
}

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
        if (curve->isSmoothed())
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
    if (m_zoom && m_zoom->height() > 0) {
        m_y = {m_zoom->top(), m_zoom->bottom()};
        return;
    }
    const AxisRange wanted = wantedYRange(curves);
    if (m_y.span() > 0 && mayStay(m_y, wanted))
        return;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    AxisRange limits{-kInfinity, kInfinity};
    if (!m_mapping.isLogarithmic)
        limits = {0, m_unit == ChartSpec::Unit::Fraction ? 1.0 : kInfinity};
    m_y =
        niceRange(wanted, tickCount(m_viewSize.height() - kBottomMargin, kPixelsPerYTick), limits);
}

void ChartPlot::makeTicks()
{
    const AxisRange x = shownX();
    const int yCount = tickCount(m_viewSize.height() - kBottomMargin, kPixelsPerYTick);
    const double yStep = niceStep(std::max(m_y.span(), 1e-12), yCount);
    const std::vector<double> yValues =
        m_mapping.isLogarithmic ? logTicksOf(m_y, yCount) : ticksOf(m_y, yStep);
    placeArea(yValues, yStep);
    const double xBleed = kBleed / m_area.width() * x.span();
    const double yBleed = kBleed / m_area.height() * m_y.span();
    m_xAxis->setRange(x.minimum - xBleed, x.maximum + xBleed);
    m_yAxis->setRange(m_y.minimum - yBleed, m_y.maximum + yBleed);

    m_yTicks.clear();
    for (const double y : yValues) {
        m_yTicks.push_back({toPixels({x.minimum, y}).y(), yText(y, yStep)});
    }
    const int xCount = tickCount(m_area.width(), kPixelsPerXTick);
    const bool isTime = m_mapping.axis == ChartAxis::Time;
    double xStep = isTime ? niceTimeStep(x.span(), xCount) : niceStep(x.span(), xCount);
    if (m_mapping.axis == ChartAxis::Step)
        xStep = std::max(1.0, std::round(xStep));
    m_xTicks.clear();
    for (const double value : ticksOf(x, xStep)) {
        m_xTicks.push_back({toPixels({value, m_y.minimum}).x(),
            isTime ? timeTickText(value, x.span())
                   : tickText(value, xStep, ChartSpec::Unit::Plain)});
    }
}

QString ChartPlot::yText(double y, double step) const
{
    if (!m_mapping.isLogarithmic)
        return tickText(y, step, m_unit);
    // Each decade needs its own number of places: 0.001, 0.1, 10.
    const double value = m_mapping.toValue(y);
    return tickText(value, value, m_unit);
}

void ChartPlot::placeArea(const std::vector<double>& yValues, double yStep)
{
    qreal labelWidth = 20;
    for (const double y : yValues) {
        labelWidth = std::max(labelWidth, tabularWidth(captionFont(), yText(y, yStep)));
    }
    const qreal left = std::ceil(kLeftEdge + labelWidth + kLabelGap);
    const QRectF area(left, kTopMargin, std::max(10.0, m_viewSize.width() - left - kRightMargin),
        std::max(10.0, m_viewSize.height() - kTopMargin - kBottomMargin));
    if (area == m_area)
        return;
    m_area = area;
    m_chart.setPlotArea(area.adjusted(-kBleed, -kBleed, kBleed, kBleed));
}

void ChartPlot::replaceLines(const ChartCurves& curves)
{
    const AxisRange x = shownX();
    const int columns = std::max(10, static_cast<int>(m_area.width()));
    for (std::size_t i = 0; i < m_lines.size() && i < curves.size(); ++i) {
        const ChartCurve& curve = *curves[i];
        m_lines[i]->replace(decimate(curve.smoothed(), x.minimum, x.maximum, columns));
        if (curve.isSmoothed())
            m_rawLines[i]->replace(decimate(curve.raw(), x.minimum, x.maximum, columns));
        else if (m_rawLines[i]->count() > 0)
            m_rawLines[i]->clear();
    }
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
