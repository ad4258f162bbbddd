// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartplot.h"

#include "ui/charts/dashedline.h"
#include "ui/charts/decimator.h"
#include "ui/charts/linestyle.h"
#include "ui/theme/themetokens.h"

#include <QChart>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

constexpr float kRawOpacity = 0.35F;
constexpr float kGhostStrength = 0.55F; ///< of the colour, the rest is the ground
constexpr float kFaintStrength = 0.22F; ///< of a line beside the highlighted one
constexpr qreal kGhostWidth = 1.5;
constexpr qreal kRawWidth = 1;
constexpr qreal kBleed = 3; ///< pixels that lines may reach beyond the ticks' area
constexpr qreal kUsualMargins = 55; ///< pixels beside the lines, about: they are thinned before
                                    ///< the labels' widths are known
constexpr qreal kMarkDistance = 7; ///< pixels between marks of what is cut off

void hide(QValueAxis& axis)
{
    axis.setVisible(false);
    axis.setGridLineVisible(false);
}

/// Opaque: pieces of a line that overlap would show through.
QColor blended(const QColor& colour, const QColor& ground, float strength)
{
    const auto mix = [strength](float one, float other) {
        return strength * one + (1 - strength) * other;
    };
    return QColor::fromRgbF(mix(colour.redF(), ground.redF()),
        mix(colour.greenF(), ground.greenF()), mix(colour.blueF(), ground.blueF()));
}

QPen ghostPen(QPen pen, const QColor& ground)
{
    pen.setColor(blended(pen.color(), ground, kGhostStrength));
    pen.setWidthF(kGhostWidth);
    pen.setDashPattern({4, 3});
    return pen;
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
        const ChartSeriesSpec& spec = curves[i]->spec();
        const std::size_t style = spec.style.value_or(i);
        const bool isFaint = m_options.isFaint(i);
        QPen pen = linePen(tokens, style);
        if (spec.isGhost)
            pen = ghostPen(pen, tokens.panel);
        if (isFaint)
            pen.setColor(blended(pen.color(), tokens.panel, kFaintStrength));
        m_pens.push_back(pen);
        m_lines[i]->setPen(pen);
        QColor colour = lineColour(tokens, style);
        colour.setAlphaF(isFaint ? kRawOpacity * kFaintStrength : kRawOpacity);
        m_rawLines[i]->setPen(QPen(colour, kRawWidth, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    }
}

void ChartPlot::update(const ChartCurves& curves, const PlotMapping& mapping, double plannedEnd)
{
    if (mapping.axis != m_mapping.axis || mapping.isLogarithmic != m_mapping.isLogarithmic
        || mapping.isXLogarithmic != m_mapping.isXLogarithmic)
        forgetRanges();
    m_mapping = mapping;
    const auto isCurrent = [](const auto& curve) { return !curve->spec().isGhost; };
    m_hasRawLines = static_cast<std::size_t>(std::count_if(curves.begin(), curves.end(), isCurrent))
        <= kMostRawLines;
    m_isEmpty = std::all_of(
        curves.begin(), curves.end(), [](const auto& curve) { return curve->raw().empty(); });
    m_cutOff = {};
    m_cutMarks.clear();
    if (m_isEmpty) {
        forgetRanges();
        m_xTicks.clear();
        m_yTicks.clear();
        m_area = QRectF();
        clearLines();
        return;
    }
    chooseXRange(curves, plannedEnd);
    thin(curves);
    chooseYRange(curves);
    makeTicks();
    replaceLines(curves);
    findCutOff(curves);
}

void ChartPlot::setViewSize(const QSizeF& size)
{
    if (size.height() != m_viewSize.height())
        m_automaticY = {0, 0}; // room for more or fewer ticks
    m_viewSize = size;
}

void ChartPlot::thin(const ChartCurves& curves)
{
    const AxisRange x = shownX();
    const int pixels = std::max(10, static_cast<int>(m_viewSize.width() - kUsualMargins));
    m_thinned.resize(std::min(m_lines.size(), curves.size()));
    for (std::size_t i = 0; i < m_thinned.size(); ++i) {
        const ChartCurve& curve = *curves[i];
        m_thinned[i] = {};
        if (!curve.isShown())
            continue;
        // A column of the thinned line is as wide as the line.
        m_thinned[i].smoothed = decimate(
            curve.smoothed(), x.minimum, x.maximum, static_cast<int>(pixels / m_pens[i].widthF()));
        if (showsRaw(curve) && !curve.spec().isGhost)
            m_thinned[i].raw = decimate(curve.raw(), x.minimum, x.maximum, pixels);
    }
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
    for (std::size_t i = 0; i < m_thinned.size(); ++i) {
        const QList<QPointF>& points = m_thinned[i].smoothed;
        if (m_pens[i].style() == Qt::SolidLine)
            m_lines[i]->replace(points);
        else
            addDashedLine(points, m_pens[i], curves[i]->spec().isGhost);
        m_rawLines[i]->replace(m_thinned[i].raw);
    }
}

void ChartPlot::addDashedLine(const QList<QPointF>& points, const QPen& pen, bool isGhost)
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
    m_dashedLines.push_back({dashedLine(pixels, pattern), solid, isGhost});
}

void ChartPlot::findCutOff(const ChartCurves& curves)
{
    if (m_zoom && m_zoom->height() > 0)
        return; // the user wanted to see no more
    const double bleed = kBleed / m_area.height() * m_y.span();
    const AxisRange visible{m_y.minimum - bleed, m_y.maximum + bleed};
    for (std::size_t i = 0; i < m_thinned.size(); ++i) {
        const ChartCurve& curve = *curves[i];
        if (!curve.isShown() || curve.spec().isGhost)
            continue;
        const bool isRaw = showsRaw(curve);
        const QList<QPointF>& drawn = isRaw ? m_thinned[i].raw : m_thinned[i].smoothed;
        // Thinning keeps all extremes: where they are inside, nothing needs to be counted.
        const bool isInside = std::all_of(drawn.begin(), drawn.end(),
            [&visible](const QPointF& point) { return visible.contains(point.y()); });
        if (isInside)
            continue;
        const CutOff one = countOutside(isRaw ? curve.raw() : curve.smoothed(), shownX(), visible);
        m_cutOff.above += one.above;
        m_cutOff.below += one.below;
        markCutOff(drawn, visible);
    }
}

void ChartPlot::markCutOff(const QList<QPointF>& points, const AxisRange& visible)
{
    const AxisRange x = shownX();
    for (const QPointF& point : points) {
        if (!x.contains(point.x()) || visible.contains(point.y()))
            continue;
        const bool isAbove = point.y() > visible.maximum;
        const QPointF mark(toPixels(point).x(), isAbove ? m_area.top() : m_area.bottom());
        const bool isCrowded =
            std::any_of(m_cutMarks.begin(), m_cutMarks.end(), [&mark](const QPointF& other) {
                return other.y() == mark.y() && std::abs(other.x() - mark.x()) < kMarkDistance;
            });
        if (!isCrowded)
            m_cutMarks.push_back(mark);
    }
}

} // namespace studio::ui
