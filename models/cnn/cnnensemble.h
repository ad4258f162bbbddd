// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"

#include <vector>

namespace studio::models {

/// One model of all networks of `models`, at least two, which answers with the mean of their
/// probabilities; what training would need is left out. Their calibrations are averaged, since no
/// validation images are at hand. Throws core::Error(UnusableInput) unless they are of one
/// architecture, width, input scale and classes, and core::Error(WrongUsage) if they are too many.
core::Checkpoint joinCnns(const std::vector<core::Checkpoint>& models);

} // namespace studio::models
