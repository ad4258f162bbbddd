// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runsexportcommand.h"

#include "app/cli/exportreport.h"
#include "app/cli/progressline.h"
#include "app/cli/runtext.h"
#include "app/cli/stopsignals.h"
#include "core/error.h"
#include "core/runs/runexport.h"

#include <CLI/CLI.hpp>

namespace studio::app {

CLI::App* RunsExportCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("export", "Take a run's numbers or weights elsewhere");
    verb->add_option("RUN", m_run, "The run's folder, or its name below a root")->required();
    verb->add_option("--root", m_roots,
            "A folder that holds runs, instead of the usual one; may be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
    verb->add_option("--out", m_target, "With --csv a new file, else a folder that is new or empty")
        ->type_name("PATH")
        ->required();
    CLI::Option_group* kind = verb->add_option_group("What", "one of these");
    kind->add_flag("--csv", m_wantsCsv, "Every value that was plotted, a row a step");
    kind->add_flag("--tensorboard", m_wantsTensorBoard,
        "Values and sample pictures for TensorBoard: tensorboard --logdir PATH");
    kind->add_flag("--python", m_wantsPython,
        "Weights, and a script that uses them with PyTorch and NumPy alone");
    kind->require_option(1);
    verb->add_option("--checkpoint", m_checkpoint,
            "With --python: best, last or epoch-NNNN; without it the best, or else the last")
        ->type_name("NAME");
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

ExitCode RunsExportCommand::run(const core::FamilyCatalog& catalog)
{
    using Kind = core::RunExport::Kind;
    if (!m_checkpoint.empty() && !m_wantsPython) {
        throw core::Error(core::ErrorCode::WrongUsage, {},
            "Only --python takes weights, so --checkpoint needs it");
    }
    core::RunExport request;
    request.kind = m_wantsCsv ? Kind::Csv : m_wantsTensorBoard ? Kind::TensorBoard : Kind::Python;
    request.run = findRun(m_run, runRoots(m_roots));
    request.target = m_target;
    request.checkpoint = m_checkpoint;
    const StopSignals signals;
    ProgressLine progress("Exporting");
    core::WorkControl control;
    control.onProgress = [&](double fraction) {
        progress.show(fraction);
        if (signals.requested())
            throw core::Error(core::ErrorCode::Cancelled, {}, "Stopped; nothing was kept");
    };
    printExport(core::exportRun(request, catalog, control), m_target, m_wantsJson);
    return ExitCode::Done;
}

} // namespace studio::app
