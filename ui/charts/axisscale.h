// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartspec.h"

#include <QString>

#include <span>
#include <vector>

namespace studio::ui {

/// A stretch of an axis.
struct AxisRange
{
    double minimum = 0;
    double maximum = 1;

    double span() const { return maximum - minimum; }
    bool contains(double value) const { return value >= minimum && value <= maximum; }
    bool operator==(const AxisRange&) const = default;
};

/// The smallest of 1, 2, 2.5, 5 times a power of ten that cuts `span` into at most `maximumTicks`
/// parts. `span` > 0.
double niceStep(double span, int maximumTicks);
/// The same in units of time: seconds, minutes and hours as on a clock.
double niceTimeStep(double spanSeconds, int maximumTicks);
/// True if the ends differ by no more than rounding noise.
bool isFlat(const AxisRange& range);
/// Multiples of `step` inside the range; none if that would be more than anyone can read.
std::vector<double> ticksOf(const AxisRange& range, double step);
/// Ticks of a logarithmic axis in log10 of the value: 1, 2, 5 of each decade, fewer if there are
/// many, nice steps of the value if the range is within one decade.
std::vector<double> logTicksOf(const AxisRange& logRange, int maximumTicks);

/// The other ticks of such an axis, without a number: 2 to 9 of each decade, or the decades
/// between, as far as they are not in `labelled`; none within one decade or where they would be a
/// haze.
std::vector<double> minorLogTicksOf(const AxisRange& logRange, const std::vector<double>& labelled);

/// `wanted` widened to multiples of a nice step, for values that lie in `limits`.
AxisRange niceRange(const AxisRange& wanted, int maximumTicks, const AxisRange& limits);
/// True if an axis that shows `current` may stay as it is for data that want `wanted`: nothing is
/// outside, and it is not mostly empty. Every change of a range costs a new layout and unsteadies
/// the eye.
bool mayStay(const AxisRange& current, const AxisRange& wanted);
/// The range between two quantiles of `values` (sorted partly in place): outliers do not flatten
/// the curve. `values` not empty.
AxisRange quantileRange(std::vector<double>& values, double low, double high);

/// Text of a value beside an axis with ticks `step` apart, in the default locale.
QString tickText(double value, double step, ChartSpec::Unit unit);
/// The same on a logarithmic axis, where each tick has the places it needs: "0.0001", "100", and
/// "1e-10" where those would be zeros only.
QString logTickText(double value, ChartSpec::Unit unit);
/// "0:30", "12:00", "1:05:00", or "20 s" below two minutes of `span`.
QString timeTickText(double seconds, double span);
/// A value for reading off: four significant digits, or percent with two decimals.
QString valueText(double value, ChartSpec::Unit unit);
/// The same with as many more digits as it takes to tell the value from those `beside` it.
QString readingText(double value, std::span<const double> beside, ChartSpec::Unit unit);

} // namespace studio::ui
