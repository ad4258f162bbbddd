// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <array>
#include <cstdint>
#include <span>

namespace studio::models {

/// How much the pictures of each digit differ from one another: the mean distance (root mean square
/// over the pixels, 0..255) of all pairs with the same label. 0 where there are fewer than two.
using DigitVariety = std::array<double, core::kDigitClasses>;

/// Of N pictures with N labels 0..9. Pure.
DigitVariety varietyOf(std::span<const std::uint8_t> pixels, std::span<const int> labels);

/// Of the first `countEach` training images of every digit; if not `isConditional`, of as many
/// images altogether, as if all were of digit 0.
DigitVariety varietyOfReal(const core::Dataset& data, int countEach, bool isConditional);

} // namespace studio::models
