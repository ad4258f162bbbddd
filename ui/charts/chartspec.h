// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace studio::ui {

/// One line of a chart.
struct ChartSeriesSpec
{
    QString metricId; ///< as in MetricsStore
    QString label; ///< "train", translated
    bool isSmoothed = true; ///< false: the values are no noise (a schedule), show them as they are
    bool higherIsBetter = false;
    bool hasBest = false; ///< mark the best point
    std::optional<std::size_t> style =
        std::nullopt; ///< see linePen(); empty: by its place in the chart
    bool isGhost = false; ///< of an earlier run: faint, behind the others, in no file and no table
    QString key = QString(); ///< which line of the chart it is; empty: the metric tells

    /// Stable while a page lives, so that a line that was hidden stays so.
    QString lineKey() const { return key.isEmpty() ? metricId : key; }
};

/// A value to compare with, as a horizontal line.
struct ChartBaseline
{
    double value = 0;
    QString label; ///< "chance", translated

    bool operator==(const ChartBaseline&) const = default;
};

/// What a chart shows.
struct ChartSpec
{
    enum class Unit
    {
        Plain,
        Fraction, ///< 0..1, shown in percent
        PerSecond
    };

    QString id; ///< stable, for object names and file names: "loss"
    QString title; ///< translated
    Unit unit = Unit::Plain;
    std::vector<ChartSeriesSpec> series;
    std::vector<ChartBaseline> baselines = {}; ///< that everyone knows, not the user's own
};

/// What the x axis counts.
enum class ChartAxis
{
    Step,
    Epoch,
    Time
};

/// How all charts of a page draw.
struct ChartLook
{
    ChartAxis axis = ChartAxis::Step;
    bool isXLogarithmic = false;
    bool isLogarithmic = false; ///< the values
    bool isClipping = true; ///< outliers and the steep way in may leave the picture
    double smoothing = 0; ///< 0..0.999, weight of the moving average

    bool operator==(const ChartLook&) const = default;
};

} // namespace studio::ui
