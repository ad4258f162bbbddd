// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtinskeletons.h"
#include "core/data/dataset.h"
#include "core/ink/ink.h"

#include <cstdint>
#include <random>

namespace studio::core {

/// Draws one digit as ink the way some person would: a way of writing it is chosen (open or closed
/// 4, crossed 7, ...), then slant, proportions, wobble and speed vary. `digit` is 0..9.
/// Deterministic for a generator's state. Reentrant.
Ink drawBuiltinDigit(int digit, std::mt19937& generator, Hands hands = Hands::Usual);

/// `count` built-in digits, classes in equal shares and random order, drawn with varied pens and
/// rasterised as canvas ink is. Image i depends on `seed` and i only, so the threads that share the
/// work do not change the result. Throws Error(Cancelled).
DigitSet makeBuiltinDigits(std::size_t count, std::uint64_t seed, const WorkControl& control = {},
    Hands hands = Hands::Usual);

} // namespace studio::core
