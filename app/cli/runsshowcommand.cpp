// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runsshowcommand.h"

#include "app/cli/output.h"
#include "app/cli/runtext.h"
#include "app/cli/texttable.h"
#include "core/family/parameterspec.h"
#include "core/run/parameterjson.h"
#include "core/runs/metricstail.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace studio::app {

namespace {

using Json = nlohmann::json;

struct Metrics
{
    core::MetricsTable table; ///< empty if it cannot be read
    std::string problem;
};

Metrics readMetrics(const std::filesystem::path& folder)
{
    Metrics metrics;
    core::MetricsTail tail(core::RunFolder(folder).metricsFile());
    try {
        for (bool hasMore = true; hasMore;) {
            const core::MetricsPart part = tail.poll();
            hasMore = part.hasMore;
            metrics.table.append(part.table);
        }
    } catch (const core::Error& error) {
        metrics = {{}, error.what()};
    }
    return metrics;
}

Json latestOf(const core::MetricsTable& table)
{
    Json latest = Json::object();
    for (const core::MetricSeries& series : table.series) {
        if (!series.values.empty())
            latest[series.id] = series.values.back(); // NaN becomes null
    }
    return latest;
}

Json toJson(const core::RunSummary& run, const Metrics& metrics)
{
    const core::RunRecord& record = *run.record;
    Json json = app::toJson(run);
    json["data"] = record.config.data;
    json["dataset_sha256"] = record.datasetSha256;
    json["parameters"] = core::parametersToJson(record.config.parameters);
    json["summary"] = record.summary;
    json["software"] = record.software;
    json["failure"] = record.failure;
    json["rows"] = metrics.table.rowCount();
    json["latest"] = latestOf(metrics.table);
    if (!metrics.problem.empty())
        json["problem"] = metrics.problem;
    return json;
}

void printField(const std::string& name, const std::string& value)
{
    constexpr std::size_t kWidth = 12;
    if (!value.empty())
        printResult(name + std::string(kWidth - name.size(), ' ') + printable(value));
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

void printHead(const core::RunSummary& run)
{
    const core::RunRecord& record = *run.record;
    printField("Run", run.folder.string());
    printField("Name", record.config.name);
    printField("Status", core::toString(run.state));
    printField("Failure", record.failure);
    printField("Family", run.family + ", preset " + run.preset);
    const bool isElsewhere = run.dataset != record.config.data;
    printField("Data", run.dataset + (isElsewhere ? " (" + record.config.data + ")" : ""));
    printField("Created", run.created);
    printField("Trained",
        std::to_string(run.epochs) + (run.epochs == 1 ? " epoch, " : " epochs, ")
            + durationText(run.seconds));
    printField("Best", run.best ? metricText(*run.best) : "");
    printField("Test", run.testAccuracy ? percentText(*run.testAccuracy) : "");
    printField("Distance", run.frechetDistance ? fixedText(*run.frechetDistance, 2) : "");
    printField("Tags", joined(run.tags));
    printField("Note", run.notes);
}

void print(const core::RunSummary& run, const Metrics& metrics)
{
    printHead(run);
    printField("Metrics", countText(static_cast<double>(metrics.table.rowCount())) + " rows");
    for (const core::MetricSeries& series : metrics.table.series) {
        if (!series.values.empty())
            printResult("  " + printable(metricText({series.id, series.values.back()})));
    }
    printResult("Parameters");
    for (const auto& [id, value] : run.record->config.parameters)
        printResult("  " + printable(id + " " + core::toText(value)));
}

} // namespace

CLI::App* RunsShowCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("show", "Say what is known of a run");
    verb->add_option("RUN", m_run, "The run's folder, or its name below a root")->required();
    verb->add_option("--root", m_roots,
            "A folder that holds runs, instead of the usual one; may be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

ExitCode RunsShowCommand::run(const core::FamilyCatalog& /*catalog*/)
{
    const core::RunSummary run = core::readSummary(findRun(m_run, runRoots(m_roots)));
    if (run.problem)
        throw core::Error(*run.problem);
    const Metrics metrics = readMetrics(run.folder);
    if (m_wantsJson)
        printJson(toJson(run, metrics));
    else
        print(run, metrics);
    if (!metrics.problem.empty())
        printNote(printable(metrics.problem));
    return ExitCode::Done;
}

} // namespace studio::app
