// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/datagetcommand.h"

#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "app/cli/stopsignals.h"
#include "core/data/download.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace studio::app {

namespace {

const core::RemoteDataset& datasetCalled(const std::string& id)
{
    std::string known;
    for (const core::RemoteDataset& dataset : core::remoteDatasets()) {
        if (dataset.id == id)
            return dataset;
        known += (known.empty() ? "" : ", ") + dataset.id;
    }
    throw core::Error(core::ErrorCode::WrongUsage, {},
        "There is no data set called %1 to download; there are: %2", {id, known});
}

} // namespace

CLI::App* DataGetCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("get", "Download a data set");
    verb->add_option("NAME", m_name, "Which one, for example mnist")->required();
    verb->add_option("--to", m_folder, "The folder that gets the files")->type_name("DIR");
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

ExitCode DataGetCommand::run(const core::FamilyCatalog& /*catalog*/)
{
    const core::RemoteDataset& dataset = datasetCalled(m_name);
    const std::filesystem::path folder =
        m_folder.empty() ? core::defaultDatasetFolder(dataset.id) : std::filesystem::path(m_folder);
    const StopSignals signals;
    {
        ProgressLine progress("Downloading " + dataset.name);
        core::WorkControl control;
        control.cancelled = &signals.requested();
        control.onProgress = [&progress](double fraction) { progress.show(fraction); };
        core::downloadDataset(dataset, folder, control);
    }
    if (m_wantsJson)
        printJson({{"name", dataset.name}, {"folder", folder.string()}});
    else
        printResult(dataset.name + " is in " + folder.string());
    return ExitCode::Done;
}

} // namespace studio::app
