// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscale.h"

#include <QPointF>

#include <cstddef>
#include <span>

namespace studio::ui {

/// How many values a picture leaves out.
struct CutOff
{
    std::size_t above = 0;
    std::size_t below = 0;

    bool isNone() const { return above == 0 && below == 0; }
    bool operator==(const CutOff&) const = default;
};

/// Counts the points (x rising) whose x lies in `x` and whose y lies outside of `y`.
CutOff countOutside(std::span<const QPointF> points, const AxisRange& x, const AxisRange& y);

} // namespace studio::ui
