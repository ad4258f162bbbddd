// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/featuretable.h"

#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace studio::core {

void requireUsable(std::span<const float> features)
{
    constexpr float kLargest = 1e15F; // the sum of thousands of squares is still a float
    // NaN compares false with everything.
    if (!std::all_of(features.begin(), features.end(),
            [](float value) { return std::abs(value) <= kLargest; }))
        throw Error(ErrorCode::UnusableInput, {},
            translatable("core",
                "The features of this model are not all numbers; its training has diverged"));
}

} // namespace studio::core
