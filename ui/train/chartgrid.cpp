// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/chartgrid.h"

#include "app/controllers/metricsstore.h"
#include "ui/charts/chartcatalog.h"
#include "ui/charts/livechart.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

const QString kGhostKey = u"previous/"_s; ///< begins the keys of the previous run's lines
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
    for (const auto& spec : makeCharts(metrics))
        m_charts.append(makeChart(spec));
    for (auto* source : m_charts) {
        for (auto* other : m_charts) {
            if (other != source)
                connect(source, &LiveChart::crosshairMoved, other, &LiveChart::setCrosshair);
        }
        Q_EMIT chartMade(source);
    }
    m_columns = 0;
    arrange();
}

LiveChart* ChartGrid::makeChart(const ChartSpec& spec)
{
    ChartSpec whole = spec;
    LiveChart::Stores stores(spec.series.size(), &m_store);
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        ChartSeriesSpec ghost = spec.series[i];
        if (!m_previous || m_previous->series(ghost.metricId).empty())
            continue;
        ghost.isGhost = true;
        ghost.hasBest = false;
        ghost.style = ghost.style.value_or(i);
        ghost.key = kGhostKey + ghost.metricId;
        whole.series.push_back(ghost);
        stores.push_back(m_previous);
    }
    auto* const chart = new LiveChart(std::move(stores), whole, this);
    chart->setObjectName(u"chart."_s + spec.id);
    chart->setLook(m_look);
    hideLinesOf(*chart);
    connect(chart, &LiveChart::hiddenLinesChanged, this,
        [this, id = spec.id](const QSet<QString>& keys) { m_hidden[id] = keys; });
    return chart;
}

/// What was hidden in the chart of the same metrics before.
void ChartGrid::hideLinesOf(LiveChart& chart) const
{
    QSet<QString> hidden = m_hidden.value(chart.spec().id);
    for (const ChartSeriesSpec& series : chart.spec().series) {
        if (series.isGhost && !m_showsPrevious)
            hidden.insert(series.lineKey());
    }
    chart.setHiddenLines(hidden);
}

void ChartGrid::showPreviousRun(bool isShown)
{
    m_showsPrevious = isShown;
    for (QSet<QString>& keys : m_hidden)
        erase_if(keys, [](const QString& key) { return key.startsWith(kGhostKey); });
    for (auto* chart : m_charts)
        hideLinesOf(*chart);
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

void ChartGrid::setLook(const ChartLook& look)
{
    m_look = look;
    for (auto* chart : m_charts)
        chart->setLook(look);
}

} // namespace studio::ui
