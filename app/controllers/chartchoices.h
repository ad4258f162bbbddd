// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace studio::app {

/// What people chose for one chart: a value of their own to compare with, and the ends of the value
/// axis. A plain value, in the metric's unit.
struct ChartChoices
{
    std::optional<double> baseline;
    std::optional<double> minimum; ///< empty: as the data want it
    std::optional<double> maximum;

    bool operator==(const ChartChoices&) const = default;
};

} // namespace studio::app
