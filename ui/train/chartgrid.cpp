// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/chartgrid.h"

#include "ui/charts/chartcatalog.h"
#include "ui/charts/livechart.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kWidthForTwoColumns = 520;
constexpr int kLargeHeight = 180;
constexpr int kSmallHeight = 140;

} // namespace

ChartGrid::ChartGrid(const app::MetricsStore& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(10);
}

void ChartGrid::setMetrics(const std::vector<core::MetricSpec>& metrics)
{
    qDeleteAll(m_charts);
    m_charts.clear();
    for (const auto& spec : makeCharts(metrics)) {
        auto* chart = new LiveChart(m_store, spec, this);
        chart->setObjectName(u"chart."_s + spec.id);
        chart->setSmoothing(m_smoothing);
        chart->setLogarithmic(m_isLogarithmic);
        chart->setAxis(m_axis);
        m_charts.append(chart);
    }
    for (auto* source : m_charts) {
        for (auto* other : m_charts) {
            if (other != source)
                connect(source, &LiveChart::crosshairMoved, other, &LiveChart::setCrosshair);
        }
    }
    m_columns = 0;
    arrange();
}

void ChartGrid::arrange()
{
    const int columns = width() < kWidthForTwoColumns ? 1 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (auto* chart : m_charts)
        m_grid->removeWidget(chart);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    int row = 0;
    int column = 0;
    for (auto* chart : m_charts) {
        const bool isLarge = chart == m_charts.first();
        const bool isAlone = chart == m_charts.last() && column == 0;
        chart->setMinimumHeight(isLarge ? kLargeHeight : kSmallHeight);
        m_grid->addWidget(chart, row, column, 1, isLarge || isAlone ? columns : 1);
        m_grid->setRowStretch(row, isLarge ? 5 : 4);
        column = isLarge || isAlone ? 0 : (column + 1) % columns;
        row += column == 0 ? 1 : 0;
        chart->show();
    }
    m_grid->setColumnStretch(0, 5);
    m_grid->setColumnStretch(1, columns == 2 ? 3 : 0);
}

void ChartGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartGrid::setSmoothing(double weight)
{
    m_smoothing = weight;
    for (auto* chart : m_charts)
        chart->setSmoothing(weight);
}

void ChartGrid::setLogarithmic(bool isLogarithmic)
{
    m_isLogarithmic = isLogarithmic;
    for (auto* chart : m_charts)
        chart->setLogarithmic(isLogarithmic);
}

void ChartGrid::setAxis(ChartAxis axis)
{
    m_axis = axis;
    for (auto* chart : m_charts)
        chart->setAxis(axis);
}

} // namespace studio::ui
