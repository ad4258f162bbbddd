// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/chartcurve.h"
#include "ui/charts/cutoff.h"
#include "ui/charts/plotparts.h"

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
    void setOptions(const PlotOptions& options) { m_options = options; }
    const PlotOptions& options() const { return m_options; }
    /// Takes new data and a new size of the view in pixels; `plannedEnd` is where the run will end,
    /// in what the x axis counts, 0 if unknown.
    void update(const ChartCurves& curves, const PlotMapping& mapping, double plannedEnd);
    void setViewSize(const QSizeF& size);

    /// Shows a part, in plot coordinates; an empty height leaves the values to follow the data.
    void zoomTo(const QRectF& part);
    /// Shows a part `factor` times as large around a place in plot coordinates, as far as there is
    /// something; the whole is no zoom any more.
    void zoomBy(double factor, const QPointF& about);
    /// Moves what is shown, as far as there is something.
    void pan(const QPointF& delta);
    bool isZoomed() const { return m_zoom.has_value(); }
    /// Forgets the ranges, so that the next update() chooses them anew.
    void forgetRanges();

    bool isEmpty() const { return m_isEmpty; }
    const QRectF& area() const { return m_area; }
    const std::vector<PlotTick>& xTicks() const { return m_xTicks; }
    const std::vector<PlotTick>& yTicks() const { return m_yTicks; }
    const std::vector<DashedLine>& dashedLines() const { return m_dashedLines; }
    /// Of the values that are drawn, without those of ghosts; none where the user zoomed to values.
    const CutOff& cutOff() const { return m_cutOff; }
    /// Where lines leave the picture, on its upper and lower edge, in pixels.
    const std::vector<QPointF>& cutMarks() const { return m_cutMarks; }
    /// What is shown, in plot coordinates.
    const AxisRange& yRange() const { return m_y; }
    AxisRange shownX() const;
    /// The text of a value on the axis.
    QString yText(double y) const;
    QPointF toPixels(const QPointF& point) const;
    QPointF toPlot(const QPointF& pixels) const;

    /// True if the raw line of `curve` is drawn too.
    bool showsRaw(const ChartCurve& curve) const { return m_hasRawLines && curve.isSmoothed(); }

private:
    /// What is drawn of a curve, thinned.
    struct Thinned
    {
        QList<QPointF> smoothed;
        QList<QPointF> raw; ///< empty where it is not drawn
    };

    void thin(const ChartCurves& curves);
    QString xText(double x, double step) const;
    void growWhole(double first, double last, double plannedEnd);
    void chooseXRange(const ChartCurves& curves, double plannedEnd);
    void chooseYRange(const ChartCurves& curves);
    AxisRange wantedYRange(const ChartCurves& curves) const;
    AxisRange chosenYRange(const AxisRange& automatic) const;
    int yTickCount() const;
    void makeTicks();
    void makeXTicks();
    void placeArea(const std::vector<double>& yValues);
    void clearLines();
    void setRanges();
    void replaceLines(const ChartCurves& curves);
    void addDashedLine(const QList<QPointF>& points, const QPen& pen, bool isGhost);
    void findCutOff(const ChartCurves& curves);
    void markCutOff(const QList<QPointF>& points, const AxisRange& visible);

    QChart& m_chart;
    ChartSpec::Unit m_unit;
    QValueAxis* m_xAxis = nullptr;
    QValueAxis* m_yAxis = nullptr;
    std::vector<QLineSeries*> m_rawLines;
    std::vector<QLineSeries*> m_lines;
    std::vector<QPen> m_pens; ///< of the smoothed lines
    std::vector<Thinned> m_thinned;
    std::vector<DashedLine> m_dashedLines;
    PlotMapping m_mapping;
    PlotOptions m_options;
    QSizeF m_viewSize{400, 200};
    QRectF m_area;
    AxisRange m_whole{0, 0}; ///< of the x axis, in what it counts
    AxisRange m_x{0, 0};
    AxisRange m_automaticY{0, 0};
    AxisRange m_y{0, 0};
    double m_yStep = 1;
    std::optional<QRectF> m_zoom;
    std::vector<PlotTick> m_xTicks;
    std::vector<PlotTick> m_yTicks;
    CutOff m_cutOff;
    std::vector<QPointF> m_cutMarks;
    bool m_hasRawLines = true;
    bool m_isEmpty = true;
};

} // namespace studio::ui
