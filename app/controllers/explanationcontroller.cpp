// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/explanationcontroller.h"

#include "app/controllers/errortext.h"
#include "core/data/workprogress.h"
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
    , m_worker(
          [this](const Request& request, const WorkTicket& ticket) { explain(request, ticket); },
          [this](const core::Error& error) { Q_EMIT failed(errorText(error)); })
{
}

ExplanationController::~ExplanationController() = default;

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
        m_worker.outdate();
}

void ExplanationController::show(const core::GrayImage& seen, const core::Reading& reading)
{
    const bool isNewDrawing = !m_shown || m_shown->first != seen;
    m_shown = {seen, reading};
    if (isNewDrawing)
        m_worker.outdate();
    begin();
}

void ExplanationController::wipe()
{
    m_shown.reset();
    m_worker.outdate();
    Q_EMIT wiped();
}

void ExplanationController::begin()
{
    if (!m_isWatched || !m_model || !m_shown)
        return;
    m_worker.ask({m_shown->first, m_shown->second, m_model, m_run, m_catalog});
}

void ExplanationController::tell(const WorkTicket& ticket, const Explanation& explanation)
{
    m_worker.tell(ticket, [this, explanation] { Q_EMIT explained(explanation); });
}

/// What is quick comes first.
void ExplanationController::explain(const Request& request, const WorkTicket& ticket)
{
    const auto& pixels = request.seen.pixels;
    const core::WorkControl control = ticket.control();
    Model& model = *request.model;
    Explanation result;
    result.seen = request.seen;
    result.reading = request.reading;
    const int digit = request.reading.digit;
    result.gradient = core::gradientTimesInput(*model.explainer, pixels, digit);
    result.layers = model.explainer->featureMaps(pixels);
    tell(ticket, result);
    if (core::isCancelled(control))
        return;
    result.occlusion = core::occlusion(*model.classifier, pixels, digit);
    tell(ticket, result);
    result.flip = core::smallestFlip(*model.explainer, pixels, control);
    result.isFlipSearched = true;
    tell(ticket, result);
    if (!request.run.empty() && request.catalog) {
        result.history = core::learningHistory(*request.catalog, request.run, pixels, control);
        result.isHistoryRead = true;
        tell(ticket, result);
    }
    findSimilar(request, control, result);
    tell(ticket, result);
}

void ExplanationController::findSimilar(
    const Request& request, const core::WorkControl& control, Explanation& explanation)
{
    if (!m_data || m_dataSource != request.model->data) {
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
