// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/inkseparation.h"

#include <cstddef>
#include <vector>

namespace studio::core {

/// Ink of a map that surely belongs to the same digit.
struct PicturePiece
{
    std::vector<std::size_t> pixels; ///< indices into the map
    int left = 0; ///< of the box, in pixels of the map; right and bottom excluded
    int top = 0;
    int right = 0;
    int bottom = 0;
    bool isCut = false; ///< hung together with the piece before it

    int width() const { return right - left; }
    int height() const { return bottom - top; }
};

/// What hangs together in `map`, from left to right. Broad things are cut at the places where a
/// path from top to bottom crosses little ink: more often than digits touch.
std::vector<PicturePiece> piecesOf(const FloatImage& map);

/// The ink of pieces [begin, end) alone, cropped to their box.
FloatImage inkOf(const FloatImage& map, const std::vector<PicturePiece>& pieces, std::size_t begin,
    std::size_t end);

} // namespace studio::core
