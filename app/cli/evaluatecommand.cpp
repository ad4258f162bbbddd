// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluatecommand.h"

#include "app/cli/evaluationtext.h"
#include "app/cli/generatorevaluation.h"
#include "app/cli/labelledink.h"
#include "app/cli/modelfile.h"
#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "app/cli/stopsignals.h"
#include "core/infer/evaluation.h"
#include "core/ink/inkfile.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace studio::app {

namespace {

double shareOfDigits(const std::vector<core::Reading>& readings)
{
    const auto digits = std::count_if(readings.begin(), readings.end(),
        [](const core::Reading& reading) { return reading.isDigit; });
    return static_cast<double>(digits) / static_cast<double>(readings.size());
}

constexpr std::size_t kGanTrainCount = 60'000; ///< as many as MNIST has

void throwIfStopped(const std::atomic<bool>& cancelled)
{
    if (cancelled)
        throw core::Error(core::ErrorCode::Cancelled, {}, "Stopped before all was read");
}

/// Lets a model read each kind of input.
class Reader
{
public:
    Reader(core::Classifier& classifier, int threads, const std::atomic<bool>& cancelled)
        : m_classifier(classifier)
        , m_threads(threads)
        , m_cancelled(cancelled)
    {
    }

    core::Evaluation operator()(const core::DigitSet& digits)
    {
        ProgressLine progress("Reading");
        return core::evaluate(m_classifier, digits, m_threads, [&](double fraction) {
            progress.show(fraction);
            throwIfStopped(m_cancelled);
        });
    }

    core::Evaluation operator()(const std::vector<core::InkRecord>& records)
    {
        return core::evaluateInk(m_classifier, records, m_threads);
    }

    core::Evaluation operator()(const PictureFolder& folder)
    {
        if (folder.skipped > 0)
            printNote("Files that are no readable PNG and were left out: "
                + std::to_string(folder.skipped));
        core::Evaluation evaluation = (*this)(folder.digits);
        if (folder.nonDigits.empty())
            return evaluation;
        evaluation.nonDigitsRejected =
            1 - shareOfDigits(m_classifier.classify(folder.nonDigits, m_threads));
        if (!folder.digits.isEmpty())
            evaluation.digitsAccepted =
                shareOfDigits(m_classifier.classify(folder.digits.pixels, m_threads));
        return evaluation;
    }

private:
    core::Classifier& m_classifier;
    int m_threads;
    const std::atomic<bool>& m_cancelled;
};

} // namespace

CLI::App* EvaluateCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("evaluate", "Measure how well a model reads or writes");
    verb->add_option(
            "--model", m_model, "The model; without it, the one that comes with the studio")
        ->type_name("FILE");
    CLI::Option_group* what = verb->add_option_group("What to read");
    what->add_option("--data", m_data, "The test set of builtin or of a folder")
        ->type_name("builtin[:COUNT]|DIR");
    what->add_option("--ink", m_inkFile, "Drawings with labels (.ink.jsonl)")->type_name("FILE");
    what->add_option("--images", m_pictures, "PNGs in a sub-folder a digit; others hold no digits")
        ->type_name("DIR");
    what->require_option(1);
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
    const int threads = m_threads > 0 ? m_threads : std::max(1, catalog.engine().physicalThreads);
    // The model comes first: it opens in a moment, the data can take long.
    if (!m_model.empty()) {
        if (auto opened = catalog.open(m_model); opened.generator)
            return judge(catalog, *opened.generator, control, threads);
    }
    const auto model = openClassifier(
        catalog, m_model.empty() ? std::nullopt : std::optional<std::filesystem::path>(m_model));
    const Input input = readInput(control);
    Reader reader(*model.classifier, threads, signals.requested());
    const core::Evaluation evaluation = std::visit(reader, input);

    if (m_wantsJson) {
        nlohmann::json result = toJson(evaluation);
        result["model"] = model.file.string();
        printJson(result);
    } else {
        printResult("Read by " + model.file.string());
        printEvaluation(evaluation);
    }
    return ExitCode::Done;
}

ExitCode EvaluateCommand::judge(const core::FamilyCatalog& catalog, core::Generator& generator,
    const core::WorkControl& control, int threads) const
{
    if (m_data.empty())
        throw core::Error(core::ErrorCode::WrongUsage, m_model,
            "This model writes digits: name the real ones to compare them with, by --data");
    const auto data = std::make_shared<const core::Dataset>(loadData(control));
    ProgressLine progress("Comparing with the training images");
    core::GeneratorReferee referee(openClassifier(catalog, {}).classifier, data, threads);
    const core::GeneratorScores scores =
        referee.judge(generator, static_cast<std::size_t>(m_count), [&](double fraction) {
            progress.show(fraction);
            throwIfStopped(*control.cancelled);
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

EvaluateCommand::Input EvaluateCommand::readInput(const core::WorkControl& control) const
{
    if (!m_data.empty())
        return loadData(control).test;
    if (!m_inkFile.empty())
        return readLabelledInk(m_inkFile);
    return readPictureFolder(m_pictures, control);
}

core::Dataset EvaluateCommand::loadData(core::WorkControl control) const
{
    ProgressLine progress("Loading the data");
    control.onProgress = [&progress](double fraction) { progress.show(fraction); };
    core::Dataset data = core::loadDataset(m_data, control);
    if (data.test.isEmpty())
        throw core::Error(core::ErrorCode::UnusableInput, m_data, "There is no test set in it");
    return data;
}

} // namespace studio::app
