// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/ink.h"

#include <algorithm>
#include <numeric>

namespace studio::core {

bool Ink::isBlank() const
{
    return std::all_of(
        strokes.begin(), strokes.end(), [](const Stroke& stroke) { return stroke.empty(); });
}

std::size_t Ink::pointCount() const
{
    return std::accumulate(strokes.begin(), strokes.end(), std::size_t{0},
        [](std::size_t sum, const Stroke& stroke) { return sum + stroke.size(); });
}

} // namespace studio::core
