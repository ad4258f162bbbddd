// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace studio::core {

/// A point of a stroke; y grows downwards, the unit is whatever the device gave.
struct InkPoint
{
    float x = 0;
    float y = 0;
    float pressure = 1; ///< 0..1; 1 where the device knows none

    bool operator==(const InkPoint&) const = default;
};

/// The points between pen down and pen up, in order of time. A single point is a dot.
using Stroke = std::vector<InkPoint>;

/// A drawing as vectors. A plain value.
struct Ink
{
    std::vector<Stroke> strokes;

    /// True if no stroke has a point.
    bool isBlank() const;
    std::size_t pointCount() const;
    bool operator==(const Ink&) const = default;
};

/// What a drawing is known to be.
enum class InkTruth
{
    Unlabelled, ///< nobody said
    Digit, ///< `label` says which
    NotADigit, ///< a scribble, a letter, ...: the label was null
};

/// A line of an ink file (DESIGN: JSON Lines).
struct InkRecord
{
    Ink ink;
    InkTruth truth = InkTruth::Unlabelled;
    int label = -1; ///< 0..9 if truth is Digit, else -1

    bool operator==(const InkRecord&) const = default;
};

} // namespace studio::core
