// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runslistcommand.h"

#include "app/cli/output.h"
#include "app/cli/runtext.h"
#include "app/cli/texttable.h"
#include "core/runs/runlibrary.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace studio::app {

namespace {

std::string orDash(const std::string& text)
{
    return text.empty() ? "-" : text;
}

/// The date and the minute are enough to tell runs apart.
std::string shortTime(const std::string& created)
{
    constexpr std::size_t kMinutes = 16;
    std::string text = created.substr(0, kMinutes);
    if (text.size() == kMinutes)
        text[text.find('T') == std::string::npos ? 0 : text.find('T')] = ' ';
    return orDash(text);
}

std::vector<std::string> rowOf(const core::RunSummary& run)
{
    const std::string folder = run.folder.filename().string();
    return {folder, run.name == folder ? "-" : run.name, orDash(run.family), orDash(run.preset),
        orDash(run.dataset), core::toString(run.state),
        run.record ? std::to_string(run.epochs) : "-", run.best ? metricText(*run.best) : "-",
        resultText(run), run.record ? durationText(run.seconds) : "-", shortTime(run.created)};
}

void print(const std::vector<core::RunSummary>& runs)
{
    const std::vector<std::string> titles{"RUN", "NAME", "FAMILY", "PRESET", "DATA", "STATUS",
        ">EPOCHS", ">BEST", ">RESULT", ">TIME", "CREATED (UTC)"};
    std::vector<std::vector<std::string>> rows;
    rows.reserve(runs.size());
    for (const core::RunSummary& run : runs)
        rows.push_back(rowOf(run));
    for (const std::string& line : tableLines(titles, rows))
        printResult(line);
}

/// What the table cannot show.
void printNotes(const std::vector<core::RunSummary>& runs, const core::RunChanges& scan)
{
    for (const core::RunSummary& run : runs) {
        if (run.problem)
            printNote(printable(run.problem->what()));
    }
    for (const core::Error& problem : scan.problems)
        printNote(printable(problem.what()));
    if (scan.leftOut > 0)
        printNote("Left out because they are links, unreadable or too many: "
            + countText(static_cast<double>(scan.leftOut)));
}

} // namespace

CLI::App* RunsListCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("list", "List all runs, newest first");
    verb->add_option("--root", m_roots,
            "A folder that holds runs, instead of the usual one; may be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
    verb->add_flag("--json", m_wantsJson, "Print a JSON array, an object a run");
    return verb;
}

ExitCode RunsListCommand::run(const core::FamilyCatalog& /*catalog*/)
{
    core::RunLibrary library;
    const auto roots = runRoots(m_roots);
    library.setRoots(roots);
    const core::RunChanges scan = library.scan();
    const auto runs = library.runs();
    if (m_wantsJson) {
        nlohmann::json list = nlohmann::json::array();
        for (const core::RunSummary& run : runs)
            list.push_back(toJson(run));
        printJson(list);
    } else if (runs.empty()) {
        printNote("There are no runs in " + printable(roots.front().string())
            + (roots.size() > 1 ? " and the other folders" : ""));
    } else {
        print(runs);
    }
    printNotes(runs, scan);
    return ExitCode::Done;
}

} // namespace studio::app
