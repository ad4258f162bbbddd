// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/family/familycatalog.h"
#include "core/runs/runfolder.h"

#include <filesystem>
#include <optional>

namespace studio::core {

/// What to train and where to keep it.
struct RunRequest
{
    RunConfig config;
    std::optional<std::filesystem::path>
        folder; ///< exactly this folder; else a new one below runsRoot
    std::filesystem::path runsRoot = defaultRunsRoot();
    std::optional<std::filesystem::path>
        resumeFolder; ///< continue the run there from its `last` checkpoint; the config is taken
                      ///< from it, but for "epochs" if given
    std::optional<std::filesystem::path>
        referee; ///< a model that reads digits and judges the epochs of one that writes them (see
                 ///< bundledReferee()); without one, or where it cannot be used, nobody judges
};

/// A whole run from beginning to end, the same for the GUI and the command line: loads the data,
/// makes the run folder, trains with a RunRecorder in between (and a GeneratorScoring before it, if
/// the model writes digits), reads the test set once with the best checkpoint, completes run.json,
/// and sends RunEnded last. Blocks; call it on a thread of its own. Never throws: what goes wrong
/// is in the RunEnded that it returns (and sent).
RunEnded runSession(const FamilyCatalog& catalog, const RunRequest& request,
    TrainingObserver& observer, RunControl& control, const WorkControl& loading = {});

} // namespace studio::core
