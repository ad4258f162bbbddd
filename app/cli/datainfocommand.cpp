// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/datainfocommand.h"

#include "app/cli/output.h"
#include "core/data/dataset.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace studio::app {

CLI::App* DataInfoCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("info", "Say what a data folder holds");
    verb->add_option("DIR", m_source, "The folder, or builtin")->required();
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

ExitCode DataInfoCommand::run(const core::FamilyCatalog& /*catalog*/)
{
    const core::DatasetSummary summary = core::summarizeDataset(m_source);
    if (m_wantsJson) {
        printJson({{"name", summary.name}, {"format", summary.format},
            {"training_count", summary.trainingCount}, {"test_count", summary.testCount},
            {"skipped_count", summary.skippedCount}});
        return ExitCode::Done;
    }
    printResult(summary.name + " (" + summary.format + ")");
    printResult("Training images: " + countText(static_cast<double>(summary.trainingCount)));
    printResult("Test images: " + countText(static_cast<double>(summary.testCount)));
    if (summary.skippedCount > 0)
        printResult("Files that are no readable picture: "
            + countText(static_cast<double>(summary.skippedCount)));
    return ExitCode::Done;
}

} // namespace studio::app
