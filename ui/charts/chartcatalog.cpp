// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcatalog.h"

#include <QCoreApplication>

#include <algorithm>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kDigits = 10; ///< that can be guessed

QString translated(const std::string& text)
{
    return QCoreApplication::translate("core", text.c_str());
}

ChartSpec::Unit unitOf(core::MetricSpec::Unit unit)
{
    switch (unit) {
    case core::MetricSpec::Unit::Fraction:
        return ChartSpec::Unit::Fraction;
    case core::MetricSpec::Unit::PerSecond:
        return ChartSpec::Unit::PerSecond;
    case core::MetricSpec::Unit::Plain:
        break;
    }
    return ChartSpec::Unit::Plain;
}

ChartSeriesSpec seriesOf(const core::MetricSpec& metric)
{
    ChartSeriesSpec series;
    series.metricId = QString::fromStdString(metric.id);
    series.label = translated(metric.label);
    // A schedule is exact: smoothing it would show rates that were never used.
    series.isSmoothed = metric.id != "learning_rate";
    series.higherIsBetter = metric.higherIsBetter;
    // What runs are compared by; the best training loss of a batch says nothing.
    series.hasBest = metric.id.starts_with("validation.") || metric.id == "frechet_distance";
    return series;
}

// "Learning rate" -> "learning-rate": from the English title, so that it stays the same in every
// language.
QString idOf(const std::string& title)
{
    QString id = QString::fromStdString(title).toLower();
    for (QChar& character : id) {
        if (!character.isLetterOrNumber())
            character = u'-';
    }
    return id;
}

} // namespace

std::vector<ChartSpec> makeCharts(const std::vector<core::MetricSpec>& metrics)
{
    std::vector<ChartSpec> charts;
    for (const core::MetricSpec& metric : metrics) {
        if (metric.chart.empty())
            continue;
        const QString id = idOf(metric.chart);
        auto chart = std::find_if(
            charts.begin(), charts.end(), [&id](const ChartSpec& spec) { return spec.id == id; });
        if (chart == charts.end())
            chart = charts.insert(
                charts.end(), {id, translated(metric.chart), unitOf(metric.unit), {}, {}});
        chart->series.push_back(seriesOf(metric));
        if (metric.id.ends_with("accuracy") && chart->baselines.empty()) {
            chart->baselines.push_back({1.0 / kDigits,
                QCoreApplication::translate(
                    "studio::ui::LiveChart", "chance", "accuracy of guessing")});
        }
    }
    return charts;
}

} // namespace studio::ui
