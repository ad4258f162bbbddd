// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtinskeletons.h"

#include <vector>

namespace studio::core {

/// Latin letters that nobody would honestly take for a digit: without O, I, l, S, Z, B, G, b, q, g,
/// y and the like. Safe from any thread.
const std::vector<WritingStyle>& letterStyles();

/// Signs, arrows, simple figures. Safe from any thread.
const std::vector<WritingStyle>& symbolStyles();

} // namespace studio::core
