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
};

/// What the x axis counts.
enum class ChartAxis
{
    Step,
    Epoch,
    Time
};

} // namespace studio::ui
