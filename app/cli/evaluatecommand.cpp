// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluatecommand.h"

#include "app/cli/evaluationtext.h"
#include "app/cli/generatorevaluation.h"
#include "app/cli/modelfile.h"
#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "app/cli/stopsignals.h"
#include "core/evaluation/evaluationcsv.h"
#include "core/evaluation/evaluationreport.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>

namespace studio::app {

namespace {

constexpr std::size_t kGanTrainCount = 60'000; ///< as many as MNIST has

void throwIfStopped(const core::WorkControl& control)
{
    if (*control.cancelled)
        throw core::Error(core::ErrorCode::Cancelled, {}, "Stopped before all was read");
}

int threadsOf(const core::FamilyCatalog& catalog, int wanted)
{
    return wanted > 0 ? wanted : std::max(1, catalog.engine().physicalThreads);
}

/// The same with a line that shows how far it is.
core::WorkControl shownBy(ProgressLine& progress, core::WorkControl control)
{
    control.onProgress = [&progress](double fraction) { progress.show(fraction); };
    return control;
}

std::optional<std::filesystem::path> orBundled(const std::string& file)
{
    return file.empty() ? std::nullopt : std::optional<std::filesystem::path>(file);
}

} // namespace

CLI::App* EvaluateCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("evaluate", "Measure how well a model reads or writes");
    verb->add_option(
            "--model", m_model, "The model; without it, the one that comes with the studio")
        ->type_name("FILE");
    verb->add_option("--against", m_against,
            "A second model that reads the same: says whether they differ by more than chance")
        ->type_name("FILE");
    CLI::Option_group* what = verb->add_option_group("What to read");
    what->add_option("--data", m_data, "The test set of builtin or of a folder")
        ->type_name("builtin[:COUNT]|DIR");
    what->add_option("--ink", m_inkFile, "Drawings with labels (.ink.jsonl)")->type_name("FILE");
    what->add_option("--images", m_pictures, "PNGs in a sub-folder a digit; others hold no digits")
        ->type_name("DIR");
    what->require_option(1);
    verb->add_flag("--robustness", m_measuresRobustness,
        "Also read them with noise, blurred, shifted, turned and with other pens, 25 times in all");
    verb->add_option("--report", m_reportFile, "Write everything as one HTML file")
        ->type_name("FILE.html");
    verb->add_option("--csv", m_csvFile, "Write the answer to each image")->type_name("FILE.csv");
    verb->add_option("--count", m_count, "How many digits a generator is judged by")
        ->type_name("N")
        ->check(CLI::Range(100, 100'000))
        ->capture_default_str();
    verb->add_option("--threads", m_threads, "How many threads read")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

ExitCode EvaluateCommand::run(const core::FamilyCatalog& catalog)
{
    const StopSignals signals;
    core::WorkControl control;
    control.cancelled = &signals.requested();
    // The models come first: they open in a moment, the data can take long.
    if (!m_model.empty()) {
        if (auto opened = catalog.open(m_model); opened.generator) {
            refuseReports();
            return judge(catalog, *opened.generator, control);
        }
    }
    const ClassifierFile model = openClassifier(catalog, orBundled(m_model));
    std::optional<ClassifierFile> other;
    if (!m_against.empty())
        other = openClassifier(catalog, orBundled(m_against));
    const int threads = threadsOf(catalog, m_threads);
    core::EvaluationResult result;
    result.data = std::make_shared<const core::EvaluationData>(loadData(control));
    result.model = read(model, threads, *result.data, control);
    if (other) {
        result.other = read(*other, threads, *result.data, control);
        result.difference = core::mcNemar(result.model.evaluation, result.other->evaluation);
    }
    report(result);
    return ExitCode::Done;
}

core::EvaluationData EvaluateCommand::loadData(core::WorkControl control) const
{
    using Kind = core::EvaluationSource::Kind;
    ProgressLine progress("Loading the data");
    control = shownBy(progress, control);
    if (!m_data.empty())
        return core::loadEvaluationData({Kind::TestSet, m_data}, control);
    if (!m_inkFile.empty())
        return core::loadEvaluationData({Kind::Ink, m_inkFile}, control);
    return core::loadEvaluationData({Kind::Pictures, m_pictures}, control);
}

core::JudgedModel EvaluateCommand::read(const ClassifierFile& model, int threads,
    const core::EvaluationData& data, const core::WorkControl& control) const
{
    using Clock = std::chrono::steady_clock;
    core::JudgedModel judged{model.file.string(), {}, {}};
    {
        ProgressLine progress("Reading");
        const auto begin = Clock::now();
        judged.evaluation =
            core::evaluate(*model.classifier, data.images, threads, [&](double fraction) {
                progress.show(fraction);
                throwIfStopped(control);
            });
        judged.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    }
    if (m_measuresRobustness) {
        ProgressLine progress("Reading disturbed digits");
        judged.robustness = core::measureRobustness(
            *model.classifier, data.images, threads, shownBy(progress, control));
    }
    return judged;
}

void EvaluateCommand::report(const core::EvaluationResult& result) const
{
    if (result.data->skipped > 0)
        printNote("Files that are no readable PNG and were left out: "
            + std::to_string(result.data->skipped));
    if (!m_csvFile.empty())
        core::writeEvaluationCsv(m_csvFile, result);
    if (!m_reportFile.empty())
        core::writeEvaluationHtml(m_reportFile, result);
    if (m_wantsJson)
        printJson(toJson(result));
    else
        printEvaluation(result);
}

/// They tell of readings, and a model that writes digits has none.
void EvaluateCommand::refuseReports() const
{
    if (!m_against.empty() || !m_reportFile.empty() || !m_csvFile.empty() || m_measuresRobustness)
        throw core::Error(core::ErrorCode::WrongUsage, m_model,
            "This model writes digits: --against, --robustness, --report and --csv are for models "
            "that read them");
}

ExitCode EvaluateCommand::judge(const core::FamilyCatalog& catalog, core::Generator& generator,
    const core::WorkControl& control) const
{
    if (m_data.empty())
        throw core::Error(core::ErrorCode::WrongUsage, m_model,
            "This model writes digits: name the real ones to compare them with, by --data");
    std::shared_ptr<const core::Dataset> data;
    {
        ProgressLine progress("Loading the data");
        data = std::make_shared<const core::Dataset>(
            core::loadDataset(m_data, shownBy(progress, control)));
    }
    if (data->test.isEmpty())
        throw core::Error(core::ErrorCode::UnusableInput, m_data, "There is no test set in it");
    ProgressLine progress("Comparing with the training images");
    core::GeneratorReferee referee(
        openClassifier(catalog, {}).classifier, data, threadsOf(catalog, m_threads));
    const core::GeneratorScores scores =
        referee.judge(generator, static_cast<std::size_t>(m_count), [&](double fraction) {
            progress.show(fraction);
            throwIfStopped(control);
        });
    const double ganTrain =
        ganTrainAccuracy(catalog, generator, *data, kGanTrainCount, *control.cancelled);
    if (m_wantsJson) {
        nlohmann::json result = toJson(scores, ganTrain);
        result["model"] = m_model;
        printJson(result);
    } else {
        printScores(scores, ganTrain);
    }
    return ExitCode::Done;
}

} // namespace studio::app
