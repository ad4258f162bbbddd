// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtinchance.h"
#include "core/ink/ink.h"

namespace studio::core {

// What a hand draws that means nothing. About 100 units high; y grows downwards. Reentrant.

/// One or more dots or very short strokes.
Ink drawDots(Chance& chance);

/// A wandering line, a coil, a zigzag, a hatching, a ball of thread.
Ink drawScribble(Chance& chance);

/// A few lines and arcs in no order: looks like a sign, yet is none.
Ink drawDoodle(Chance& chance);

/// Lines across a box from (0, 0) to (66, 100), as if to cross out what is there.
Ink drawCrossingOut(Chance& chance);

} // namespace studio::core
