// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/evaluationcontroller.h"

#include "app/controllers/errortext.h"
#include "core/data/workprogress.h"
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
    , m_explainer(
          [this](const Question& question, const WorkTicket& ticket) { answer(question, ticket); },
          [](const core::Error& /*error*/) {}) // the picture is shown without
{
    connect(&m_job, &BackgroundJob::busyChanged, this, &EvaluationController::busyChanged);
    connect(&m_job, &BackgroundJob::failed, this, &EvaluationController::failed);
    connect(&m_job, &BackgroundJob::cancelled, this, &EvaluationController::cancelled);
}

EvaluationController::~EvaluationController() = default;

void EvaluationController::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
}

void EvaluationController::setAnswering(const core::Classifier& classifier, const QString& name)
{
    m_answering = classifier.clone();
    m_answeringName = name;
}

/// The stage's progress goes from `from` to `to`.
core::WorkControl EvaluationController::controlOf(
    const WorkTicket& ticket, Stage stage, double from, double to)
{
    return m_job.controlOf(ticket, [this, stage, from, to](double fraction) {
        Q_EMIT progressed(stage, from + (to - from) * fraction);
    });
}

void EvaluationController::evaluate(const EvaluationRequest& request)
{
    if (!m_catalog)
        return;
    const auto clone = [this]() -> Model { return m_answering ? m_answering->clone() : nullptr; };
    const Models candidates{clone(), clone()};
    m_job.start([this, request, candidates, catalog = m_catalog](
                    const WorkTicket& ticket) { work(ticket, *catalog, request, candidates); });
}

void EvaluationController::work(const WorkTicket& ticket, const core::FamilyCatalog& catalog,
    const EvaluationRequest& request, const Models& candidates)
{
    auto models = std::make_shared<Models>();
    models->first = Models::open(catalog, request.model, candidates.first);
    if (request.other)
        models->second = Models::open(catalog, *request.other, candidates.second);
    const auto result = std::make_shared<core::EvaluationResult>();
    result->data = std::make_shared<const core::EvaluationData>(
        core::loadEvaluationData(request.data, controlOf(ticket, Stage::Loading)));
    const core::DigitSet& images = result->data->images;
    const int threads = threadsOf(catalog);
    const double middle = request.other ? 0.5 : 1;
    result->model = judge(*models->first, request.model.name, images, threads,
        controlOf(ticket, Stage::Reading, 0, middle));
    if (request.other) {
        result->other = judge(*models->second, request.other->name, images, threads,
            controlOf(ticket, Stage::Reading, middle, 1));
        result->difference = core::mcNemar(result->model.evaluation, result->other->evaluation);
    }
    m_job.tell(ticket, [this, result, models] {
        m_result = result;
        m_models = models;
        m_explainer.outdate();
        m_job.finish();
        Q_EMIT evaluated(m_result);
    });
}

void EvaluationController::measureRobustness()
{
    if (!m_result || !m_catalog)
        return;
    m_job.start(
        [this, catalog = m_catalog, result = m_result, models = m_models](
            const WorkTicket& ticket) { workOnRobustness(ticket, *catalog, result, *models); });
}

void EvaluationController::workOnRobustness(const WorkTicket& ticket,
    const core::FamilyCatalog& catalog, const Result& result, const Models& models)
{
    const auto whole = std::make_shared<core::EvaluationResult>(*result);
    const core::DigitSet& images = whole->data->images;
    const int threads = threadsOf(catalog);
    const double middle = whole->other ? 0.5 : 1;
    const auto teller = [this, &ticket](bool isOther) {
        return [this, &ticket, isOther](const core::RobustnessPoint& point) {
            m_job.tell(ticket, [this, point, isOther] { Q_EMIT pointMeasured(point, isOther); });
        };
    };
    whole->model.robustness = core::measureRobustness(*models.first, images, threads,
        controlOf(ticket, Stage::Disturbing, 0, middle), teller(false));
    if (whole->other)
        whole->other->robustness = core::measureRobustness(*models.second, images, threads,
            controlOf(ticket, Stage::Disturbing, middle, 1), teller(true));
    m_job.tell(ticket, [this, whole] {
        m_result = whole;
        m_job.finish();
        Q_EMIT measured(m_result);
    });
}

void EvaluationController::explain(std::size_t place, bool isOther)
{
    m_explainer.outdate();
    if (!m_result || (isOther && !m_result->other)
        || place >= m_result->model.evaluation.images.size())
        return;
    const core::JudgedModel& model = isOther ? *m_result->other : m_result->model;
    const core::EvaluatedImage& image = model.evaluation.images[place];
    if (image.reading.digit < 0)
        return;
    m_explainer.ask({place, m_result->data->images.image(image.index), image.reading.digit,
        isOther ? m_models->second : m_models->first});
}

void EvaluationController::answer(const Question& question, const WorkTicket& ticket)
{
    const auto explainer = question.classifier->explainer();
    if (!explainer)
        return;
    const core::SaliencyMap map =
        core::gradientTimesInput(*explainer, question.image.pixels, question.digit);
    m_explainer.tell(ticket, [this, place = question.place, map] { Q_EMIT explained(place, map); });
}

} // namespace studio::app

#include "moc_evaluationcontroller.cpp"
