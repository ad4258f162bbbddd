// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <cstddef>
#include <span>
#include <vector>

class QPalette;

namespace studio::ui {

/// Equal matrices of numbers, one after the other, each row after row. A plain value.
struct Matrices
{
    std::size_t count = 0;
    std::size_t height = 0;
    std::size_t width = 0;
    std::vector<float> values;

    std::span<const float> at(std::size_t index) const
    {
        return std::span(values).subspan(index * height * width, height * width);
    }
    /// The greatest absolute value; 0 if there is none.
    float strongest() const;
};

/// The colour of `share` in -1..1: paper at 0, blue above, orange below, the stronger the more.
QColor divergingColor(float share, const QPalette& palette);

/// Matrix `index`, a pixel a number, `strongest` in full colour.
QImage matrixImage(
    const Matrices& matrices, std::size_t index, float strongest, const QPalette& palette);

} // namespace studio::ui
