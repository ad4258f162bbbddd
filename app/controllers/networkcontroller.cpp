// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/networkcontroller.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "core/infer/classifier.h"
#include "core/runs/rehearsaldata.h"

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {

/// The first image of each class; a class without one has an empty picture.
std::vector<core::GrayImage> firstOfEach(const core::DigitSet& digits)
{
    std::vector<core::GrayImage> examples(core::kDigitClasses);
    for (std::size_t digit = 0; digit < examples.size(); ++digit) {
        const auto found = std::find(digits.labels.begin(), digits.labels.end(), digit);
        if (found != digits.labels.end())
            examples[digit] = digits.image(static_cast<std::size_t>(found - digits.labels.begin()));
    }
    return examples;
}

} // namespace

/// An instance of its own, which the thread alone uses.
struct NetworkController::Model
{
    std::unique_ptr<core::Explainer> explainer;
    std::string data;
};

NetworkController::NetworkController(QObject* parent)
    : QObject(parent)
    , m_worker(
          [this](const Request& request, const WorkTicket& ticket) {
              m_worker.tell(
                  ticket, [this, found = look(request, ticket)] { Q_EMIT looked(found); });
          },
          [this](const core::Error& error) { Q_EMIT failed(errorText(error)); })
{
}

NetworkController::~NetworkController() = default;

void NetworkController::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
}

void NetworkController::setModel(const core::Classifier& classifier, const std::string& data)
{
    auto model = std::make_shared<Model>(Model{classifier.explainer(), data});
    if (model->explainer) {
        m_model = std::move(model);
        begin();
    } else {
        m_model.reset();
        m_worker.outdate();
        Q_EMIT emptied();
    }
}

void NetworkController::setWatched(bool isWatched)
{
    if (isWatched == m_isWatched)
        return;
    m_isWatched = isWatched;
    begin();
}

void NetworkController::show(const core::GrayImage& seen)
{
    if (seen == m_drawing)
        return;
    m_drawing = seen;
    m_worker.outdate();
    begin();
}

void NetworkController::wipe()
{
    show({});
}

void NetworkController::setExample(int digit)
{
    m_example = digit;
    m_worker.outdate();
    begin();
}

void NetworkController::begin()
{
    if (!m_isWatched || !m_model)
        return;
    m_worker.ask({m_model, m_drawing, m_example, m_catalog});
}

std::shared_ptr<const NetworkLook> NetworkController::look(
    const Request& request, const WorkTicket& ticket)
{
    core::Explainer& explainer = *request.model->explainer;
    auto result = std::make_shared<NetworkLook>();
    result->network = explainer.description();
    result->weights = explainer.weights();
    result->seen = request.example == kDrawing ? request.drawing : exampleOf(request, ticket);
    if (!result->seen.isEmpty())
        result->activations = explainer.activations(result->seen.pixels);
    return result;
}

core::GrayImage NetworkController::exampleOf(const Request& request, const WorkTicket& ticket)
{
    if (m_examples.empty() || m_examplesSource != request.model->data) {
        const auto data =
            core::rehearsalData(*request.catalog, request.model->data, false, 1, ticket.control());
        const bool hasValidation = !data.validation.isEmpty();
        m_examples = firstOfEach(hasValidation ? data.validation : data.training);
        m_examplesSource = request.model->data;
    }
    return m_examples.at(static_cast<std::size_t>(request.example));
}

} // namespace studio::app

#include "moc_networkcontroller.cpp"
