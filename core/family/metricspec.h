// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace studio::core {

/// How a metric's numbers are shown and compared.
struct MetricSpec
{
    enum class Unit
    {
        Plain,
        Fraction,
        PerSecond
    }; ///< Fraction: 0..1, shown in percent

    std::string id; ///< "train.loss", as in metrics.csv
    std::string label; ///< "train"; English, marked translatable
    std::string chart; ///< metrics with the same chart title share a chart: "Loss"; English, marked
                       ///< translatable. Empty: logged but not drawn
    Unit unit = Unit::Plain;
    bool higherIsBetter = false;
};

} // namespace studio::core
