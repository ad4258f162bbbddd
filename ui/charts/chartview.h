// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcurve.h"

#include <QChartView>
#include <QPointF>

#include <optional>

namespace studio::ui {

class ChartPlot;
struct ThemeTokens;

/// The picture inside a LiveChart: paints grid, labels, marks, crosshair and rubber band around the
/// lines that ChartPlot gives to Qt Charts, and turns the mouse into zoom, pan and crosshair.
class ChartView final : public QChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    /// `curves` is owned by the LiveChart, which outlives its view.
    ChartView(const ChartSpec& spec, const ChartCurves& curves, QWidget* parent = nullptr);

    /// Takes the curves' newest points; `plannedEnd` as in ChartPlot::update().
    void showCurves(const PlotMapping& mapping, double plannedEnd);
    void resetZoom();
    /// The crosshair at the point nearest to x (plot coordinate), or none.
    void setCrosshair(std::optional<double> x);
    std::optional<double> crosshair() const { return m_crosshair; }
    void restyle();

Q_SIGNALS:
    void pointedAt(std::optional<double> x);
    void zoomChanged();

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
    void refreshPlot();
    void paintDashedLines(QPainter& painter) const;
    void paintMarks(QPainter& painter, const ThemeTokens& tokens) const;
    void paintCrosshair(QPainter& painter, const ThemeTokens& tokens) const;
    QString crosshairTitle(const ChartCurve& curve, std::size_t index) const;

    ChartSpec m_spec;
    const ChartCurves& m_curves;
    ChartPlot* m_plot = nullptr;
    PlotMapping m_mapping;
    double m_plannedEnd = 0;
    std::optional<double> m_crosshair;
    std::optional<QPointF> m_dragStart;
    QPointF m_dragEnd;
};

} // namespace studio::ui
