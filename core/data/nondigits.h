// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/ink/ink.h"

#include <cstdint>
#include <random>
#include <vector>

namespace studio::core {

/// Draws what is not one digit: a letter, a sign, a scribble, dots, a doodle, digits written over
/// one another or side by side, a digit crossed out. Deterministic for a generator's state.
/// Reentrant.
Ink drawNonDigit(std::mt19937& generator);

/// `count` pictures of what is not a digit, kDigitPixels bytes each: two thirds drawn as above with
/// varied pens, a third made of two of `digits` that lie over one another or side by side, so that
/// a data set's own texture does not pass for a digit. All are drawn if `digits` is empty. Picture
/// i depends on `digits`, `seed` and i only. Throws Error(Cancelled).
std::vector<std::uint8_t> makeNonDigits(
    std::size_t count, std::uint64_t seed, const DigitSet& digits, const WorkControl& control = {});

} // namespace studio::core
