// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <QPen>
#include <QString>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace studio::ui {

/// A tick as it is painted: where, in pixels, and what it says; nothing for one between.
struct PlotTick
{
    double pixel = 0;
    QString text;
};

/// A dashed line as it is painted, in pixels.
struct DashedLine
{
    QList<QLineF> lines;
    QPen pen; ///< solid
    bool isGhost = false; ///< belongs behind all others
};

/// What of the values a plot shows, as people chose it.
struct PlotOptions
{
    bool isClipping = true; ///< outliers and the steep way in may leave the picture
    std::optional<double> minimum; ///< of the axis; empty: as the data want it
    std::optional<double> maximum;
    std::vector<std::size_t> highlighted; ///< the other lines are faint; empty: none are

    /// True if another line is highlighted.
    bool isFaint(std::size_t line) const
    {
        return !highlighted.empty()
            && std::find(highlighted.begin(), highlighted.end(), line) == highlighted.end();
    }

    bool operator==(const PlotOptions&) const = default;
};

} // namespace studio::ui
