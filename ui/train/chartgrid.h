// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/metricspec.h"
#include "ui/charts/chartspec.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace studio::app {
class MetricsStore;
}

namespace studio::ui {

class LiveChart;

/// The charts of a run in cards: the first one large, the others below it, two a row where there
/// is room. They share crosshair, smoothing and axes, and may show the curves of the run before
/// behind those of this one. GUI thread.
class ChartGrid final : public QWidget
{
    Q_OBJECT

public:
    /// `store` must outlive the grid.
    explicit ChartGrid(const app::MetricsStore& store, QWidget* parent = nullptr);

    /// Replaces the charts by those that fit a family's metrics.
    void setMetrics(const std::vector<core::MetricSpec>& metrics);
    /// The run before, which must outlive the grid; its curves are in the charts that are made from
    /// now on, as far as it has logged the same metrics. Null: none.
    void setPreviousRun(const app::MetricsStore* store) { m_previous = store; }
    /// Shows its curves in all charts, or in none.
    void showPreviousRun(bool isShown);
    const QList<LiveChart*>& charts() const { return m_charts; }

public Q_SLOTS:
    void setLook(const studio::ui::ChartLook& look);

Q_SIGNALS:
    /// A chart is there, not yet shown.
    void chartMade(studio::ui::LiveChart* chart);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    LiveChart* makeChart(const ChartSpec& spec);
    void hideLinesOf(LiveChart& chart) const;
    void arrange();

    const app::MetricsStore& m_store;
    const app::MetricsStore* m_previous = nullptr;
    QGridLayout* m_grid = nullptr;
    QList<LiveChart*> m_charts;
    QHash<QString, QSet<QString>> m_hidden; ///< lines of each chart, by its id
    int m_columns = 0;
    ChartLook m_look;
    bool m_showsPrevious = true;
};

} // namespace studio::ui
