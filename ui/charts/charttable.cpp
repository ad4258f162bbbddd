// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttable.h"

#include "app/controllers/metricsstore.h"
#include "ui/charts/axisscale.h"
#include "ui/text/quantitytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

class TableTexts
{
    Q_DECLARE_TR_FUNCTIONS(studio::ui::ChartTable)
};

using Points = std::vector<QPointF>;
using Columns = std::vector<const Points*>;

/// Every so manyth point of the longest column, and all of those that have few.
std::vector<double> chosenSteps(const Columns& columns, std::size_t most)
{
    std::vector<double> steps;
    for (const Points* const points : columns) {
        const std::size_t every = std::max<std::size_t>(1, (points->size() + most - 1) / most);
        for (std::size_t i = 0; i < points->size(); i += every)
            steps.push_back((*points)[i].x());
        if (!points->empty())
            steps.push_back(points->back().x());
    }
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    return steps;
}

double valueAt(const Points& points, double step)
{
    const auto found = std::lower_bound(points.begin(), points.end(), step,
        [](const QPointF& point, double value) { return point.x() < value; });
    const bool isThere = found != points.end() && found->x() == step;
    return isThere ? found->y() : std::numeric_limits<double>::quiet_NaN();
}

/// Adds the rows of one run.
void addRows(ChartTable& table, const QString& run, const app::MetricsStore& store,
    const Columns& columns, std::size_t most)
{
    for (const double step : chosenSteps(columns, most)) {
        ChartTable::Row row{run, step, store.epochAt(step), store.secondsAt(step), {}};
        for (const Points* const points : columns)
            row.values.push_back(valueAt(*points, step));
        table.rows.push_back(std::move(row));
    }
    std::size_t longest = 0;
    for (const Points* const points : columns)
        longest = std::max(longest, points->size());
    table.stepCount += longest;
}

} // namespace

ChartTable makeChartTable(
    const std::vector<const app::MetricsStore*>& stores, const ChartSpec& spec)
{
    ChartTable table;
    table.title = spec.title;
    table.unit = spec.unit;
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        if (!spec.series[i].isGhost)
            lines.push_back(i);
    }
    if (lines.empty())
        return table;
    table.hasRuns = std::any_of(lines.begin(), lines.end(),
        [&](std::size_t line) { return stores[line] != stores[lines.front()]; });
    if (!table.hasRuns) {
        Columns columns;
        for (const std::size_t line : lines) {
            table.columns.append(spec.series[line].label);
            columns.push_back(&stores[line]->series(spec.series[line].metricId));
        }
        addRows(table, {}, *stores[lines.front()], columns, ChartTable::kMostRows);
        return table;
    }
    table.columns.append(spec.title);
    const std::size_t share = std::max<std::size_t>(20, ChartTable::kMostRows / lines.size());
    for (const std::size_t line : lines) {
        const ChartSeriesSpec& series = spec.series[line];
        addRows(
            table, series.label, *stores[line], {&stores[line]->series(series.metricId)}, share);
    }
    return table;
}

int ChartTable::columnCount() const
{
    constexpr int kPlaces = 3; // step, epoch, time
    return (hasRuns ? 1 : 0) + kPlaces + static_cast<int>(columns.size());
}

QStringList ChartTable::headers() const
{
    QStringList result{TableTexts::tr("Step"), TableTexts::tr("Epoch"), TableTexts::tr("Time")};
    if (hasRuns)
        result.prepend(TableTexts::tr("Run"));
    return result + columns;
}

QString ChartTable::text(std::size_t row, int column) const
{
    constexpr int kDigits = 6;
    const Row& shown = rows[row];
    const int place = hasRuns ? column - 1 : column;
    switch (place) {
    case -1:
        return shown.run;
    case 0:
        return countText(shown.step);
    case 1:
        return QLocale().toString(shown.epoch, 'f', 2);
    case 2:
        return durationText(shown.seconds);
    default:
        break;
    }
    const double value = shown.values[static_cast<std::size_t>(place - 3)];
    if (std::isnan(value))
        return {};
    return unit == ChartSpec::Unit::Fraction ? percentText(value, 3)
                                             : QLocale().toString(value, 'g', kDigits);
}

QString ChartTable::exactText(std::size_t row, int column) const
{
    const Row& shown = rows[row];
    const int place = hasRuns ? column - 1 : column;
    const auto number = [](double value) {
        return std::isnan(value)
            ? QString()
            : QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
    };
    switch (place) {
    case -1:
        return shown.run;
    case 0:
        return number(shown.step);
    case 1:
        return number(shown.epoch);
    case 2:
        return number(shown.seconds);
    default:
        return number(shown.values[static_cast<std::size_t>(place - 3)]);
    }
}

QString ChartTable::toText(const std::vector<std::size_t>& chosen) const
{
    QString result = headers().join(u'\t') + u'\n';
    for (const std::size_t row : chosen) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(exactText(row, column));
        result += cells.join(u'\t') + u'\n';
    }
    return result;
}

QString ChartTable::toText() const
{
    std::vector<std::size_t> all(rows.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return toText(all);
}

} // namespace studio::ui
