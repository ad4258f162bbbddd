// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/family/familycatalog.h"

#include <filesystem>
#include <string>
#include <vector>

namespace studio::core {

/// What to take out of a run, and where to.
struct RunExport
{
    enum class Kind
    {
        Csv, ///< metrics.csv as it is, without a torn last line; the target is a file
        TensorBoard, ///< all metrics and sample grids; the target is a folder: one run to
                     ///< TensorBoard
        Python, ///< a checkpoint's weights and a script that uses them; the target is a folder
    };

    Kind kind = Kind::Csv;
    std::filesystem::path run; ///< the run's folder
    std::filesystem::path target; ///< must not be there yet; a folder may, if it is empty
    std::string checkpoint; ///< for Python: "last", "epoch-0003"; empty: "best", or else "last"
};

/// Writes what `request` asks for and returns the files. The target appears complete or not at all,
/// and nothing is ever replaced. The run may still be going on: its files are only read. Takes a
/// while for a long run, so the GUI calls it on a thread of its own. Throws
/// Error(UnusableInput) that names the file at fault, Error(CannotWrite), or Error(Cancelled).
std::vector<std::filesystem::path> exportRun(
    const RunExport& request, const FamilyCatalog& catalog, const WorkControl& control = {});

/// The same for a checkpoint file without a run: weights and a script into the folder `target`.
std::vector<std::filesystem::path> exportForPython(const std::filesystem::path& checkpointFile,
    const std::filesystem::path& target, const FamilyCatalog& catalog);

} // namespace studio::core
