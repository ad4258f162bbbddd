// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of a ComparePanel; its table and the selection are in comparepanel.cpp.
#include "app/controllers/errortext.h"
#include "ui/charts/chartcatalog.h"
#include "ui/charts/livechart.h"
#include "ui/runs/comparepanel.h"
#include "ui/runs/runtext.h"

#include <QComboBox>
#include <QLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

bool isSame(const ChartSpec& a, const ChartSpec& b)
{
    const auto isSameLine = [](const ChartSeriesSpec& one, const ChartSeriesSpec& other) {
        return one.metricId == other.metricId && one.label == other.label
            && one.style == other.style;
    };
    return a.id == b.id && a.title == b.title
        && std::equal(
            a.series.begin(), a.series.end(), b.series.begin(), b.series.end(), isSameLine);
}

} // namespace

/// Of the runs whose numbers are there.
QStringList ComparePanel::commonMetrics() const
{
    QStringList common;
    bool isFirst = true;
    for (const Path& folder : m_folders) {
        if (!m_curves.hasArrived(folder))
            continue;
        const QStringList ids = m_curves.find(folder)->metricIds();
        if (ids.isEmpty())
            continue; // it has logged nothing yet
        if (std::exchange(isFirst, false))
            common = ids;
        else
            common.removeIf([&ids](const QString& id) { return !ids.contains(id); });
    }
    return common;
}

QString ComparePanel::preferredMetric(const QStringList& ids) const
{
    if (ids.contains(m_metric))
        return m_metric;
    for (const Path& folder : m_folders) {
        const core::RunSummary* const run = m_library.find(folder);
        if (run == nullptr || !run->best)
            continue;
        if (const QString id = QString::fromStdString(run->best->id); ids.contains(id))
            return id;
    }
    return ids.value(0);
}

void ComparePanel::updateMetrics()
{
    const QStringList ids = commonMetrics();
    const QString chosen = preferredMetric(ids);
    m_metrics->clear();
    for (const QString& id : ids)
        m_metrics->addItem(metricTitle(id.toStdString(), m_catalog.get(), familyOf(id)), id);
    m_metrics->setCurrentIndex(m_metrics->findData(chosen));
    m_metrics->setEnabled(m_metrics->count() > 0);
    rebuildChart();
    updateHint();
}

/// That describes the metric; empty if none of these runs' does.
std::string ComparePanel::familyOf(const QString& metricId) const
{
    for (const Path& folder : m_folders) {
        const core::RunSummary* const run = m_library.find(folder);
        const auto* const family =
            run == nullptr ? nullptr : findFamily(m_catalog.get(), run->family);
        if (family == nullptr)
            continue;
        const auto metrics = family->metrics();
        const bool isIts = std::any_of(metrics.begin(), metrics.end(),
            [&metricId](const auto& metric) { return metric.id == metricId.toStdString(); });
        if (isIts)
            return run->family;
    }
    return {};
}

ChartSpec ComparePanel::chartSpec(const QString& metricId) const
{
    const std::string familyId = familyOf(metricId);
    ChartSpec spec;
    ChartSeriesSpec series;
    series.metricId = metricId;
    spec.id = metricId;
    if (const auto* const family = findFamily(m_catalog.get(), familyId)) {
        for (const ChartSpec& chart : makeCharts(family->metrics())) {
            for (const ChartSeriesSpec& candidate : chart.series) {
                if (candidate.metricId == metricId) {
                    spec.unit = chart.unit;
                    spec.baselines = chart.baselines;
                    series = candidate;
                }
            }
        }
    }
    spec.title = metricTitle(metricId.toStdString(), m_catalog.get(), familyId);
    for (const Path& folder : m_folders) {
        const core::RunSummary* const run = m_library.find(folder);
        series.label = run == nullptr ? QString() : QString::fromStdString(run->name);
        series.style = m_styles.at(folder);
        series.key = app::toQString(folder);
        spec.series.push_back(series);
    }
    return spec;
}

void ComparePanel::rebuildChart()
{
    const QString metricId = m_metrics->currentData().toString();
    const ChartSpec spec = chartSpec(metricId);
    if (m_chart != nullptr && isSame(m_chart->spec(), spec))
        return; // a part that is zoomed in on stays
    delete std::exchange(m_chart, nullptr);
    if (metricId.isEmpty())
        return;
    std::vector<const app::MetricsStore*> stores;
    for (const Path& folder : m_folders)
        stores.push_back(m_curves.find(folder));
    m_chart = new LiveChart(stores, spec, m_chartPlace);
    m_chart->setObjectName(u"compareChart"_s);
    m_chart->setLook(m_tools->look());
    m_chart->setHiddenLines(m_hidden);
    connect(m_tools, &ChartTools::lookChanged, m_chart, &LiveChart::setLook);
    connect(m_chart, &LiveChart::hiddenLinesChanged, this,
        [this](const QSet<QString>& keys) { m_hidden = keys; });
    m_chartPlace->layout()->addWidget(m_chart);
    Q_EMIT chartMade(m_chart);
    m_chart->show();
}

} // namespace studio::ui
