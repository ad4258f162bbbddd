// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/metricspec.h"
#include "ui/charts/chartspec.h"

#include <QList>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace studio::app {
class MetricsStore;
}

namespace studio::ui {

class LiveChart;

/// The charts of a run in cards: the first one large, the others below it, two a row where there
/// is room. They share crosshair, smoothing and axes. GUI thread.
class ChartGrid final : public QWidget
{
    Q_OBJECT

public:
    /// `store` must outlive the grid.
    explicit ChartGrid(const app::MetricsStore& store, QWidget* parent = nullptr);

    /// Replaces the charts by those that fit a family's metrics.
    void setMetrics(const std::vector<core::MetricSpec>& metrics);
    const QList<LiveChart*>& charts() const { return m_charts; }

public Q_SLOTS:
    void setSmoothing(double weight);
    void setLogarithmic(bool isLogarithmic);
    void setAxis(studio::ui::ChartAxis axis);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    const app::MetricsStore& m_store;
    QGridLayout* m_grid = nullptr;
    QList<LiveChart*> m_charts;
    int m_columns = 0;
    double m_smoothing = 0;
    bool m_isLogarithmic = false;
    ChartAxis m_axis = ChartAxis::Step;
};

} // namespace studio::ui
