// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscale.h"

namespace studio::ui {

/// `shown` with its length times `factor`, so that `fixed` stays where it is in the picture; as far
/// as that lies within `limits`, and never so short that numbers could not tell its ends apart.
AxisRange scaledAbout(const AxisRange& shown, double fixed, double factor, const AxisRange& limits);

/// `shown` moved by `delta`, as far as it stays within `limits`.
AxisRange movedWithin(const AxisRange& shown, double delta, const AxisRange& limits);

} // namespace studio::ui
