// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartspec.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace studio::app {
class MetricsStore;
}

namespace studio::ui {

/// A chart as rows of numbers, thinned to what people can read. A plain value.
struct ChartTable
{
    static constexpr std::size_t kMostRows = 400; ///< about, shared by the runs

    struct Row
    {
        QString run; ///< empty where there is one only
        double step = 0;
        double epoch = 0;
        double seconds = 0;
        std::vector<double> values; ///< one a column; NaN where nothing is known
    };

    QString title;
    ChartSpec::Unit unit = ChartSpec::Unit::Plain;
    bool hasRuns = false;
    QStringList columns; ///< names of the values
    std::vector<Row> rows; ///< run by run, by rising step
    std::size_t stepCount = 0; ///< of all that there are

    /// The first row: names of all columns, translated.
    QStringList headers() const;
    /// Cells for reading, in the default locale; a value that is not known is "".
    QString text(std::size_t row, int column) const;
    /// Cells with all their digits, in the C locale.
    QString exactText(std::size_t row, int column) const;
    int columnCount() const;
    /// Rows and headers separated by tabs, for other programs.
    QString toText(const std::vector<std::size_t>& chosen) const;
    QString toText() const;
};

/// The table of a chart whose lines come from `stores`, one each; ghosts are left out. With several
/// runs it has one column of values and the rows of each run after the other.
ChartTable makeChartTable(
    const std::vector<const app::MetricsStore*>& stores, const ChartSpec& spec);

} // namespace studio::ui
