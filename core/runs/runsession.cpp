// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runsession.h"

#include "core/checkpoint/durablefile.h"
#include "core/infer/evaluation.h"
#include "core/runs/generatorscoringsetup.h"
#include "core/runs/resumestate.h"
#include "core/runs/runlock.h"
#include "core/runs/runrecorder.h"
#include "core/runs/trainingdata.h"
#include "core/runs/utctime.h"
#include "core/text.h"

#include <memory>
#include <system_error>
#include <utility>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

/// A relative folder means another one as soon as the run is resumed from elsewhere.
std::string lastingSource(const std::string& source)
{
    std::error_code code;
    const fs::path path = fs::absolute(source, code);
    if (code || source.starts_with("builtin"))
        return source;
    return path.lexically_normal().string();
}

/// Whatever the request leaves open is filled in, and everything checked.
RunConfig completed(const FamilyCatalog& catalog, const RunConfig& wanted)
{
    RunConfig config = catalog.family(wanted.family).makeConfig(wanted.preset, wanted.parameters);
    config.data = lastingSource(wanted.data);
    config.name = wanted.name;
    config.generated = wanted.generated;
    completeGenerated(catalog, config);
    return config;
}

/// One run; its functions are the stages, in order.
class Session
{
public:
    Session(const FamilyCatalog& catalog, const RunRequest& request, TrainingObserver& observer)
        : m_catalog(catalog)
        , m_request(request)
        , m_observer(observer)
    {
    }

    void prepare(const WorkControl& loading);
    void train(RunControl& control);
    RunEnded end(const Error* error);

private:
    void prepareNew();
    void prepareResumed();
    void loadData(const WorkControl& loading);
    void openFolder();
    void startRecorder();
    std::optional<fs::path> resumedBest() const;
    void discardFolder() noexcept;
    void evaluateTestSet();
    std::unique_ptr<Classifier> openBest();
    int threads() const;

    const FamilyCatalog& m_catalog;
    const RunRequest& m_request;
    TrainingObserver& m_observer;
    RunRecord m_record;
    std::shared_ptr<const Checkpoint> m_resumeFrom;
    std::shared_ptr<const Dataset> m_data;
    std::unique_ptr<Trainer> m_trainer;
    std::optional<RunFolder> m_folder;
    std::unique_ptr<RunLock> m_lock;
    std::unique_ptr<RunRecorder> m_recorder;
    std::unique_ptr<GeneratorScoring> m_scoring; ///< after the recorder, which it writes to
    std::optional<HealthReport> m_notice; ///< for the observer, once the run goes on
    RunEnded m_ended;
};

void Session::prepare(const WorkControl& loading)
{
    if (m_request.resumeFolder)
        prepareResumed();
    else
        prepareNew();
    loadData(loading);
    // Before the folder is made: a run that cannot begin leaves nothing behind.
    m_trainer = m_catalog.family(m_record.config.family)
                    .createTrainer(m_record.config, m_data, m_resumeFrom);
    openFolder();
}

void Session::loadData(const WorkControl& loading)
{
    TrainingData loaded = loadTrainingData(m_catalog, m_record.config, threads(), loading);
    if (m_resumeFrom && loaded.data.sha256 != m_record.datasetSha256) {
        throw Error(ErrorCode::UnusableInput, m_folder->path(),
            translatable("core", "The data in %1 are not those that the run was trained on"),
            {m_record.config.data});
    }
    if (m_resumeFrom && loaded.generatorSha256 != m_record.generatorSha256) {
        throw Error(ErrorCode::UnusableInput, m_record.config.generated->model,
            translatable(
                "core", "This is not the generator whose digits the run was trained on any more"));
    }
    m_record.datasetName = loaded.data.name;
    m_record.datasetSha256 = loaded.data.sha256;
    m_record.generatorSha256 = loaded.generatorSha256;
    m_data = std::make_shared<Dataset>(std::move(loaded.data));
}

void Session::prepareNew()
{
    m_record.config = completed(m_catalog, m_request.config);
    m_record.created = nowInUtc("%Y-%m-%dT%H:%M:%SZ");
    if (m_request.folder)
        RunFolder::requireFree(*m_request.folder); // before the long work of loading
}

void Session::prepareResumed()
{
    RunFolder folder(*m_request.resumeFolder);
    m_record = folder.readRecord();
    m_lock = std::make_unique<RunLock>(folder.path());
    m_folder = folder;
    ResumeState state = readResumeState(folder);
    auto checkpoint = std::make_shared<Checkpoint>(std::move(state.checkpoint));
    m_notice = std::move(state.notice);
    RunConfig wanted = checkpoint->config;
    wanted.name = m_record.config.name; // the name may have been edited since
    if (const auto epochs = m_request.config.parameters.find("epochs");
        epochs != m_request.config.parameters.end())
        wanted.parameters["epochs"] = epochs->second;
    m_record.config = completed(m_catalog, wanted);
    if (checkpoint->epoch >= m_record.config.integer("epochs")) {
        throw Error(ErrorCode::WrongUsage, folder.path(),
            translatable("core", "The run has done its %1 epochs; ask for more to go on"),
            {std::to_string(checkpoint->epoch)});
    }
    m_resumeFrom = std::move(checkpoint);
}

void Session::openFolder()
{
    if (!m_resumeFrom) {
        const RunFolder folder = m_request.folder
            ? RunFolder::createAt(*m_request.folder)
            : RunFolder::create(m_request.runsRoot, m_record.config);
        m_lock = std::make_unique<RunLock>(folder.path());
        // Another session may have run from beginning to end between the two lines above.
        m_folder = RunFolder::createAt(folder.path());
    }
    removeTemporaryFiles(m_folder->path());
    removeTemporaryFiles(m_folder->checkpointFile("last").parent_path());
    removeTemporaryFiles(m_folder->sampleFile(0).parent_path());
    try {
        startRecorder();
        m_scoring = makeGeneratorScoring(
            m_catalog, {m_record.config, m_data, m_request.referee, resumedBest()}, *m_recorder);
    } catch (...) {
        if (!m_resumeFrom)
            discardFolder();
        throw;
    }
}

std::optional<fs::path> Session::resumedBest() const
{
    return m_resumeFrom ? std::optional(m_folder->checkpointFile("best")) : std::nullopt;
}

/// Takes away what a run that could not begin has put into its new folder, and nothing else.
void Session::discardFolder() noexcept
{
    std::error_code ignored;
    fs::remove(m_folder->metricsFile(), ignored);
    fs::remove(m_folder->recordFile(), ignored);
    m_lock.reset();
    fs::remove(m_folder->path(), ignored);
    m_folder.reset();
}

void Session::startRecorder()
{
    m_record.failure.clear();
    m_record.summary.erase("test_accuracy");
    m_record.summary.erase("frechet_distance");
    m_record.software = {{"digit-studio", STUDIO_VERSION},
        {"torch", m_catalog.engine().torchVersion}, {"blas", m_catalog.engine().blas}};
    std::vector<std::string> metricIds;
    for (const MetricSpec& metric : m_catalog.family(m_record.config.family).metrics())
        metricIds.push_back(metric.id);
    m_recorder = std::make_unique<RunRecorder>(
        *m_folder, m_record, metricIds, m_observer, m_resumeFrom ? m_resumeFrom->step : 0);
    if (m_notice)
        m_recorder->tellOnceStarted(*m_notice);
}

void Session::train(RunControl& control)
{
    TrainingObserver* const observer =
        m_scoring ? static_cast<TrainingObserver*>(m_scoring.get()) : m_recorder.get();
    m_ended = m_trainer->run(*observer, control);
    m_trainer.reset(); // its memory is not needed for scoring or reading the test set
    if (m_scoring) {
        m_scoring->finish(control);
        m_ended.frechetDistance = m_scoring->best();
    }
    m_scoring.reset();
    m_recorder->finishSaving();
    if (m_ended.status == RunStatus::Finished && m_ended.hasLearned)
        evaluateTestSet();
}

int Session::threads() const
{
    const auto found = m_record.config.parameters.find("threads");
    const auto* threads = found == m_record.config.parameters.end()
        ? nullptr
        : std::get_if<std::int64_t>(&found->second);
    return threads != nullptr && *threads > 0 ? static_cast<int>(*threads)
                                              : m_catalog.engine().physicalThreads;
}

void Session::evaluateTestSet()
{
    if (m_data->test.isEmpty())
        return;
    try {
        if (const auto classifier = openBest())
            m_ended.testAccuracy = evaluate(*classifier, m_data->test, threads()).accuracy();
    } catch (...) {
        // The training is done and kept; only this one number is missing.
        m_observer.onEvent(CheckpointSaved{m_folder->checkpointFile("best"), currentError()});
    }
}

std::unique_ptr<Classifier> Session::openBest()
{
    if (const auto& best = m_recorder->best())
        return m_catalog.family(m_record.config.family).open(*best).classifier;
    try { // a resumed run that got no better
        return m_catalog.open(m_folder->checkpointFile("best")).classifier;
    } catch (const Error&) {
        return m_catalog.family(m_record.config.family)
            .open(readResumeState(*m_folder).checkpoint)
            .classifier;
    }
}

RunEnded Session::end(const Error* error)
{
    m_scoring.reset();
    if (error != nullptr) {
        const bool isCancelled = error->code() == ErrorCode::Cancelled;
        m_ended.status = isCancelled ? RunStatus::Stopped : RunStatus::Failed;
        m_ended.seconds = m_recorder ? m_recorder->seconds() : 0;
        if (!isCancelled)
            m_ended.error = *error;
    }
    if (m_folder)
        m_ended.folder = m_folder->path();
    if (m_recorder)
        m_recorder->finishSaving();
    m_ended.isSaved = m_recorder && m_recorder->isSaved();
    if (m_recorder)
        m_recorder->onEvent(m_ended);
    else
        m_observer.onEvent(m_ended);
    return m_ended;
}

} // namespace

RunEnded runSession(const FamilyCatalog& catalog, const RunRequest& request,
    TrainingObserver& observer, RunControl& control, const WorkControl& loading)
{
    Session session(catalog, request, observer);
    try {
        session.prepare(loading);
        session.train(control);
    } catch (...) {
        const Error error = currentError();
        return session.end(&error);
    }
    return session.end(nullptr);
}

} // namespace studio::core
