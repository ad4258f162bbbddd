// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/finetunecommand.h"

#include "app/cli/modelfile.h"
#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "app/cli/stopsignals.h"
#include "app/cli/validators.h"
#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/ink/inkfile.h"
#include "core/runs/finetuning.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

namespace studio::app {

namespace {

std::string shareText(std::size_t part, std::size_t whole)
{
    return std::to_string(part) + " of " + std::to_string(whole);
}

void printReport(const core::FineTuningResult& result, const std::string& file)
{
    printResult("Your drawings read rightly: " + shareText(result.lessonsBefore, result.lessons)
        + " before, " + shareText(result.lessonsAfter, result.lessons)
        + " after (it has learned from them)");
    printResult(result.rehearsal + ", " + countText(static_cast<double>(result.validationCount))
        + " validation images: " + percentText(result.validationBefore) + " before, "
        + percentText(result.validationAfter) + " after");
    if (result.share == 0)
        printResult("It could not learn them without forgetting much, so nothing was changed");
    printResult("Wrote " + file + " in " + durationText(result.seconds));
}

nlohmann::json toJson(const core::FineTuningResult& result)
{
    return {{"drawings", result.lessons}, {"drawings_right_before", result.lessonsBefore},
        {"drawings_right_after", result.lessonsAfter}, {"data", result.rehearsal},
        {"validation_count", result.validationCount},
        {"validation_accuracy_before", result.validationBefore},
        {"validation_accuracy_after", result.validationAfter}, {"share_learned", result.share},
        {"seconds", result.seconds}};
}

} // namespace

CLI::App* FineTuneCommand::declare(CLI::App& parent)
{
    CLI::App* verb =
        parent.add_subcommand("finetune", "Teach a model somebody's own drawings, in seconds");
    verb->add_option(
            "--model", m_model, "The model; without it, the one that comes with the studio")
        ->type_name("FILE");
    verb->add_option("--ink", m_inkFile, "Drawings with labels (.ink.jsonl)")
        ->type_name("FILE")
        ->required();
    verb->add_option("--data", m_data,
            "What it must not forget; without it, what it was trained on, else what is here")
        ->type_name("builtin[:COUNT]|DIR");
    verb->add_option("--out", m_target, "Where the new model goes")
        ->type_name("FILE.safetensors")
        ->required();
    verb->add_option("--seed", m_seed, "Seed of everything random")
        ->check(isSeed)
        ->type_name("S")
        ->capture_default_str();
    verb->add_option("--threads", m_threads, "How many threads learn")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

/// What cannot be written, or would be lost, shows before the work.
void FineTuneCommand::checkTarget(const std::filesystem::path& model) const
{
    namespace fs = std::filesystem;
    const fs::path target = m_target;
    if (target.extension() != ".safetensors")
        throw core::Error(
            core::ErrorCode::WrongUsage, target, "The name of a model ends with .safetensors");
    std::error_code code;
    for (const fs::path& input : {model, fs::path(m_inkFile)}) {
        if (fs::equivalent(input, target, code))
            throw core::Error(core::ErrorCode::WrongUsage, target,
                "The new model must not take the place of what it is made from");
    }
    if (target.has_parent_path() && !fs::is_directory(target.parent_path(), code))
        throw core::Error(core::ErrorCode::CannotWrite, target, "There is no such folder");
    core::requireSpaceFor(target, fs::file_size(model));
}

ExitCode FineTuneCommand::run(const core::FamilyCatalog& catalog)
{
    const StopSignals signals;
    core::FineTuningRequest request;
    const std::filesystem::path file = openClassifier(
        catalog, m_model.empty() ? std::nullopt : std::optional<std::filesystem::path>(m_model))
                                           .file;
    request.model = std::make_shared<const core::Checkpoint>(core::readCheckpoint(file));
    checkTarget(file);
    request.drawings = core::readLabelledInk(m_inkFile);
    request.data = m_data;
    request.seed = m_seed;
    request.threads = m_threads > 0 ? m_threads : std::max(1, catalog.engine().physicalThreads);

    core::WorkControl control;
    control.cancelled = &signals.requested();
    core::FineTuningResult result;
    {
        ProgressLine progress("Learning");
        control.onProgress = [&progress](double fraction) { progress.show(fraction); };
        result = core::fineTune(catalog, request, control);
    }
    core::writeCheckpoint(m_target, result.model);
    if (!m_wantsJson) {
        printReport(result, m_target);
        return ExitCode::Done;
    }
    nlohmann::json json = toJson(result);
    json["model"] = file.string();
    json["out"] = m_target;
    printJson(json);
    return ExitCode::Done;
}

} // namespace studio::app
