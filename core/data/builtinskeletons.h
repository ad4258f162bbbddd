// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace studio::core {

/// A point that the pen passes; a digit is about 100 units high, y grows downwards.
struct SkeletonPoint
{
    float x = 0;
    float y = 0;
    bool isCorner = false; ///< the pen turns here, else it passes smoothly
};

/// The strokes of one way of writing a digit, as points of a smooth curve.
using Skeleton = std::vector<std::vector<SkeletonPoint>>;

/// A way of writing a digit. Its poles are extremes with the same strokes and the same number of
/// points; what people write lies between them. A plain value.
struct WritingStyle
{
    float weight = 0; ///< how common it is among the styles of its digit
    std::vector<Skeleton> poles; ///< one at least
};

/// Whose hands write.
enum class Hands
{
    Usual, ///< ways of writing as common as among MNIST's writers
    All, ///< rare ways come up far more often, and those of other countries too
};

/// All ways of writing `digit` (0..9) that these hands know. Safe from any thread.
const std::vector<WritingStyle>& writingStyles(int digit, Hands hands = Hands::Usual);

/// Reads "x,y x,y! x,y | x,y x,y": `!` marks a corner, `|` lifts the pen. For the tables and their
/// test; throws std::invalid_argument.
Skeleton parseSkeleton(std::string_view text);

} // namespace studio::core
