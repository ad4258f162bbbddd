// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chartwiring.h"

#include "app/controllers/appsettings.h"
#include "app/controllers/trainingcontroller.h"
#include "ui/charts/livechart.h"
#include "ui/runs/comparepanel.h"
#include "ui/runs/runspage.h"
#include "ui/train/chartgrid.h"
#include "ui/train/runheader.h"
#include "ui/train/runview.h"
#include "ui/train/trainpage.h"
#include "ui/window/studioactions.h"

namespace studio::ui {

ChartWiring::ChartWiring(const Services& services, const Parts& parts)
    : QObject(&parts.owner)
    , m_services(services)
    , m_parts(parts)
{
    connectMenu();
    connectPrevious();
    connect(&m_parts.trainPage.view().charts(), &ChartGrid::chartMade, this, &ChartWiring::adopt);
    connect(&m_parts.runsPage.comparison(), &ComparePanel::chartMade, this, &ChartWiring::adopt);
}

void ChartWiring::connectMenu()
{
    auto* const tools = &m_parts.trainPage.view().header().tools();
    auto* const x = m_parts.actions.at(Command::LogarithmicXAxis);
    connect(x, &QAction::toggled, tools, &ChartTools::setXLogarithmic);
    connect(tools, &ChartTools::xLogarithmicChanged, x, &QAction::setChecked);
    auto* const clip = m_parts.actions.at(Command::CutOffOutliers);
    clip->setChecked(tools->look().isClipping);
    connect(clip, &QAction::toggled, tools, &ChartTools::setClipping);
    connect(tools, &ChartTools::clippingChanged, clip, &QAction::setChecked);
    auto* const previous = m_parts.actions.at(Command::PreviousRun);
    auto* const charts = &m_parts.trainPage.view().charts();
    previous->setChecked(m_services.settings.showsPreviousRun());
    charts->showPreviousRun(previous->isChecked());
    connect(previous, &QAction::toggled, this, [this, charts](bool isShown) {
        m_services.settings.setShowsPreviousRun(isShown);
        charts->showPreviousRun(isShown);
    });
}

void ChartWiring::connectPrevious()
{
    m_parts.trainPage.view().charts().setPreviousRun(&m_previous);
    const auto* const training = &m_services.training;
    connect(&m_services.metrics, &app::MetricsStore::aboutToBeCleared, this,
        &ChartWiring::keepPrevious);
    connect(training, &app::TrainingController::started, this, [this, training] {
        m_family = training->request().config.family;
        m_folder = training->request().resumeFolder.value_or(std::filesystem::path());
    });
    connect(training, &app::TrainingController::ended, this, [this](const core::RunEnded& result) {
        if (!result.folder.empty())
            m_folder = result.folder;
    });
}

void ChartWiring::keepPrevious()
{
    const auto& next = m_services.training.request();
    if (next.resumeFolder && *next.resumeFolder == m_folder)
        return; // the same run goes on
    if (next.config.family == m_family)
        m_previous.takeFrom(m_services.metrics);
    else
        m_previous.clear(); // its curves mean something else
}

void ChartWiring::adopt(LiveChart* chart)
{
    const QString id = chart->spec().id;
    chart->setChoices(m_services.settings.chartChoices(id));
    connect(chart, &LiveChart::choicesChanged, this, [this, id](const app::ChartChoices& choices) {
        m_services.settings.setChartChoices(id, choices);
    });
}

} // namespace studio::ui
