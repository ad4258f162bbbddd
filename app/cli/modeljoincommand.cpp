// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modeljoincommand.h"

#include "app/cli/output.h"
#include "core/checkpoint/checkpoint.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <system_error>

namespace studio::app {

CLI::App* ModelJoinCommand::declare(CLI::App& parent)
{
    CLI::App* verb =
        parent.add_subcommand("join", "Make an ensemble of models, which answer together");
    verb->add_option("FILE", m_files, "The checkpoints (.safetensors), two or more of one kind")
        ->required()
        ->expected(2, 1000);
    verb->add_option("--out", m_target, "The new model, a file that is not there yet")
        ->type_name("FILE")
        ->required();
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

void ModelJoinCommand::checkTarget() const
{
    namespace fs = std::filesystem;
    const fs::path target = m_target;
    std::error_code code;
    if (target.extension() != ".safetensors")
        throw core::Error(
            core::ErrorCode::WrongUsage, target, "The name of a model ends with .safetensors");
    if (fs::exists(fs::symlink_status(target, code)))
        throw core::Error(core::ErrorCode::CannotWrite, target, "There is something already");
    if (target.has_parent_path() && !fs::is_directory(target.parent_path(), code))
        throw core::Error(core::ErrorCode::CannotWrite, target, "There is no such folder");
}

ExitCode ModelJoinCommand::run(const core::FamilyCatalog& catalog)
{
    checkTarget();
    std::vector<core::Checkpoint> models;
    for (const std::string& file : m_files) {
        models.push_back(core::readCheckpoint(file));
        if (models.back().config.family != models.front().config.family)
            throw core::Error(core::ErrorCode::UnusableInput, file,
                "This is another kind of network than %1", {m_files.front()});
    }
    const core::ModelFamily& family = catalog.family(models.front().config.family);
    const auto ensemble = family.join(models);
    if (!ensemble)
        throw core::Error(core::ErrorCode::UnusableInput, m_files.front(),
            "Networks of this kind cannot answer together");
    family.open(*ensemble); // refuses what would not fit
    core::writeCheckpoint(m_target, *ensemble);
    if (m_wantsJson)
        printJson({{"out", m_target}, {"models", m_files}});
    else
        printResult("Joined " + std::to_string(m_files.size()) + " models in " + m_target);
    return ExitCode::Done;
}

} // namespace studio::app
