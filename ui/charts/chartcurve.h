// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/chartspec.h"

#include <QPointF>

#include <memory>
#include <optional>
#include <vector>

namespace studio::app {
class MetricsStore;
}

namespace studio::ui {

/// How the numbers of a run become coordinates of a chart.
struct PlotMapping
{
    ChartAxis axis = ChartAxis::Step;
    bool isLogarithmic = false; ///< y = log10(value); values that are not positive are left out
    double smoothing = 0; ///< weight of the moving average, 0 to 0.999
    bool isXLogarithmic = false; ///< x = log10 of what the axis counts

    /// What the axis counts, at a step: steps, epochs or seconds.
    double axisValue(const app::MetricsStore& store, double step) const;
    /// Its place on the axis; minus infinity for 0 on a logarithmic one.
    double toX(double axisValue) const;
    double toX(const app::MetricsStore& store, double step) const;
    double toAxisValue(double x) const;
    double toY(double value) const;
    double toValue(double y) const;
    bool operator==(const PlotMapping&) const = default;
};

/// One line of a chart in plot coordinates: the raw values and TensorBoard's debiased exponential
/// moving average of them. Follows the store by adding what is new; GUI thread.
class ChartCurve final
{
public:
    explicit ChartCurve(ChartSeriesSpec spec);

    /// Takes over what the store has gained since the last call, or everything if the mapping or
    /// the store's generation changed.
    void update(const app::MetricsStore& store, const PlotMapping& mapping);

    const ChartSeriesSpec& spec() const { return m_spec; }
    /// x rising, one point per value (less where a logarithm does not exist, see leftOut()).
    const std::vector<QPointF>& raw() const { return m_raw; }
    /// As long as raw(); the same points if the line is not smoothed.
    const std::vector<QPointF>& smoothed() const { return m_isSmoothed ? m_smoothed : m_raw; }
    bool isSmoothed() const { return m_isSmoothed; }
    /// One value per epoch: few points, worth a mark each.
    bool isSparse() const { return m_isSparse; }
    const std::optional<QPointF>& best() const { return m_best; }
    /// x of the steps at which the value was NaN or infinite.
    const std::vector<double>& notFinite() const { return m_notFinite; }

    /// Index of the point nearest to x, empty if there is none.
    std::optional<std::size_t> nearest(double x) const;
    double stepAt(std::size_t index) const { return m_steps[index]; }
    /// True if x lies so far from the line's ends that it has no value there: further than
    /// `tolerance` and than its points are from each other.
    bool isBeyond(double x, double tolerance) const;

    /// How many values have no place on a logarithmic axis.
    std::size_t leftOut() const { return m_leftOut; }
    /// A line that is hidden is read on, and neither drawn nor minded by the axes.
    bool isShown() const { return m_isShown; }
    void setShown(bool isShown) { m_isShown = isShown; }

private:
    void reset(const app::MetricsStore& store, const PlotMapping& mapping);
    void add(const app::MetricsStore& store, const QPointF& point);

    ChartSeriesSpec m_spec;
    PlotMapping m_mapping;
    std::vector<QPointF> m_raw;
    std::vector<QPointF> m_smoothed;
    std::vector<double> m_steps;
    std::vector<double> m_notFinite;
    std::optional<QPointF> m_best;
    std::size_t m_consumed = 0; ///< points of the store that are in already
    quint64 m_generation = 0;
    double m_average = 0; ///< biased towards 0
    double m_weightPower = 1; ///< weight to the power of the number of values
    bool m_isSmoothed = false;
    bool m_isSparse = false;
    bool m_isFresh = false;
    bool m_isShown = true;
    std::size_t m_leftOut = 0;
};

using ChartCurves = std::vector<std::unique_ptr<ChartCurve>>;

} // namespace studio::ui
