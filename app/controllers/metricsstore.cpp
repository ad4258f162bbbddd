// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/metricsstore.h"

#include <QThread>

#include <algorithm>
#include <cmath>
#include <utility>

namespace studio::app {

MetricsStore::MetricsStore(QObject* parent)
    : QObject(parent)
{
}

void MetricsStore::clear()
{
    if (!m_order.isEmpty())
        Q_EMIT aboutToBeCleared();
    m_series.clear();
    m_order.clear();
    m_ticks.clear();
    m_plannedSteps = 0;
    ++m_generation;
    m_isDirty = false;
    Q_EMIT changed();
}

void MetricsStore::takeFrom(MetricsStore& other)
{
    m_series = std::exchange(other.m_series, {});
    m_order = std::exchange(other.m_order, {});
    m_ticks = std::exchange(other.m_ticks, {});
    m_plannedSteps = std::exchange(other.m_plannedSteps, 0);
    ++m_generation;
    ++other.m_generation;
    m_isDirty = false;
    Q_EMIT changed();
}

void MetricsStore::begin(const core::RunStarted& started)
{
    m_plannedSteps = static_cast<double>(started.epochs * started.stepsPerEpoch);
    m_isDirty = true;
}

void MetricsStore::append(const core::StepMetrics& metrics)
{
    appendValues(
        {static_cast<double>(metrics.step), metrics.epoch, metrics.seconds}, metrics.values, false);
}

void MetricsStore::append(const core::EpochMetrics& metrics)
{
    appendValues(
        {static_cast<double>(metrics.step), static_cast<double>(metrics.epoch), metrics.seconds},
        metrics.values, true);
}

void MetricsStore::appendValues(
    const Tick& tick, const std::vector<core::MetricValue>& values, bool isPerEpoch)
{
    Q_ASSERT(QThread::currentThread() == thread());
    addTick(tick, isPerEpoch);
    for (const core::MetricValue& metric : values)
        addValue(seriesOf(QString::fromStdString(metric.id), isPerEpoch), tick.step, metric.value);
    m_isDirty = true;
}

void MetricsStore::append(const core::MetricsTable& rows)
{
    Q_ASSERT(QThread::currentThread() == thread());
    for (std::size_t row = 0; row < rows.rowCount(); ++row)
        addTick({static_cast<double>(rows.steps[row]), rows.epochs[row], rows.seconds[row]}, true);
    for (const core::MetricSeries& column : rows.series) {
        if (column.values.empty())
            continue;
        Series& series = seriesOf(QString::fromStdString(column.id), true);
        for (std::size_t i = 0; i < column.values.size(); ++i) {
            const std::uint32_t row = column.rows[i];
            if (series.isPerEpoch && rows.epochs[row] != std::floor(rows.epochs[row])) {
                series.isPerEpoch = false;
                ++m_generation;
            }
            addValue(series, static_cast<double>(rows.steps[row]), column.values[i]);
        }
    }
    m_isDirty = true;
}

void MetricsStore::setPlannedSteps(double steps)
{
    m_isDirty = m_isDirty || steps != m_plannedSteps;
    m_plannedSteps = steps;
}

MetricsStore::Series& MetricsStore::seriesOf(const QString& metricId, bool isPerEpoch)
{
    auto found = m_series.find(metricId);
    if (found == m_series.end()) {
        found = m_series.emplace(metricId, Series()).first;
        found->second.isPerEpoch = isPerEpoch;
        m_order.append(metricId);
    }
    return found->second;
}

void MetricsStore::addValue(Series& series, double step, double value)
{
    cutBack(series, step);
    if (std::isfinite(value)) {
        series.points.emplace_back(step, value);
        updateExtremes(series, series.points.back());
    } else {
        series.notFinite.push_back(step);
    }
}

void MetricsStore::addTick(const Tick& tick, bool isPerEpoch)
{
    // The score of an epoch comes late: the steps since then stay where they are.
    const auto after = std::lower_bound(m_ticks.begin(), m_ticks.end(), tick.step,
        [](const Tick& earlier, double step) { return earlier.step < step; });
    if (isPerEpoch && after != m_ticks.end())
        return;
    m_ticks.erase(after, m_ticks.end());
    m_ticks.push_back(tick);
}

void MetricsStore::cutBack(Series& series, double step)
{
    while (!series.notFinite.empty() && series.notFinite.back() >= step)
        series.notFinite.pop_back();
    if (series.points.empty() || series.points.back().x() < step)
        return;
    while (!series.points.empty() && series.points.back().x() >= step)
        series.points.pop_back();
    const std::vector<QPointF> kept = std::exchange(series.points, {});
    for (const QPointF& point : kept) {
        series.points.push_back(point);
        updateExtremes(series, point);
    }
    ++m_generation;
}

void MetricsStore::updateExtremes(Series& series, const QPointF& point)
{
    const bool isFirst = series.points.size() == 1;
    if (isFirst || point.y() < series.lowest.y())
        series.lowest = point;
    if (isFirst || point.y() > series.highest.y())
        series.highest = point;
}

void MetricsStore::notify()
{
    if (!m_isDirty)
        return;
    m_isDirty = false;
    Q_EMIT changed();
}

const std::vector<QPointF>& MetricsStore::series(const QString& metricId) const
{
    static const std::vector<QPointF> kNone;
    const auto found = m_series.find(metricId);
    return found == m_series.end() ? kNone : found->second.points;
}

bool MetricsStore::isPerEpoch(const QString& metricId) const
{
    const auto found = m_series.find(metricId);
    return found != m_series.end() && found->second.isPerEpoch;
}

const std::vector<double>& MetricsStore::notFinite(const QString& metricId) const
{
    static const std::vector<double> kNone;
    const auto found = m_series.find(metricId);
    return found == m_series.end() ? kNone : found->second.notFinite;
}

std::optional<QPointF> MetricsStore::best(const QString& metricId, bool higherIsBetter) const
{
    const auto found = m_series.find(metricId);
    if (found == m_series.end() || found->second.points.empty())
        return std::nullopt;
    return higherIsBetter ? found->second.highest : found->second.lowest;
}

std::optional<QPointF> MetricsStore::latest(const QString& metricId) const
{
    const std::vector<QPointF>& points = series(metricId);
    return points.empty() ? std::nullopt : std::optional(points.back());
}

double MetricsStore::interpolated(double step, double Tick::*member) const
{
    if (m_ticks.empty())
        return 0;
    // Before the first step nothing was done: the line starts at the origin.
    const auto after = std::lower_bound(m_ticks.begin(), m_ticks.end(), step,
        [](const Tick& tick, double value) { return tick.step < value; });
    Tick left;
    Tick right = m_ticks.back();
    if (after == m_ticks.end()) {
        if (m_ticks.size() > 1)
            left = m_ticks.front();
    } else {
        right = *after;
        if (after != m_ticks.begin())
            left = *(after - 1);
    }
    const double width = right.step - left.step;
    if (width <= 0)
        return right.*member;
    return left.*member + (right.*member - left.*member) * (step - left.step) / width;
}

double MetricsStore::epochAt(double step) const
{
    return interpolated(step, &Tick::epoch);
}

double MetricsStore::secondsAt(double step) const
{
    return interpolated(step, &Tick::seconds);
}

} // namespace studio::app
