// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/metricspec.h"
#include "core/family/modelfamily.h"
#include "core/family/parameterspec.h"

#include <vector>

namespace studio::models {

/// What can be set in a DCGAN run, the presets, and what it measures.
std::vector<core::ParameterSpec> dcganParameters();
std::vector<core::Preset> dcganPresets();
std::vector<core::MetricSpec> dcganMetrics();

} // namespace studio::models
