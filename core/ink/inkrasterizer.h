// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"
#include "core/ink/ink.h"

namespace studio::core {

/// How ink is drawn. The defaults are MNIST's look.
struct PenStyle
{
    float widthPixels = 2.4F; ///< full width of the line in pixels of the 28x28 picture, > 0
    float pressureEffect = 0.0F; ///< 0: pressure is ignored; 1: width is proportional to it
};

/// Draws ink as the network sees it: scaled by its bounding box so that the inked digit fills 20x20
/// pixels with its aspect kept, anti-aliased, centre of mass moved to the middle of 28x28 (LeCun's
/// MNIST preparation). Position, size and unit of the ink do not change the result. Blank ink gives
/// an all-zero picture; points that are not finite are left out. Reentrant.
GrayImage rasterizeInk(const Ink& ink, const PenStyle& style = {});

} // namespace studio::core
