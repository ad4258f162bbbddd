// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/evaluationcontroller.h"

#include "app/controllers/errortext.h"
#include "core/data/workprogress.h"
#include "core/run/threadpriority.h"
#include "core/runs/bundledreferee.h"
#include "core/text.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace studio::app {

namespace {

using Clock = std::chrono::steady_clock;

int threadsOf(const core::FamilyCatalog& catalog)
{
    return std::max(1, catalog.engine().physicalThreads);
}

std::shared_ptr<core::Classifier> openReader(
    const core::FamilyCatalog& catalog, const std::filesystem::path& file)
{
    core::OpenedModel model = catalog.open(file);
    if (!model.classifier)
        throw core::Error(core::ErrorCode::UnusableInput, file,
            core::translatable("core", "This model does not read digits"));
    return std::move(model.classifier);
}

core::JudgedModel judge(core::Classifier& classifier, const QString& name,
    const core::DigitSet& images, int threads, const core::WorkControl& control)
{
    const auto begin = Clock::now();
    core::JudgedModel judged{name.toStdString(), {}, {}};
    judged.evaluation = core::evaluate(classifier, images, threads, [&](double fraction) {
        core::throwIfCancelled(control);
        core::reportProgress(control, fraction);
    });
    judged.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return judged;
}

} // namespace

/// What runs on the thread for one request.
struct EvaluationController::Job
{
    std::uint64_t number = 0;
    std::shared_ptr<const core::FamilyCatalog> catalog;
    std::shared_ptr<std::atomic<bool>> isCancelled;
};

struct EvaluationController::Models
{
    Model first;
    Model second; ///< null without one

    /// The model that `source` names; `answering` is a clone of the one that answers, or null.
    static Model open(
        const core::FamilyCatalog& catalog, const ModelSource& source, const Model& answering)
    {
        switch (source.kind) {
        case ModelSource::Kind::Answering:
            if (!answering)
                throw core::Error(core::ErrorCode::UnusableInput, {},
                    core::translatable("core", "There is no model yet that reads digits"));
            return answering;
        case ModelSource::Kind::Bundled:
            break;
        case ModelSource::Kind::File:
            return openReader(catalog, toPath(source.file));
        }
        const auto file = core::bundledReader(catalog);
        if (!file)
            throw core::Error(core::ErrorCode::UnusableInput, {},
                core::translatable("core", "The weights that come with the studio are missing"));
        return openReader(catalog, *file);
    }
};

EvaluationController::EvaluationController(QObject* parent)
    : QObject(parent)
    , m_isCancelled(std::make_shared<std::atomic<bool>>(false))
    , m_newestExplanation(std::make_shared<std::atomic<std::uint64_t>>(0))
{
    m_pool.setMaxThreadCount(1);
    m_explainers.setMaxThreadCount(1);
}

EvaluationController::~EvaluationController()
{
    *m_isCancelled = true;
    ++*m_newestExplanation;
    m_explainers.waitForDone();
    m_pool.waitForDone();
}

void EvaluationController::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
}

void EvaluationController::setAnswering(const core::Classifier& classifier, const QString& name)
{
    m_answering = classifier.clone();
    m_answeringName = name;
}

/// Ends what is under way and lets `work` run on the thread.
void EvaluationController::start(const std::function<void(const Job&)>& work)
{
    *m_isCancelled = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    const Job job{++m_newest, m_catalog, m_isCancelled};
    if (!std::exchange(m_isBusy, true))
        Q_EMIT busyChanged(true);
    m_pool.start([this, job, work] {
        core::lowerThreadPriority(core::kLoadingNiceness); // somebody waits for it
        try {
            core::throwIfCancelled({{}, job.isCancelled.get()});
            work(job);
        } catch (...) {
            const auto error = core::currentError();
            tell(job.number, [this, error] {
                finish();
                if (error.code() == core::ErrorCode::Cancelled)
                    Q_EMIT cancelled();
                else
                    Q_EMIT failed(errorText(error));
            });
        }
    });
}

/// On the GUI thread, unless a newer request was made meanwhile.
void EvaluationController::tell(std::uint64_t number, const std::function<void()>& news)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, news] {
            if (number == m_newest)
                news();
        },
        Qt::QueuedConnection);
}

void EvaluationController::finish()
{
    m_isBusy = false;
    Q_EMIT busyChanged(false);
}

void EvaluationController::cancel()
{
    *m_isCancelled = true;
}

/// The stage's progress from `from` to `to`, seldom enough for a window.
core::WorkControl EvaluationController::controlOf(
    const Job& job, Stage stage, double from, double to)
{
    core::WorkControl control;
    control.cancelled = job.isCancelled.get();
    control.onProgress = [this, stage, from, to, number = job.number, told = Clock::time_point()](
                             double fraction) mutable {
        constexpr std::chrono::milliseconds kInterval{40};
        if (Clock::now() - told < kInterval)
            return;
        told = Clock::now();
        const double part = from + (to - from) * fraction;
        tell(number, [this, stage, part] { Q_EMIT progressed(stage, part); });
    };
    return control;
}

void EvaluationController::evaluate(const EvaluationRequest& request)
{
    if (!m_catalog)
        return;
    const auto clone = [this]() -> Model { return m_answering ? m_answering->clone() : nullptr; };
    const Models candidates{clone(), clone()};
    start([this, request, candidates](const Job& job) { work(job, request, candidates); });
}

void EvaluationController::work(
    const Job& job, const EvaluationRequest& request, const Models& candidates)
{
    auto models = std::make_shared<Models>();
    models->first = Models::open(*job.catalog, request.model, candidates.first);
    if (request.other)
        models->second = Models::open(*job.catalog, *request.other, candidates.second);
    const auto result = std::make_shared<core::EvaluationResult>();
    result->data = std::make_shared<const core::EvaluationData>(
        core::loadEvaluationData(request.data, controlOf(job, Stage::Loading)));
    const core::DigitSet& images = result->data->images;
    const int threads = threadsOf(*job.catalog);
    const double middle = request.other ? 0.5 : 1;
    result->model = judge(*models->first, request.model.name, images, threads,
        controlOf(job, Stage::Reading, 0, middle));
    if (request.other) {
        result->other = judge(*models->second, request.other->name, images, threads,
            controlOf(job, Stage::Reading, middle, 1));
        result->difference = core::mcNemar(result->model.evaluation, result->other->evaluation);
    }
    tell(job.number, [this, result, models] {
        m_result = result;
        m_models = models;
        ++*m_newestExplanation;
        finish();
        Q_EMIT evaluated(m_result);
    });
}

void EvaluationController::measureRobustness()
{
    if (!m_result || !m_catalog)
        return;
    start([this, result = m_result, models = m_models](
              const Job& job) { workOnRobustness(job, result, *models); });
}

void EvaluationController::workOnRobustness(
    const Job& job, const Result& result, const Models& models)
{
    const auto whole = std::make_shared<core::EvaluationResult>(*result);
    const core::DigitSet& images = whole->data->images;
    const int threads = threadsOf(*job.catalog);
    const double middle = whole->other ? 0.5 : 1;
    const auto teller = [this, &job](bool isOther) {
        return [this, number = job.number, isOther](const core::RobustnessPoint& point) {
            tell(number, [this, point, isOther] { Q_EMIT pointMeasured(point, isOther); });
        };
    };
    whole->model.robustness = core::measureRobustness(*models.first, images, threads,
        controlOf(job, Stage::Disturbing, 0, middle), teller(false));
    if (whole->other)
        whole->other->robustness = core::measureRobustness(*models.second, images, threads,
            controlOf(job, Stage::Disturbing, middle, 1), teller(true));
    tell(job.number, [this, whole] {
        m_result = whole;
        finish();
        Q_EMIT measured(m_result);
    });
}

void EvaluationController::explain(std::size_t place, bool isOther)
{
    const std::uint64_t number = ++*m_newestExplanation;
    if (!m_result || (isOther && !m_result->other)
        || place >= m_result->model.evaluation.images.size())
        return;
    const core::JudgedModel& model = isOther ? *m_result->other : m_result->model;
    const core::EvaluatedImage& image = model.evaluation.images[place];
    if (image.reading.digit < 0)
        return;
    m_explainers.start(
        [this, place, number, newest = m_newestExplanation,
            picture = m_result->data->images.image(image.index), digit = image.reading.digit,
            classifier = isOther ? m_models->second : m_models->first] {
            if (*newest != number)
                return;
            const auto explainer = classifier->explainer();
            if (!explainer)
                return;
            core::SaliencyMap map{};
            try {
                map = core::gradientTimesInput(*explainer, picture.pixels, digit);
            } catch (...) {
                return; // the picture is shown without
            }
            QMetaObject::invokeMethod(
                this,
                [this, place, map, number] {
                    if (*m_newestExplanation == number)
                        Q_EMIT explained(place, map);
                },
                Qt::QueuedConnection);
        });
}

} // namespace studio::app

#include "moc_evaluationcontroller.cpp"
