// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runtext.h"

#include "app/controllers/errortext.h"
#include "core/data/dataname.h"
#include "ui/charts/axisscale.h"
#include "ui/text/parametertext.h"
#include "ui/text/quantitytext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <variant>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

class RunTexts
{
    Q_DECLARE_TR_FUNCTIONS(studio::ui::Runs)
};

const core::MetricSpec* findMetric(
    const std::vector<core::MetricSpec>& metrics, const std::string& id)
{
    const auto found = std::find_if(metrics.begin(), metrics.end(),
        [&id](const core::MetricSpec& metric) { return metric.id == id; });
    return found == metrics.end() ? nullptr : &*found;
}

template <typename Specs> auto findById(const Specs& specs, const std::string& id)
{
    return std::find_if(
        specs.begin(), specs.end(), [&id](const auto& spec) { return spec.id == id; });
}

ChartSpec::Unit unitOf(const core::MetricSpec& metric)
{
    switch (metric.unit) {
    case core::MetricSpec::Unit::Fraction:
        return ChartSpec::Unit::Fraction;
    case core::MetricSpec::Unit::PerSecond:
        return ChartSpec::Unit::PerSecond;
    case core::MetricSpec::Unit::Plain:
        break;
    }
    return ChartSpec::Unit::Plain;
}

std::vector<core::MetricSpec> metricsOf(
    const core::FamilyCatalog* catalog, const std::string& familyId)
{
    const core::ModelFamily* const family = findFamily(catalog, familyId);
    return family == nullptr ? std::vector<core::MetricSpec>() : family->metrics();
}

} // namespace

QString stateText(core::RunState state)
{
    switch (state) {
    case core::RunState::Running:
        return RunTexts::tr("Running");
    case core::RunState::Interrupted:
        return RunTexts::tr("Interrupted");
    case core::RunState::Finished:
        return RunTexts::tr("Finished");
    case core::RunState::Stopped:
        return RunTexts::tr("Stopped");
    case core::RunState::Failed:
        return RunTexts::tr("Failed");
    case core::RunState::Unreadable:
        break;
    }
    return RunTexts::tr("Unreadable");
}

QString stateIcon(core::RunState state)
{
    switch (state) {
    case core::RunState::Running:
        return u"play"_s;
    case core::RunState::Interrupted:
        return u"warning"_s;
    case core::RunState::Finished:
        return u"check"_s;
    case core::RunState::Stopped:
        return u"stop"_s;
    case core::RunState::Failed:
        return u"error"_s;
    case core::RunState::Unreadable:
        break;
    }
    return u"help"_s;
}

RunResult resultOf(const core::RunSummary& run, const core::FamilyCatalog* catalog)
{
    if (run.testAccuracy)
        return {RunTexts::tr("%1 · test").arg(percentText(*run.testAccuracy)), *run.testAccuracy};
    std::optional<core::MetricValue> best = run.best;
    if (!best && run.frechetDistance)
        best = core::MetricValue{"frechet_distance", *run.frechetDistance};
    if (!best)
        return {{}, -std::numeric_limits<double>::infinity()};
    const auto metrics = metricsOf(catalog, run.family);
    const core::MetricSpec* const metric = findMetric(metrics, best->id);
    const QString label =
        metric == nullptr ? QString::fromStdString(best->id) : app::coreText(metric->label);
    // Among runs judged by what should be low the lowest is the best, and each of them comes after
    // those judged by what should be high.
    const bool isHighBetter = metric != nullptr && metric->higherIsBetter;
    return {u"%1 · %2"_s.arg(metricText(*best, catalog, run.family), label),
        isHighBetter ? best->value : -best->value};
}

QString shortName(const core::RunSummary& run)
{
    static const QRegularExpression day(u"^[0-9]{8}-(?=[0-9]{6}-.)"_s);
    return QString::fromStdString(run.name).remove(day);
}

const core::ModelFamily* findFamily(const core::FamilyCatalog* catalog, const std::string& id)
{
    if (catalog == nullptr)
        return nullptr;
    for (const auto& family : catalog->families()) {
        if (family->id() == id)
            return family.get();
    }
    return nullptr;
}

QString familyText(const core::FamilyCatalog* catalog, const std::string& familyId)
{
    const core::ModelFamily* const family = findFamily(catalog, familyId);
    return family == nullptr ? QString::fromStdString(familyId) : app::coreText(family->label());
}

QString presetText(const core::FamilyCatalog* catalog, const core::RunSummary& run)
{
    if (const core::ModelFamily* const family = findFamily(catalog, run.family)) {
        const auto presets = family->presets();
        const auto found = findById(presets, run.preset);
        if (found != presets.end())
            return app::coreText(found->label);
    }
    if (run.preset == core::kOwnPreset)
        return RunTexts::tr("of one's own", "preset");
    return QString::fromStdString(run.preset);
}

QString metricText(
    const core::MetricValue& metric, const core::FamilyCatalog* catalog, const std::string& family)
{
    const auto metrics = metricsOf(catalog, family);
    const core::MetricSpec* const spec = findMetric(metrics, metric.id);
    return valueText(metric.value, spec == nullptr ? ChartSpec::Unit::Plain : unitOf(*spec));
}

QString metricTitle(
    const std::string& metricId, const core::FamilyCatalog* catalog, const std::string& family)
{
    const auto metrics = metricsOf(catalog, family);
    const core::MetricSpec* const spec = findMetric(metrics, metricId);
    if (spec == nullptr)
        return QString::fromStdString(metricId);
    const QString label = app::coreText(spec->label);
    const bool isAlone = std::count_if(metrics.begin(), metrics.end(), [spec](const auto& other) {
        return other.chart == spec->chart;
    }) == 1;
    const QString chart = app::coreText(spec->chart);
    if (spec->chart.empty())
        return label;
    return isAlone ? chart : u"%1 · %2"_s.arg(chart, label);
}

QString dateText(const std::string& created)
{
    const QString text = QString::fromStdString(created);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return text;
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString differenceText(
    const std::string& id, const core::FamilyCatalog* catalog, const core::RunSummary& run)
{
    if (id == "family")
        return RunTexts::tr("Model");
    if (id == "preset")
        return RunTexts::tr("Preset");
    if (id == "data")
        return RunTexts::tr("Data");
    if (id == "generated")
        return RunTexts::tr("Generated digits");
    if (id == "software")
        return RunTexts::tr("Software");
    if (const core::ModelFamily* const family = findFamily(catalog, run.family)) {
        const auto specs = family->parameters();
        const auto found = findById(specs, id);
        if (found != specs.end())
            return app::coreText(found->label);
    }
    return QString::fromStdString(id);
}

QString differenceValue(const std::string& id, const core::ParameterValue& value,
    const core::FamilyCatalog* catalog, const core::RunSummary& run)
{
    const auto* const text = std::get_if<std::string>(&value);
    if (id == "family" && text != nullptr)
        return familyText(catalog, *text);
    if (id == "preset")
        return presetText(catalog, run);
    if (id == "data" && text != nullptr) // the name, and the start of the checksum behind it
        return QString::fromStdString(*text).replace(
            QLatin1StringView(core::kBuiltinDataName), app::coreText(core::kBuiltinDataName));
    const auto* const share = std::get_if<double>(&value);
    if (id == "generated" && share != nullptr)
        return percentText(*share, 0);
    core::ParameterSpec spec;
    if (const core::ModelFamily* const family = findFamily(catalog, run.family)) {
        const auto specs = family->parameters();
        const auto known = findById(specs, id);
        if (known != specs.end())
            spec = *known;
    }
    return parameterText(spec, value);
}

} // namespace studio::ui
