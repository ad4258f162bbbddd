// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <cstddef>
#include <vector>

namespace studio::core {

/// A picture of real numbers, row by row. In an ink map 0 is paper and 1 full ink. A plain value.
struct FloatImage
{
    int width = 0;
    int height = 0;
    std::vector<float> values; ///< width * height numbers

    FloatImage() = default;
    FloatImage(int imageWidth, int imageHeight)
        : width(imageWidth)
        , height(imageHeight)
        , values(static_cast<std::size_t>(imageWidth) * static_cast<std::size_t>(imageHeight))
    {
    }

    bool isEmpty() const { return values.empty(); }
    float& at(int x, int y) { return values[index(x, y)]; }
    float at(int x, int y) const { return values[index(x, y)]; }

    std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width)
            + static_cast<std::size_t>(x);
    }
};

/// Finds the ink in a picture of one digit: polarity from the border (from the tails of the local
/// contrast where the border does not tell), uneven light removed by a morphological opening,
/// threshold after Otsu (1979), specks and what belongs to the picture's edge dropped. Grey edges
/// stay grey. Large pictures are shrunk first, so the map may be smaller than the picture. Empty if
/// there is no ink. Reentrant.
FloatImage separateInk(const GrayImage& picture);

/// Where in a picture the ink is. A plain value.
struct SeparatedInk
{
    FloatImage map; ///< empty if there is no ink
    int left = 0; ///< of the map, in pixels of the picture
    int top = 0;
    int block = 1; ///< pixels of the picture a side that one of the map stands for
};

/// The same for several digits side by side: all ink is kept that is about as large as the largest
/// piece, wherever it is.
SeparatedInk separateLine(const GrayImage& picture);

} // namespace studio::core
