// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtinchance.h"
#include "core/data/builtinskeletons.h"
#include "core/ink/ink.h"

#include <vector>

namespace studio::core {

/// One of `styles`, as often as its weight says. `styles` must not be empty.
const WritingStyle& chooseStyle(const std::vector<WritingStyle>& styles, Chance& chance);

/// Writes what `style` describes as some person would: proportions, wobble, slant and pressure
/// vary. `slantSpread` is the standard deviation of the slant, as a share of the height. Reentrant.
Ink writeByHand(const WritingStyle& style, float slantSpread, Chance& chance);

} // namespace studio::core
