// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartplot.h"

#include "ui/charts/dashedline.h"
#include "ui/charts/decimator.h"
#include "ui/charts/linestyle.h"
#include "ui/theme/fonts.h"

#include <QChart>
#include <QLineSeries>
#include <QValueAxis>

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
constexpr float kRawOpacity = 0.35F;
constexpr qreal kRawWidth = 1;
constexpr qreal kBleed = 3; ///< pixels that lines may reach beyond the ticks' area

void hide(QValueAxis& axis)
{
    axis.setVisible(false);
    axis.setGridLineVisible(false);
}

} // namespace

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

void ChartPlot::setColours(const ThemeTokens& tokens, const ChartCurves& curves)
{
    m_pens.clear();
    for (std::size_t i = 0; i < m_lines.size() && i < curves.size(); ++i) {
        const std::size_t style = curves[i]->spec().style.value_or(i);
        QColor colour = lineColour(tokens, style);
        m_pens.push_back(linePen(tokens, style));
        m_lines[i]->setPen(m_pens.back());
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
        clearLines();
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

void ChartPlot::setViewSize(const QSizeF& size)
{
    if (size.height() != m_viewSize.height())
        m_y = {0, 0}; // room for more or fewer ticks
    m_viewSize = size;
}

void ChartPlot::zoomTo(const QRectF& part)
{
    m_zoom = part;
    m_y = {0, 0};
}

void ChartPlot::pan(double deltaX)
{
    if (!m_zoom)
        return;
    const double last = std::max(m_x.minimum, m_x.maximum - m_zoom->width());
    m_zoom->moveLeft(std::clamp(m_zoom->left() + deltaX, m_x.minimum, last));
}

AxisRange ChartPlot::shownX() const
{
    return m_zoom ? AxisRange{m_zoom->left(), m_zoom->right()} : m_x;
}

void ChartPlot::makeTicks()
{
    const AxisRange x = shownX();
    const int yCount = yTickCount();
    const std::vector<double> yValues =
        m_mapping.isLogarithmic ? logTicksOf(m_y, yCount) : ticksOf(m_y, m_yStep);
    placeArea(yValues);
    m_yTicks.clear();
    for (const double y : yValues) {
        m_yTicks.push_back({toPixels({x.minimum, y}).y(), yText(y)});
    }
    const int xCount = std::clamp(static_cast<int>(m_area.width() / kPixelsPerXTick), 2, 8);
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

QString ChartPlot::yText(double y) const
{
    if (!m_mapping.isLogarithmic)
        return tickText(y, m_yStep, m_unit);
    // Each decade needs its own number of places: 0.001, 0.1, 10.
    const double value = m_mapping.toValue(y);
    return tickText(value, value, m_unit);
}

int ChartPlot::yTickCount() const
{
    return std::clamp(
        static_cast<int>((m_viewSize.height() - kBottomMargin) / kPixelsPerYTick), 2, 8);
}

void ChartPlot::placeArea(const std::vector<double>& yValues)
{
    qreal labelWidth = 20;
    for (const double y : yValues) {
        labelWidth = std::max(labelWidth, tabularWidth(captionFont(), yText(y)));
    }
    const qreal left = std::ceil(kLeftEdge + labelWidth + kLabelGap);
    m_area = QRectF(left, kTopMargin, std::max(10.0, m_viewSize.width() - left - kRightMargin),
        std::max(10.0, m_viewSize.height() - kTopMargin - kBottomMargin));
}

void ChartPlot::clearLines()
{
    m_dashedLines.clear();
    for (const auto* lines : {&m_rawLines, &m_lines}) {
        for (QLineSeries* const line : *lines)
            line->clear();
    }
}

void ChartPlot::setRanges()
{
    const AxisRange x = shownX();
    const double xBleed = kBleed / m_area.width() * x.span();
    const double yBleed = kBleed / m_area.height() * m_y.span();
    m_chart.setPlotArea(m_area.adjusted(-kBleed, -kBleed, kBleed, kBleed));
    m_xAxis->setRange(x.minimum - xBleed, x.maximum + xBleed);
    m_yAxis->setRange(m_y.minimum - yBleed, m_y.maximum + yBleed);
}

void ChartPlot::replaceLines(const ChartCurves& curves)
{
    // Empty while the ranges change: Qt would make each line's outline anew each time.
    clearLines();
    setRanges();
    const AxisRange x = shownX();
    const int pixels = std::max(10, static_cast<int>(m_area.width()));
    for (std::size_t i = 0; i < m_lines.size() && i < curves.size(); ++i) {
        const ChartCurve& curve = *curves[i];
        // A column of the thinned line is as wide as the line.
        const QList<QPointF> points =
            decimate(curve.smoothed(), x.minimum, x.maximum, pixels / m_pens[i].width());
        if (m_pens[i].style() == Qt::SolidLine)
            m_lines[i]->replace(points);
        else
            addDashedLine(points, m_pens[i]);
        if (curve.isSmoothed() && curves.size() <= kMostRawLines)
            m_rawLines[i]->replace(decimate(curve.raw(), x.minimum, x.maximum, pixels));
    }
}

void ChartPlot::addDashedLine(const QList<QPointF>& points, const QPen& pen)
{
    QList<QPointF> pixels;
    pixels.reserve(points.size());
    for (const QPointF& point : points)
        pixels.append(toPixels(point));
    QList<qreal> pattern = pen.dashPattern(); // in widths of the pen
    for (qreal& length : pattern)
        length *= pen.widthF();
    QPen solid = pen;
    solid.setStyle(Qt::SolidLine);
    m_dashedLines.push_back({dashedLine(pixels, pattern), solid});
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
