// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartspec.h"

#include <QByteArray>

#include <vector>

namespace studio::app {
class MetricsStore;
}

namespace studio::ui {

/// The full data of a chart as comma separated values: step, epoch, seconds, a column a metric, a
/// row a step at which any of them is known; numbers in the C locale with all their digits, a value
/// that was not finite as "nan". Ends with a line end.
QByteArray toCsv(const app::MetricsStore& store, const ChartSpec& spec);

/// The same of a chart whose lines come from `stores`, one each: as above if that is one store
/// only, else a block of rows a line with its label, quoted, in the first column.
QByteArray toCsv(const std::vector<const app::MetricsStore*>& stores, const ChartSpec& spec);

} // namespace studio::ui
