// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/numberreader.h"
#include "core/ink/ink.h"

#include <vector>

namespace studio::core {

/// Strokes that surely belong to the same digit.
struct InkPiece
{
    Ink ink;
    NumberBox box;

    float width() const { return box.right - box.left; }
    float height() const { return box.bottom - box.top; }
    float middle() const { return (box.left + box.right) / 2; }
};

/// The smallest box around both.
NumberBox united(const NumberBox& a, const NumberBox& b);

/// The strokes of `ink` from left to right; those whose middle lies over or under another one are
/// in its piece. Points that are not finite are left out.
std::vector<InkPiece> piecesOf(const Ink& ink);

} // namespace studio::core
