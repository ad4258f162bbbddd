// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/metricspec.h"
#include "ui/charts/chartspec.h"

#include <vector>

namespace studio::ui {

/// The charts for a family's metrics, in the order in which their titles first appear; metrics with
/// the same title share a chart. Titles and labels are translated (context "core"). GUI thread.
std::vector<ChartSpec> makeCharts(const std::vector<core::MetricSpec>& metrics);

} // namespace studio::ui
