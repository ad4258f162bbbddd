// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/inspectwiring.h"

#include "app/controllers/appsettings.h"
#include "app/controllers/engineloader.h"
#include "app/controllers/explanationcontroller.h"
#include "app/controllers/histogramcontroller.h"
#include "app/controllers/inferencecontroller.h"
#include "app/controllers/networkcontroller.h"
#include "app/controllers/runlibrarycontroller.h"
#include "ui/canvas/answertext.h"
#include "ui/inspect/answerview.h"
#include "ui/inspect/histogramscard.h"
#include "ui/inspect/inspectpage.h"
#include "ui/inspect/networkview.h"

#include <algorithm>
#include <chrono>

namespace studio::ui {

namespace {

constexpr std::chrono::seconds kRefreshPause{3};

/// Only these can read a drawing.
bool readsDigits(const core::FamilyCatalog& catalog, const std::string& id)
{
    const auto& families = catalog.families();
    return std::any_of(families.begin(), families.end(), [&id](const auto& family) {
        return family->id() == id && family->task() == core::ModelFamily::Task::ReadDigits;
    });
}

} // namespace

InspectWiring::InspectWiring(const Services& services, InspectPage& page, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_page(page)
{
    connectSettings();
    connectNetwork();
    connectHistograms();
    auto* const explanation = &m_services.explanation;
    auto* const answer = &page.answer();
    using Controller = app::ExplanationController;
    connect(explanation, &Controller::explained, answer, &AnswerView::showExplanation);
    connect(explanation, &Controller::wiped, answer, &AnswerView::showNothing);
    connect(explanation, &Controller::failed, answer, &AnswerView::showProblem);
    connect(answer, &AnswerView::watched, explanation, [this](bool isWatched) {
        m_services.explanation.setWatched(isWatched);
        if (isWatched)
            m_services.library.refresh();
    });
    connect(answer, &AnswerView::runChosen, explanation, &Controller::setRun);
    connect(
        &m_services.library, &app::RunLibraryController::scanned, this, &InspectWiring::updateRuns);
}

void InspectWiring::connectSettings()
{
    auto* const settings = &m_services.settings;
    m_page.setView(settings->inspectView());
    m_page.setShowsLessons(settings->showsLessons());
    connect(&m_page, &InspectPage::viewChanged, settings, &app::AppSettings::setInspectView);
    connect(&m_page, &InspectPage::lessonsToggled, settings, &app::AppSettings::setShowsLessons);
}

void InspectWiring::connectNetwork()
{
    auto* const network = &m_services.network;
    auto* const view = &m_page.network();
    using Controller = app::NetworkController;
    connect(network, &Controller::looked, view, &NetworkView::showLook);
    connect(network, &Controller::emptied, view, &NetworkView::showNothing);
    connect(network, &Controller::failed, view, &NetworkView::showProblem);
    connect(view, &NetworkView::watched, network, &Controller::setWatched);
    connect(view, &NetworkView::exampleChosen, network, &Controller::setExample);
    auto* const inference = &m_services.inference;
    using Inference = app::InferenceController;
    connect(inference, &Inference::reading, network,
        [network](const core::GrayImage& seen) { network->show(seen); });
    // Of a number the part whose probabilities are shown.
    connect(
        inference, &Inference::numberRead, network, [network](const core::NumberReading& number) {
            network->show(number.parts.at(leastSurePart(number)).seen);
        });
    connect(inference, &Inference::blank, network, &Controller::wipe);
}

void InspectWiring::connectHistograms()
{
    auto* const histograms = &m_services.histograms;
    auto* const card = &m_page.network().histograms();
    using Controller = app::HistogramController;
    connect(histograms, &Controller::read, card, &HistogramsCard::showHistory);
    connect(histograms, &Controller::failed, card, &HistogramsCard::showProblem);
    connect(card, &HistogramsCard::runChosen, histograms, &Controller::setRun);
    connect(&m_page.network(), &NetworkView::watched, histograms, &Controller::setWatched);
    // A run that trains becomes one of those to choose from while one looks.
    m_refresh.setInterval(kRefreshPause);
    connect(&m_refresh, &QTimer::timeout, &m_services.library, &app::RunLibraryController::refresh);
    connect(&m_page.network(), &NetworkView::watched, this, [this](bool isWatched) {
        if (isWatched) {
            m_services.library.refresh();
            m_refresh.start();
        } else {
            m_refresh.stop();
        }
    });
}

void InspectWiring::updateRuns()
{
    const auto catalog = m_services.engine.catalog();
    if (!catalog)
        return;
    std::vector<const core::RunSummary*> runs;
    for (const auto& [folder, run] : m_services.library.runs()) {
        if (readsDigits(*catalog, run.family) && run.epochs > 0)
            runs.push_back(&run);
    }
    std::sort(runs.begin(), runs.end(),
        [](const auto* a, const auto* b) { return a->created > b->created; });
    std::vector<RunChoice> choices;
    for (const core::RunSummary* const run : runs)
        choices.push_back({QString::fromStdString(run->name), run->folder});
    m_page.answer().setRuns(choices);
    m_page.network().histograms().setRuns(choices);
}

} // namespace studio::ui

#include "moc_inspectwiring.cpp"
