// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// A learning-rate range test (Smith, "Cyclical Learning Rates for Training Neural Networks",
/// 2017): the rate rises from step to step, and the course of the loss tells which rates are of
/// use. A plain value.
class RangeTest
{
public:
    struct Point
    {
        double rate = 0; ///< > 0, rising
        double loss = 0; ///< as measured
        double smoothed = 0; ///< debiased exponential moving average
    };

    /// The next step. A loss that is not finite ends the test and is not kept.
    void add(double rate, double loss);
    /// The loss has exploded: more steps say nothing new.
    bool isOver() const { return m_isOver; }
    const std::vector<Point>& points() const { return m_points; }

    /// The rate from which on the smoothed loss falls no further worth mentioning: Smith's upper
    /// bound, a good peak for a schedule. Empty if the loss never fell.
    std::optional<double> suggestion() const;

    /// For a checkpoint, and back. fromJson throws Error(UnusableInput).
    std::string toJson() const;
    static RangeTest fromJson(const std::string& json);

private:
    double lowest() const;

    std::vector<Point> m_points;
    double m_average = 0; ///< biased towards 0
    double m_weight = 1; ///< of the zeros that it began with
    bool m_isOver = false;
};

} // namespace studio::core
