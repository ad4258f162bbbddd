// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelexportcommand.h"

#include "app/cli/exportreport.h"
#include "core/runs/runexport.h"

#include <CLI/CLI.hpp>

namespace studio::app {

CLI::App* ModelExportCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("export", "Take a model's weights elsewhere");
    verb->add_option("FILE", m_file, "The checkpoint (.safetensors)")->required();
    verb->add_flag("--python", m_wantsPython,
            "Weights, and a script that uses them with PyTorch and NumPy alone")
        ->required();
    verb->add_option("--out", m_target, "A folder that is new or empty")
        ->type_name("DIR")
        ->required();
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

ExitCode ModelExportCommand::run(const core::FamilyCatalog& catalog)
{
    printExport(core::exportForPython(m_file, m_target, catalog), m_target, m_wantsJson);
    return ExitCode::Done;
}

} // namespace studio::app
