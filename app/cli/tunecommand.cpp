// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tunecommand.h"

#include "app/cli/output.h"
#include "app/cli/stopsignals.h"
#include "app/cli/trainingreport.h"
#include "app/cli/tuningtext.h"
#include "app/cli/validators.h"
#include "core/family/presetfile.h"
#include "core/runs/runfolder.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <limits>
#include <optional>

namespace studio::app {

namespace {

/// A line for each run on standard error, and its progress.
class Report final : public core::TuningObserver
{
public:
    explicit Report(std::vector<core::MetricSpec> metrics)
        : m_metrics(std::move(metrics))
    {
    }

    void onTrial(const core::Trial& trial, const core::ParameterMap& values, std::size_t number,
        std::size_t count) override
    {
        printNote("Run " + std::to_string(number) + " of " + std::to_string(count) + ": point "
            + std::to_string(trial.point) + ", " + parametersText(values));
        m_run.emplace(m_metrics);
    }

    void onEvent(const core::TrainingEvent& event) override
    {
        if (m_run)
            m_run->onEvent(event);
    }

    void onResult(const core::Tuner::Told& told) override
    {
        m_run.reset();
        const auto& [trial, result] = told;
        printNote("Point " + std::to_string(trial.point) + ": "
            + (result.accuracy ? percentText(*result.accuracy) : std::string("broke down")));
    }

private:
    std::vector<core::MetricSpec> m_metrics;
    std::optional<TrainingReport> m_run;
};

} // namespace

CLI::App* TuneCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand(
        "tune", "Find good parameters: train with many, as a plan says, and compare");
    verb->add_option("FILE", m_file, "The plan (.json)")->required();
    verb->add_option("--out", m_root, "The folder below which the runs are kept")->type_name("DIR");
    verb->add_option("--budget", m_budgetMinutes, "Minutes that it may take; 0: any number")
        ->type_name("MINUTES")
        ->check(CLI::Range(0.0, 1e6))
        ->check(isNumber);
    verb->add_option("--point", m_point, "Train this one of the plan's points only, from 0")
        ->type_name("I")
        ->check(CLI::Range(0, std::numeric_limits<int>::max()));
    verb->add_option("--preset-out", m_presetFile, "Keep the best as a preset, a new file")
        ->type_name("FILE.json");
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

core::TuningRequest TuneCommand::request(const core::FamilyCatalog& catalog) const
{
    core::TuningRequest request;
    request.plan = core::readTuningPlan(m_file, catalog);
    request.root = m_root.empty() ? core::defaultRunsRoot() : std::filesystem::path(m_root);
    if (m_budgetMinutes >= 0)
        request.plan.budgetMinutes = m_budgetMinutes;
    if (m_point >= request.plan.points)
        throw core::Error(core::ErrorCode::WrongUsage, m_file,
            "The plan has %1 points, counted from 0", {std::to_string(request.plan.points)});
    if (m_point >= 0)
        request.point = static_cast<std::size_t>(m_point);
    std::error_code code;
    if (!m_presetFile.empty() && std::filesystem::exists(m_presetFile, code))
        throw core::Error(core::ErrorCode::CannotWrite, m_presetFile, "There is something already");
    return request;
}

void TuneCommand::keepPreset(const core::FamilyCatalog& catalog, const core::TuningRequest& request,
    const core::Tuner::Told& best) const
{
    const core::ModelFamily& family = catalog.family(request.plan.config.family);
    const core::ParameterMap values = core::valuesOf(request.plan, family, best.trial);
    core::writePreset(
        m_presetFile, {request.plan.name, family.id(), core::presetValues(family, values)});
}

ExitCode TuneCommand::run(const core::FamilyCatalog& catalog)
{
    const core::TuningRequest wanted = request(catalog);
    const core::ModelFamily& family = catalog.family(wanted.plan.config.family);
    const StopSignals signals;
    Report report(family.metrics());
    const core::TuningOutcome outcome =
        core::runTuning(catalog, wanted, report, signals.requested());
    if (const auto* const best = outcome.tuner.best(); best != nullptr && !m_presetFile.empty())
        keepPreset(catalog, wanted, *best);
    if (m_wantsJson)
        printJson(toJson(outcome, wanted, family));
    else
        printTuning(outcome, wanted, family);
    return outcome.end == core::TuningOutcome::End::Stopped ? ExitCode::Stopped : ExitCode::Done;
}

} // namespace studio::app
