// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/explanationcontroller.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "core/infer/neighbours.h"
#include "core/runs/rehearsaldata.h"

#include <utility>

namespace studio::app {

namespace {

constexpr std::size_t kSimilar = 8;

} // namespace

/// Instances of its own, which the thread alone uses.
struct ExplanationController::Model
{
    std::unique_ptr<core::Classifier> classifier;
    std::unique_ptr<core::Explainer> explainer;
    std::string data;
};

ExplanationController::ExplanationController(QObject* parent)
    : QObject(parent)
    , m_isCancelled(std::make_shared<std::atomic<bool>>(false))
    , m_worker([this](const Request& request) { answer(request); },
          [this](const Request& /*request*/, const core::Error& error) {
              QMetaObject::invokeMethod(
                  this, [this, error] { Q_EMIT failed(errorText(error)); }, Qt::QueuedConnection);
          })
{
}

ExplanationController::~ExplanationController()
{
    cancel();
}

void ExplanationController::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
}

void ExplanationController::setModel(const core::Classifier& classifier, const std::string& data)
{
    auto model = std::make_shared<Model>(Model{classifier.clone(), classifier.explainer(), data});
    if (!model->classifier || !model->explainer) {
        m_model.reset();
        wipe();
        return;
    }
    m_model = std::move(model); // the new reading follows by show()
}

void ExplanationController::setRun(const std::filesystem::path& folder)
{
    if (folder == m_run)
        return;
    m_run = folder;
    begin();
}

void ExplanationController::setWatched(bool isWatched)
{
    if (isWatched == m_isWatched)
        return;
    m_isWatched = isWatched;
    if (isWatched)
        begin();
    else
        cancel();
}

void ExplanationController::show(const core::GrayImage& seen, const core::Reading& reading)
{
    const bool isNewDrawing = !m_shown || m_shown->first != seen;
    m_shown = {seen, reading};
    if (isNewDrawing)
        cancel();
    begin();
}

void ExplanationController::wipe()
{
    m_shown.reset();
    cancel();
    Q_EMIT wiped();
}

/// What is under way ends soon, and its answer, if one comes, is stale.
void ExplanationController::cancel()
{
    ++m_newest;
    *m_isCancelled = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_worker.drop();
}

void ExplanationController::begin()
{
    if (!m_isWatched || !m_model || !m_shown)
        return;
    m_worker.ask(
        {m_shown->first, m_shown->second, m_newest, m_model, m_run, m_catalog, m_isCancelled});
}

void ExplanationController::tell(const Request& request, const Explanation& explanation)
{
    QMetaObject::invokeMethod(
        this,
        [this, number = request.number, explanation] {
            if (number == m_newest)
                Q_EMIT explained(explanation);
        },
        Qt::QueuedConnection);
}

/// What is quick comes first.
void ExplanationController::answer(const Request& request)
{
    const auto& pixels = request.seen.pixels;
    const core::WorkControl control{{}, request.isCancelled.get()};
    Model& model = *request.model;
    Explanation result;
    result.seen = request.seen;
    result.reading = request.reading;
    const int digit = request.reading.digit;
    result.gradient = core::gradientTimesInput(*model.explainer, pixels, digit);
    result.layers = model.explainer->featureMaps(pixels);
    tell(request, result);
    if (*request.isCancelled)
        return;
    result.occlusion = core::occlusion(*model.classifier, pixels, digit);
    tell(request, result);
    result.flip = core::smallestFlip(*model.explainer, pixels, control);
    result.isFlipSearched = true;
    tell(request, result);
    if (!request.run.empty() && request.catalog) {
        result.history = core::learningHistory(*request.catalog, request.run, pixels, control);
        result.isHistoryRead = true;
        tell(request, result);
    }
    findSimilar(request, result);
    tell(request, result);
}

void ExplanationController::findSimilar(const Request& request, Explanation& explanation)
{
    if (!m_data || m_dataSource != request.model->data) {
        const core::WorkControl control{{}, request.isCancelled.get()};
        m_data = std::make_shared<const core::Dataset>(
            core::rehearsalData(*request.catalog, request.model->data, false, 1, control));
        m_dataSource = request.model->data;
    }
    explanation.similarFrom = m_data->name;
    const core::DigitSet& digits = m_data->training;
    for (const core::Neighbour& neighbour :
        core::nearestNeighbours(*request.model->classifier, request.seen.pixels, digits, kSimilar))
        explanation.similar.push_back(
            {digits.image(neighbour.index), digits.labels[neighbour.index]});
}

} // namespace studio::app

#include "moc_explanationcontroller.cpp"
