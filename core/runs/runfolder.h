// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runconfig.h"
#include "core/run/trainingevent.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// What run.json says of a run.
struct RunRecord
{
    RunConfig config;
    RunStatus status = RunStatus::Running;
    std::string created; ///< ISO 8601, UTC
    std::string datasetName;
    std::string datasetSha256;
    std::string generatorSha256; ///< of config.generated's file; empty without
    std::map<std::string, std::string>
        software; ///< "digit-studio", "torch", "blas": versions and paths
    std::map<std::string, double> summary; ///< "seconds", "images_per_second", "test_accuracy",
                                           ///< "best.validation.accuracy", ...
    std::string failure; ///< the reason in English if status is Failed
    std::string notes;
    std::vector<std::string> tags;
};

/// What people may change of a run at any time, also while it goes on; what is empty stays.
struct RunEdit
{
    std::optional<std::string> name;
    std::optional<std::string> notes;
    std::optional<std::vector<std::string>> tags;
};

/// A folder `<time>-<family>-<preset>` that holds all a run leaves on disk (DESIGN section 3). A
/// plain handle on a path.
class RunFolder
{
public:
    explicit RunFolder(std::filesystem::path path);

    /// Makes a new folder below `root` named by local time, family and preset; a number is added if
    /// the name is taken. Throws Error(CannotWrite).
    static RunFolder create(const std::filesystem::path& root, const RunConfig& config);
    /// Makes exactly this folder; it may exist if it is empty. Throws Error(CannotWrite) if a run
    /// or anything else is in it already. Who writes a run holds a RunLock on the folder.
    static RunFolder createAt(const std::filesystem::path& path);
    /// Throws as createAt() if something is there already or the folder cannot be made; makes
    /// nothing.
    static void requireFree(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path recordFile() const { return m_path / "run.json"; }
    std::filesystem::path metricsFile() const { return m_path / "metrics.csv"; }
    std::filesystem::path histogramsFile() const { return m_path / "histograms.csv"; }
    std::filesystem::path checkpointFile(
        const std::string& name) const; ///< "last", "best", "epoch-0001"
    std::filesystem::path sampleFile(std::int64_t epoch) const; ///< samples/epoch-NNNN.png

    /// Throws Error(UnusableInput).
    RunRecord readRecord() const;
    /// For whoever trains. Name, notes and tags of a record that is there already stay as they are,
    /// because people may have edited them meanwhile, and so does what this version does not know.
    /// Throws Error(CannotWrite).
    void writeRecord(const RunRecord& record) const;
    /// For everybody else: changes name, notes or tags and nothing besides. Neither this nor a
    /// writeRecord() at the same time, of another program too, loses what the other wrote, except
    /// on network folders that know no locks. Throws Error(UnusableInput) / Error(CannotWrite).
    void edit(const RunEdit& change) const;

private:
    std::filesystem::path m_path;
};

/// Where runs go unless told otherwise: $XDG_DATA_HOME/digit-studio/runs.
std::filesystem::path defaultRunsRoot();

} // namespace studio::core
