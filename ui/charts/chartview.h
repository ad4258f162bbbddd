// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcurve.h"
#include "ui/charts/cutoff.h"
#include "ui/charts/plotparts.h"

#include <QChartView>
#include <QPointF>

#include <optional>
#include <vector>

namespace studio::ui {

class ChartPlot;
struct CrosshairRow;
struct CrosshairText;
struct ThemeTokens;

/// The picture inside a LiveChart: paints grid, labels, marks, crosshair and rubber band around the
/// lines that ChartPlot gives to Qt Charts, and turns the mouse into zoom, pan and crosshair. GUI
/// thread.
class ChartView final : public QChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    /// `curves` is owned by the LiveChart, which outlives its view.
    ChartView(const ChartSpec& spec, const ChartCurves& curves, QWidget* parent = nullptr);

    /// Takes the curves' newest points; `plannedEnd` as in ChartPlot::update().
    void showCurves(const PlotMapping& mapping, double plannedEnd);
    void setOptions(const PlotOptions& options);
    const PlotOptions& options() const;
    void setBaselines(const std::vector<ChartBaseline>& baselines);

    void resetZoom();
    bool isZoomed() const;
    /// Shows a part of the x axis (in what it counts); an end that is empty stays.
    void showPart(std::optional<double> minimum, std::optional<double> maximum);
    /// Shows `factor` times as much around the crosshair, or around the middle where there is none.
    void zoomBy(double factor);
    /// Moves a zoomed picture by shares of its size; up is positive.
    void panBy(double shareX, double shareY);
    /// Of the values that are drawn; see ChartPlot.
    const CutOff& cutOff() const;
    /// The value axis' ends as its ticks write them.
    QString lowestText() const;
    QString highestText() const;

    /// The crosshair at the point nearest to x (plot coordinate), or none.
    void setCrosshair(std::optional<double> x);
    std::optional<double> crosshair() const { return m_crosshair; }
    /// What the box beside the crosshair says; no rows where there is no crosshair.
    CrosshairText crosshairText() const;
    void restyle();

Q_SIGNALS:
    void pointedAt(std::optional<double> x);
    void zoomChanged();
    /// The picture follows new data, another size or another part.
    void refreshed();

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Drag
    {
        None,
        Band, ///< a part to zoom to
        Pan
    };

    void refreshPlot();
    void showZoom();
    void zoomToBand();
    void paintGrid(QPainter& painter, const ThemeTokens& tokens) const;
    void paintXTicks(QPainter& painter, const ThemeTokens& tokens) const;
    void paintBaselines(QPainter& painter, const ThemeTokens& tokens) const;
    void paintDashedLines(QPainter& painter, bool areGhosts) const;
    void paintCutMarks(QPainter& painter, const ThemeTokens& tokens) const;
    void paintMarks(QPainter& painter, const ThemeTokens& tokens) const;
    void paintBand(QPainter& painter, const ThemeTokens& tokens) const;
    void paintCrosshair(QPainter& painter, const ThemeTokens& tokens) const;
    /// The mean height of the points that it marks.
    qreal paintCrosshairDots(QPainter& painter, const ThemeTokens& tokens) const;
    double crosshairTolerance() const;
    /// The one with the value nearest to the crosshair, which so stands there.
    std::optional<std::size_t> crosshairLine() const;
    CrosshairRow crosshairRow(std::size_t line, double titleX) const;
    QString crosshairTitle(const ChartCurve& curve, std::size_t index) const;

    ChartSpec m_spec;
    const ChartCurves& m_curves;
    ChartPlot* m_plot = nullptr;
    PlotMapping m_mapping;
    std::vector<ChartBaseline> m_baselines;
    double m_plannedEnd = 0;
    std::optional<double> m_crosshair;
    std::optional<QPointF> m_pointer; ///< the mouse, in pixels; empty if it is elsewhere
    Drag m_drag = Drag::None;
    QPointF m_dragStart;
    QPointF m_dragEnd;
};

} // namespace studio::ui
