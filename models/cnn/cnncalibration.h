// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/infer/calibration.h"

namespace studio::models {

/// Keeps `calibration` in the checkpoint, as its entry "calibration".
void saveCalibration(const core::Calibration& calibration, core::Checkpoint& checkpoint);

/// What was kept, or one that changes nothing if nothing was. Throws core::Error(UnusableInput) if
/// the entry is damaged.
core::Calibration calibrationOf(const core::Checkpoint& checkpoint);

} // namespace studio::models
