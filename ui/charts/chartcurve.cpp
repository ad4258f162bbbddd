// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcurve.h"

#include "app/controllers/metricsstore.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio::ui {

double PlotMapping::axisValue(const app::MetricsStore& store, double step) const
{
    switch (axis) {
    case ChartAxis::Epoch:
        return store.epochAt(step);
    case ChartAxis::Time:
        return store.secondsAt(step);
    case ChartAxis::Step:
        break;
    }
    return step;
}

double PlotMapping::toX(double axisValue) const
{
    if (!isXLogarithmic)
        return axisValue;
    return axisValue > 0 ? std::log10(axisValue) : -std::numeric_limits<double>::infinity();
}

double PlotMapping::toX(const app::MetricsStore& store, double step) const
{
    return toX(axisValue(store, step));
}

double PlotMapping::toAxisValue(double x) const
{
    return isXLogarithmic ? std::pow(10.0, x) : x;
}

double PlotMapping::toY(double value) const
{
    return isLogarithmic ? std::log10(value) : value;
}

double PlotMapping::toValue(double y) const
{
    return isLogarithmic ? std::pow(10.0, y) : y;
}

ChartCurve::ChartCurve(ChartSeriesSpec spec)
    : m_spec(std::move(spec))
{
}

void ChartCurve::reset(const app::MetricsStore& store, const PlotMapping& mapping)
{
    m_mapping = mapping;
    m_generation = store.generation();
    m_raw.clear();
    m_smoothed.clear();
    m_steps.clear();
    m_consumed = 0;
    m_leftOut = 0;
    m_average = 0;
    m_weightPower = 1;
    m_isSparse = store.isPerEpoch(m_spec.metricId);
    m_isSmoothed = m_spec.isSmoothed && !m_isSparse && mapping.smoothing > 0;
    m_isFresh = !store.series(m_spec.metricId).empty();
}

void ChartCurve::update(const app::MetricsStore& store, const PlotMapping& mapping)
{
    if (!m_isFresh || mapping != m_mapping || store.generation() != m_generation)
        reset(store, mapping);
    const std::vector<QPointF>& points = store.series(m_spec.metricId);
    for (; m_consumed < points.size(); ++m_consumed)
        add(store, points[m_consumed]);

    m_best.reset();
    const std::optional<QPointF> best = store.best(m_spec.metricId, m_spec.higherIsBetter);
    const bool hasPlace = best && (!mapping.isLogarithmic || best->y() > 0)
        && std::isfinite(mapping.toX(store, best->x()));
    if (m_spec.hasBest && hasPlace)
        m_best = QPointF(mapping.toX(store, best->x()), mapping.toY(best->y()));
    m_notFinite.clear();
    for (const double step : store.notFinite(m_spec.metricId)) {
        if (const double x = mapping.toX(store, step); std::isfinite(x))
            m_notFinite.push_back(x);
    }
}

void ChartCurve::add(const app::MetricsStore& store, const QPointF& point)
{
    // Debiased as in TensorBoard: divided by the sum of the weights so far, so that the line starts
    // at the first value and not at 0. Averaged before the logarithm.
    const double weight = m_mapping.smoothing;
    m_average = weight * m_average + (1 - weight) * point.y();
    m_weightPower *= weight;
    const double average = m_average / (1 - m_weightPower);
    const double x = m_mapping.toX(store, point.x());
    if (!std::isfinite(x) || (m_mapping.isLogarithmic && (point.y() <= 0 || average <= 0))) {
        ++m_leftOut;
        return;
    }
    m_raw.emplace_back(x, m_mapping.toY(point.y()));
    if (m_isSmoothed)
        m_smoothed.emplace_back(x, m_mapping.toY(average));
    m_steps.push_back(point.x());
}

std::optional<std::size_t> ChartCurve::nearest(double x) const
{
    if (m_raw.empty())
        return std::nullopt;
    const auto after = std::lower_bound(m_raw.begin(), m_raw.end(), x,
        [](const QPointF& point, double value) { return point.x() < value; });
    if (after == m_raw.end())
        return m_raw.size() - 1;
    const auto index = static_cast<std::size_t>(after - m_raw.begin());
    if (index > 0 && x - m_raw[index - 1].x() < after->x() - x)
        return index - 1;
    return index;
}

bool ChartCurve::isBeyond(double x, double tolerance) const
{
    if (m_raw.empty())
        return true;
    if (m_raw.size() == 1)
        return false; // it speaks for all around it
    // As far as its last points are from each other: on a logarithmic axis that differs.
    const double before = m_raw[1].x() - m_raw[0].x();
    const double after = m_raw.back().x() - m_raw[m_raw.size() - 2].x();
    return x < m_raw.front().x() - std::max(before, tolerance)
        || x > m_raw.back().x() + std::max(after, tolerance);
}

} // namespace studio::ui
