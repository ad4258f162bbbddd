// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/modelfamily.h"

#include <vector>

namespace studio::models {

/// What a user may set of a CNN run.
std::vector<core::ParameterSpec> cnnParameters();

/// *Fast*, *Balanced* and *Robust*, with what they were measured to reach.
std::vector<core::Preset> cnnPresets();

/// What a CNN run reports.
std::vector<core::MetricSpec> cnnMetrics();

} // namespace studio::models
