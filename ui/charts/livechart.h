// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcurve.h"
#include "ui/charts/chartspec.h"

#include <QFrame>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QLabel;

namespace studio::app {
class MetricsStore;
}

namespace studio::ui {

class ChartLegend;
class ChartView;

/// A card with one live chart: the facade behind which Qt Charts is hidden. Shows metrics of one
/// run, or of several. Follows the stores by itself, at most 25 times a second while visible; GUI
/// thread. The stores must outlive it.
///
/// Mouse: drag to zoom, double click to see everything again, the wheel pans a zoomed chart, moving
/// shows the values. Keyboard: Left and Right move the crosshair, Escape resets, menu key exports.
class LiveChart final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveChart)

public:
    /// All lines from one run.
    LiveChart(const app::MetricsStore& store, const ChartSpec& spec, QWidget* parent = nullptr);
    /// Each line from a run of its own: `stores` has one for each of spec.series.
    LiveChart(
        std::vector<const app::MetricsStore*> stores, ChartSpec spec, QWidget* parent = nullptr);
    ~LiveChart() override;

    const ChartSpec& spec() const { return m_spec; }

    /// Picture of the card as shown; `file` ends in .png (twice the screen's resolution) or .svg.
    /// False if it cannot be written.
    bool exportPicture(const QString& file);
    /// The full data, never decimated, as toCsv() writes it. False if it cannot be written.
    bool exportCsv(const QString& file) const;

public Q_SLOTS:
    /// 0: none (only the raw line), towards 1: more. Weight of TensorBoard's debiased moving
    /// average, at most 0.999.
    void setSmoothing(double weight);
    /// A true logarithmic value axis; values that are not positive are left out.
    void setLogarithmic(bool isLogarithmic);
    void setAxis(studio::ui::ChartAxis axis);
    void resetZoom();
    /// Shows the values at a step (of the nearest point), as if the mouse were there; empty: hide.
    void setCrosshair(std::optional<double> step);
    /// Reads the store and repaints now; otherwise that happens by itself.
    void refresh();

Q_SIGNALS:
    /// The user points at a step in this chart, or no longer: for the other charts' crosshairs.
    void crosshairMoved(std::optional<double> step);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    PlotMapping mapping() const;
    std::optional<double> nearestStep(double x) const;
    void scheduleRefresh();
    void updateDescription();
    void exportInteractively(const QString& suffix, const QString& filter);

    double plannedEnd(const PlotMapping& how) const;
    bool isOfSeveralRuns() const;

    std::vector<const app::MetricsStore*> m_stores; ///< of each line
    ChartSpec m_spec;
    ChartCurves m_curves;
    QLabel* m_title = nullptr;
    ChartLegend* m_legend = nullptr;
    ChartView* m_view = nullptr;
    QTimer m_refreshTimer;
    double m_smoothing = 0.85;
    ChartAxis m_axis = ChartAxis::Step;
    bool m_isLogarithmic = false;
    bool m_isStale = true;
};

} // namespace studio::ui
