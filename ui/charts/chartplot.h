// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/chartcurve.h"

#include <QLineF>
#include <QList>
#include <QObject>
#include <QPen>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QChart;
class QLineSeries;
class QValueAxis;

namespace studio::ui {

struct ThemeTokens;

/// A chart of more lines shows the smoothed ones only: raw ones would be a haze.
constexpr std::size_t kMostRawLines = 6;

/// A tick as it is painted: where, in pixels, and what it says.
struct PlotTick
{
    double pixel = 0;
    QString text;
};

/// A dashed line as it is painted, in pixels.
struct DashedLine
{
    QList<QLineF> lines;
    QPen pen; ///< solid
};

/// The lines of a chart and the ranges of its axes: the one place that hands data to Qt Charts. The
/// axes themselves stay invisible there; ChartView paints grid and labels from ticks, which costs
/// no layout and gives exact positions; dashed lines too, see dashedLine(). GUI thread.
class ChartPlot final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartPlot)

public:
    /// Adds its lines to `chart`, which must outlive it. Two Qt lines a series: raw and smoothed.
    ChartPlot(QChart& chart, ChartSpec::Unit unit, std::size_t seriesCount);

    void setColours(const ThemeTokens& tokens, const ChartCurves& curves);
    /// Takes new data and a new size of the view in pixels; `plannedEnd` is the x at which the run
    /// will end, 0 if unknown.
    void update(const ChartCurves& curves, const PlotMapping& mapping, double plannedEnd);
    void setViewSize(const QSizeF& size);

    /// Shows a part, in plot coordinates; an empty height leaves the values to follow the data.
    void zoomTo(const QRectF& part);
    /// Moves what is shown, as far as there is something.
    void pan(double deltaX);
    void resetZoom() { m_zoom.reset(); }
    bool isZoomed() const { return m_zoom.has_value(); }
    /// Forgets the ranges, so that the next update() chooses them anew.
    void forgetRanges();

    bool isEmpty() const { return m_isEmpty; }
    const QRectF& area() const { return m_area; }
    const std::vector<PlotTick>& xTicks() const { return m_xTicks; }
    const std::vector<PlotTick>& yTicks() const { return m_yTicks; }
    const std::vector<DashedLine>& dashedLines() const { return m_dashedLines; }
    QPointF toPixels(const QPointF& point) const;
    QPointF toPlot(const QPointF& pixels) const;

private:
    AxisRange shownX() const;
    QString yText(double y) const;
    void chooseXRange(const ChartCurves& curves, double plannedEnd);
    void chooseYRange(const ChartCurves& curves);
    AxisRange wantedYRange(const ChartCurves& curves) const;
    int yTickCount() const;
    void makeTicks();
    void placeArea(const std::vector<double>& yValues);
    void clearLines();
    void setRanges();
    void replaceLines(const ChartCurves& curves);
    void addDashedLine(const QList<QPointF>& points, const QPen& pen);

    QChart& m_chart;
    ChartSpec::Unit m_unit;
    QValueAxis* m_xAxis = nullptr;
    QValueAxis* m_yAxis = nullptr;
    std::vector<QLineSeries*> m_rawLines;
    std::vector<QLineSeries*> m_lines;
    std::vector<QPen> m_pens; ///< of the smoothed lines
    std::vector<DashedLine> m_dashedLines;
    PlotMapping m_mapping;
    QSizeF m_viewSize{400, 200};
    QRectF m_area;
    AxisRange m_x{0, 0};
    AxisRange m_y{0, 0};
    double m_yStep = 1;
    std::optional<QRectF> m_zoom;
    std::vector<PlotTick> m_xTicks;
    std::vector<PlotTick> m_yTicks;
    bool m_isEmpty = true;
};

} // namespace studio::ui
