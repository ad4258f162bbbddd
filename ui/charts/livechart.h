// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/chartchoices.h"
#include "ui/charts/chartcurve.h"
#include "ui/charts/chartspec.h"

#include <QFrame>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMenu;

namespace studio::app {
class MetricsStore;
}

namespace studio::ui {

class ChartHeader;
class ChartLegend;
class ChartNote;
class ChartTableDialog;
class ChartView;

/// A card with one live chart: the facade behind which Qt Charts is hidden. Shows metrics of one
/// run, or of several. Follows the stores by itself, at most 25 times a second while visible; GUI
/// thread. The stores must outlive it.
///
/// Mouse: drag to zoom, double click to see everything again, the wheel pans a zoomed chart and
/// zooms with Ctrl, the middle button or Shift and a drag pan, moving shows the values. Keyboard:
/// Left and Right move the crosshair (with Shift point by point, with Ctrl they and Up and Down
/// pan), plus and minus zoom, Escape resets, Ctrl+C copies the numbers, the menu key offers the
/// rest.
class LiveChart final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveChart)

public:
    using Stores = std::vector<const app::MetricsStore*>;

    /// All lines from one run.
    LiveChart(const app::MetricsStore& store, const ChartSpec& spec, QWidget* parent = nullptr);
    /// Each line from a run of its own: `stores` has one for each of spec.series.
    LiveChart(Stores stores, ChartSpec spec, QWidget* parent = nullptr);
    ~LiveChart() override;

    const ChartSpec& spec() const { return m_spec; }
    const ChartLook& look() const { return m_look; }

    /// What its user chose for this chart alone.
    const app::ChartChoices& choices() const { return m_choices; }
    void setChoices(const app::ChartChoices& choices);
    /// Keys of the lines that are not shown, see ChartSeriesSpec::lineKey().
    const QSet<QString>& hiddenLines() const { return m_hidden; }
    void setHiddenLines(const QSet<QString>& keys);

    /// Picture of the card as shown; `file` ends in .png (twice the screen's resolution) or .svg.
    /// False if it cannot be written.
    bool exportPicture(const QString& file);
    /// The full data, never decimated, as toCsv() writes it. False if it cannot be written.
    bool exportCsv(const QString& file) const;
    /// What can be done with the chart; of the caller.
    std::unique_ptr<QMenu> makeMenu();

public Q_SLOTS:
    void setLook(const studio::ui::ChartLook& look);
    /// 0: none (only the raw line), towards 1: more. Weight of TensorBoard's debiased moving
    /// average, at most 0.999.
    void setSmoothing(double weight);
    /// A true logarithmic value axis; values that are not positive are left out.
    void setLogarithmic(bool isLogarithmic);
    void setXLogarithmic(bool isLogarithmic);
    /// Whether lone outliers and the steep way in may leave the picture.
    void setClipping(bool isClipping);
    void setAxis(studio::ui::ChartAxis axis);
    void resetZoom();
    /// Shows the values at a place of the x axis (of the nearest points), as if the mouse were
    /// there; empty: hide. In what the axis counts, so that it means the same in charts of any
    /// runs.
    void setCrosshair(std::optional<double> axisValue);
    /// Reads the store and repaints now; otherwise that happens by itself.
    void refresh();
    /// Opens the numbers as a table that screen readers can read.
    void showTable();
    void copyTable() const;
    void askForRange();
    void askForBaseline();

Q_SIGNALS:
    /// The user points at a place of the x axis, or no longer: for the other charts' crosshairs.
    void crosshairMoved(std::optional<double> axisValue);
    void choicesChanged(const studio::app::ChartChoices& choices);
    void hiddenLinesChanged(const QSet<QString>& keys);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void makeLayout();
    void connectParts();
    PlotMapping mapping() const;
    std::optional<double> nearestAxisValue(double x) const;
    void scheduleRefresh();
    void updateDescription();
    QString valueBefore(const ChartSeriesSpec& series, double step) const;
    void updateNote();
    void applyChoices();
    void changeChoices(const std::function<void(app::ChartChoices&)>& change);
    void applyHidden();
    void hideLines(const std::vector<std::size_t>& series, bool isHidden);
    void showOnly(const std::vector<std::size_t>& series);
    bool moveCrosshair(int direction, bool isFine);
    bool moveView(int key);
    void addLineActions(QMenu* menu);
    void addExportActions(QMenu* menu);
    bool writePicture(const QString& file);
    void exportInteractively(const QString& suffix, const QString& filter);
    void takeRange(const std::vector<std::optional<double>>& numbers);

    double plannedEnd(const PlotMapping& how) const;
    bool isOfSeveralRuns() const;
    /// Of the lines that are no ghosts.
    std::pair<Stores, ChartSpec> ownData() const;

    Stores m_stores; ///< of each line
    ChartSpec m_spec;
    ChartCurves m_curves;
    ChartLook m_look;
    app::ChartChoices m_choices;
    QSet<QString> m_hidden;
    ChartHeader* m_header = nullptr;
    ChartNote* m_note = nullptr;
    ChartLegend* m_legend = nullptr;
    ChartView* m_view = nullptr;
    QTimer m_refreshTimer;
    bool m_isStale = true;
};

} // namespace studio::ui
