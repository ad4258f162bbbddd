// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartspec.h"

#include <QByteArray>

namespace studio::app {
class MetricsStore;
}

namespace studio::ui {

/// The full data of a chart as comma separated values: step, epoch, seconds, a column a metric, a
/// row a step at which any of them is known; numbers in the C locale with all their digits, a value
/// that was not finite as "nan". Ends with a line end.
QByteArray toCsv(const app::MetricsStore& store, const ChartSpec& spec);

} // namespace studio::ui
