// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/ink.h"

#include <algorithm>

namespace studio::core {

bool Ink::isBlank() const
{
    return std::all_of(
        strokes.begin(), strokes.end(), [](const Stroke& stroke) { return stroke.empty(); });
}

} // namespace studio::core
