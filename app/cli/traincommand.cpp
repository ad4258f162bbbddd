// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/traincommand.h"

#include "app/cli/output.h"
#include "app/cli/stopsignals.h"
#include "app/cli/trainingreport.h"
#include "app/cli/validators.h"
#include "core/family/presetfolder.h"
#include "core/runs/bundledreferee.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace studio::app {

namespace {

core::Error wrongUsage(const char* text, std::initializer_list<std::string> arguments = {})
{
    return {core::ErrorCode::WrongUsage, {}, text, arguments};
}

/// Parses `text` as the family's parameter `id` and stores it.
void setParameter(core::ParameterMap& parameters, const std::vector<core::ParameterSpec>& specs,
    const std::string& id, const std::string& text)
{
    const auto spec = std::find_if(specs.begin(), specs.end(),
        [&id](const core::ParameterSpec& candidate) { return candidate.id == id; });
    if (spec != specs.end()) {
        parameters[id] = core::parseValue(*spec, text);
        return;
    }
    std::string known;
    for (const core::ParameterSpec& candidate : specs)
        known += (known.empty() ? "" : ", ") + candidate.id;
    throw wrongUsage("There is no parameter called %1; there are: %2", {id, known});
}

nlohmann::json toJson(const core::RunEnded& ended, std::int64_t epochs)
{
    nlohmann::json result{{"run", ended.folder.string()}, {"status", core::toString(ended.status)},
        {"seconds", ended.seconds}, {"images_per_second", ended.imagesPerSecond},
        {"epochs", epochs}};
    if (ended.testAccuracy)
        result["test_accuracy"] = *ended.testAccuracy;
    if (ended.frechetDistance)
        result["frechet_distance"] = *ended.frechetDistance;
    for (const auto& [id, value] : ended.findings)
        result[id] = value;
    if (ended.note)
        result["note"] = ended.note->english();
    if (ended.error)
        result["error"] = ended.error->what();
    return result;
}

void printSummary(const core::RunEnded& ended, std::int64_t epochs, bool isKept)
{
    const std::string what = !ended.hasLearned ? "Tried"
        : epochs == 1                          ? "Trained 1 epoch"
                                               : "Trained " + std::to_string(epochs) + " epochs";
    printResult(what + (ended.hasLearned ? " in " : " learning rates in ")
        + durationText(ended.seconds) + ", " + countText(ended.imagesPerSecond)
        + " images a second");
    if (ended.note)
        printResult(ended.note->english());
    if (ended.testAccuracy)
        printResult("Test accuracy " + percentText(*ended.testAccuracy));
    if (ended.frechetDistance)
        printResult("Fréchet distance " + fixedText(*ended.frechetDistance, 4));
    if (isKept)
        printResult("Kept in " + ended.folder.string());
}

ExitCode outcomeOf(const core::RunEnded& ended, const TrainingReport& report)
{
    if (ended.error) {
        printNote(std::string("digit-studio-cli: ") + ended.error->what());
        return exitCodeOf(ended.error->code());
    }
    if (report.saveError()) {
        printNote(std::string("digit-studio-cli: The last state is not saved: ")
            + report.saveError()->what());
        return ExitCode::UnusableInput;
    }
    if (ended.status == core::RunStatus::Stopped)
        return ExitCode::Stopped;
    return ended.status == core::RunStatus::Failed ? ExitCode::TrainingFailed : ExitCode::Done;
}

} // namespace

CLI::App* TrainCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("train", "Train a network and keep the run in a folder");
    auto* family = verb->add_option("FAMILY", m_family, "The kind of network");
    auto* resume = verb->add_option("--resume", m_resumeFolder, "Go on with the run in this folder")
                       ->type_name("RUNDIR");
    const std::vector<CLI::Option*> forNewRuns{family,
        verb->add_option("--preset", m_preset,
                "Named set of parameters, of the family or your own, or a file of one")
            ->type_name("P|FILE.json"),
        verb->add_option("--data", m_data, "What to learn from: builtin, or a folder")
            ->type_name("builtin[:COUNT]|DIR")
            ->capture_default_str(),
        verb->add_option("--seed", m_seed, "Equal seeds give equal runs")->type_name("S"),
        verb->add_option("--threads", m_threads, "How many threads train")->type_name("N"),
        verb->add_option("--set", m_settings, "Give any parameter a value; may be repeated")
            ->type_name("NAME=VALUE")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll),
        verb->add_option("--generated", m_generatedPercent,
                "Share of the training images that a generator writes; 100: no real ones")
            ->type_name("PERCENT")
            ->check(CLI::Range(0.0, 100.0))
            ->check(isNumber),
        verb->add_option("--generator", m_generator,
                "Who writes them; without it, the model that comes with the studio")
            ->type_name("FILE")
            ->needs("--generated"),
        verb->add_flag("--range-test", m_wantsRangeTest,
            "Train nothing, but find out up to which learning rate the loss falls"),
        verb->add_option("--out", m_folder, "Keep the run in exactly this folder")
            ->type_name("RUNDIR")};
    for (CLI::Option* option : forNewRuns)
        resume->excludes(option);
    verb->add_option("--epochs", m_epochs, "How often to go through the data")->type_name("N");
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

core::RunConfig TrainCommand::configOf(
    const core::ModelFamily& family, core::ParameterMap parameters) const
{
    const auto presets = family.presets();
    const bool isOfFamily = std::any_of(presets.begin(), presets.end(),
        [this](const core::Preset& preset) { return preset.id == m_preset; });
    const std::optional<core::OwnPreset> preset = isOfFamily || m_preset.empty() ? std::nullopt
        : std::filesystem::path(m_preset).extension() == ".json"
        ? std::optional(core::readPreset(m_preset))
        : core::PresetFolder::ofUser().find(family.id(), m_preset);
    if (!preset)
        return family.makeConfig(m_preset, parameters);
    if (preset->family != family.id())
        throw wrongUsage("The preset %1 is for %2", {m_preset, preset->family});
    parameters.insert(preset->values.begin(), preset->values.end()); // what is there stays
    core::RunConfig config = family.makeConfig(core::kOwnPreset, parameters);
    config.name = preset->name;
    return config;
}

core::RunRequest TrainCommand::request(const core::FamilyCatalog& catalog) const
{
    if (m_family.empty())
        throw wrongUsage("Name what to train, for example: train %1; or a run to go on with: "
                         "train --resume RUNDIR",
            {catalog.families().empty() ? "FAMILY" : catalog.families().front()->id()});
    const core::ModelFamily& family = catalog.family(m_family);
    const std::vector<core::ParameterSpec> specs = family.parameters();
    core::ParameterMap parameters;
    for (const std::string& setting : m_settings) {
        const auto equals = setting.find('=');
        if (equals == std::string::npos)
            throw wrongUsage("--set takes NAME=VALUE, not %1", {setting});
        setParameter(parameters, specs, setting.substr(0, equals), setting.substr(equals + 1));
    }
    if (m_wantsRangeTest) {
        const core::ParameterMap values = family.rangeTest();
        if (values.empty())
            throw wrongUsage("There is no range test for %1", {m_family});
        for (const auto& [id, value] : values)
            parameters[id] = value;
    }
    if (!m_epochs.empty())
        setParameter(parameters, specs, "epochs", m_epochs);
    if (!m_seed.empty())
        setParameter(parameters, specs, "seed", m_seed);
    if (!m_threads.empty())
        setParameter(parameters, specs, "threads", m_threads);

    core::RunRequest request;
    request.config = configOf(family, parameters);
    request.config.data = m_data;
    if (m_generatedPercent > 0)
        request.config.generated = core::GeneratedShare{m_generatedPercent / 100, m_generator};
    if (!m_folder.empty())
        request.folder = m_folder;
    return request;
}

core::RunRequest TrainCommand::resumeRequest(const core::FamilyCatalog& catalog) const
{
    core::RunRequest request;
    request.resumeFolder = m_resumeFolder;
    const core::RunRecord record = core::RunFolder(m_resumeFolder).readRecord();
    request.config.family = record.config.family;
    if (!m_epochs.empty())
        setParameter(request.config.parameters, catalog.family(record.config.family).parameters(),
            "epochs", m_epochs);
    return request;
}

ExitCode TrainCommand::run(const core::FamilyCatalog& catalog)
{
    core::RunRequest wanted = m_resumeFolder.empty() ? request(catalog) : resumeRequest(catalog);
    wanted.referee = core::bundledReferee(catalog, wanted.config.family);
    core::RunControl control;
    const StopSignals signals([&control] { control.requestStop(); });
    TrainingReport report(catalog.family(wanted.config.family).metrics());
    core::WorkControl loading;
    loading.onProgress = [&report](double fraction) { report.showLoading(fraction); };
    loading.cancelled = &signals.requested();

    const core::RunEnded ended = core::runSession(catalog, wanted, report, control, loading);
    report.close();
    if (m_wantsJson)
        printJson(toJson(ended, report.epochsDone()));
    else if (ended.status != core::RunStatus::Failed)
        printSummary(
            ended, report.epochsDone(), !ended.folder.empty() && !report.saveError().has_value());
    return outcomeOf(ended, report);
}

} // namespace studio::app
