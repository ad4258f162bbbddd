// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window connects: pages with the wirings that serve them.
#include "ui/window/mainwindow.h"

#include "app/controllers/trainingcontroller.h"
#include "ui/canvas/drawpanel.h"
#include "ui/evaluate/evaluatepage.h"
#include "ui/generate/generatepage.h"
#include "ui/inspect/inspectpage.h"
#include "ui/map/mappanel.h"
#include "ui/runs/comparepanel.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runtable.h"
#include "ui/train/runheader.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/bannerarea.h"
#include "ui/window/evaluatewiring.h"
#include "ui/window/filecommands.h"
#include "ui/window/generatewiring.h"
#include "ui/window/librarywiring.h"
#include "ui/window/mapwiring.h"
#include "ui/window/mydigitswiring.h"
#include "ui/window/navigationrail.h"
#include "ui/window/presetwiring.h"
#include "ui/window/queuewiring.h"
#include "ui/window/recoverywiring.h"
#include "ui/window/runwiring.h"
#include "ui/window/studioactions.h"
#include "ui/window/studiostatusbar.h"
#include "ui/window/tuningwiring.h"

#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace studio::ui {

void MainWindow::connectEvaluating()
{
    auto* const wiring =
        new EvaluateWiring(m_services, {*this, *m_evaluatePage, *m_drawPanel, m_files->prompts()});
    connect(wiring, &EvaluateWiring::noticed, m_banners, &BannerArea::add);
    connect(wiring, &EvaluateWiring::noted, m_statusBar, &StudioStatusBar::setNote);
    // What the Evaluate menu does is seen on its page.
    for (QAction* const action : m_evaluatePage->menuActions()) {
        connect(
            action, &QAction::triggered, m_actions->at(Command::ShowEvaluate), &QAction::trigger);
    }
    connect(m_runsPage, &RunsPage::evaluateRequested, wiring,
        [this, wiring](const QString& file, const QString& name) {
            wiring->chooseModel(file, name);
            m_actions->at(Command::ShowEvaluate)->trigger();
        });
}

void MainWindow::connectGenerating()
{
    m_generate =
        new GenerateWiring(m_services, {*this, *m_generatePage, *m_drawPanel, m_files->prompts()});
    connect(m_generate, &GenerateWiring::noticed, m_banners, &BannerArea::add);
    connect(m_generate, &GenerateWiring::noted, m_statusBar, &StudioStatusBar::setNote);
    connect(m_generate, &GenerateWiring::openFolderRequested, m_files, &FileCommands::openFolder);
    // What the Generate menu does is seen on its page.
    for (QAction* const action : m_generatePage->menuActions()) {
        connect(
            action, &QAction::triggered, m_actions->at(Command::ShowGenerate), &QAction::trigger);
    }
}

void MainWindow::connectLibrary()
{
    m_library =
        new LibraryWiring(m_services, {*this, *m_runsPage, *m_trainPage, m_files->prompts()});
    connect(m_library, &LibraryWiring::noticed, m_banners, &BannerArea::add);
    connect(m_library, &LibraryWiring::settled, m_banners, &BannerArea::dismiss);
    connect(m_library, &LibraryWiring::noted, m_statusBar, &StudioStatusBar::setNote);
    connect(m_library, &LibraryWiring::formFilled, m_actions->at(Command::ShowTrain),
        &QAction::trigger);
    connect(m_library, &LibraryWiring::resumeRequested, m_run, &RunWiring::resumeRun);
    auto* const recovery = new RecoveryWiring(m_services.library, this);
    connect(recovery, &RecoveryWiring::noticed, m_banners, &BannerArea::add);
    connect(recovery, &RecoveryWiring::resumeRequested, m_run, &RunWiring::resumeRun);
    connect(m_runsPage, &RunsPage::openFolderRequested, m_files, &FileCommands::openFolder);
    connect(m_runsPage, &RunsPage::openFileRequested, this, &MainWindow::openPath);
    // One way to draw charts, wherever they are.
    m_trainPage->view().header().tools().shareWith(m_runsPage->comparison().tools());
    for (const auto command : {RunCommand::Find, RunCommand::Refresh}) {
        connect(m_runsPage->actions().at(command), &QAction::triggered,
            m_actions->at(Command::ShowRuns), &QAction::trigger);
    }
}

void MainWindow::connectMap()
{
    MapPanel& map = m_inspectPage->map();
    new MapWiring(m_services, {map, *m_drawPanel}, this);
    connect(&map, &MapPanel::answerWanted, m_inspectPage,
        [this] { m_inspectPage->setView(u"answer"_s); });
}

void MainWindow::connectMyDigits()
{
    m_myDigits = new MyDigitsWiring(m_services,
        {*this, *m_drawPanel, *m_actions->at(Command::MyDigits),
            *m_actions->at(Command::LearnMyDigits), m_files->prompts()});
    connect(m_myDigits, &MyDigitsWiring::noticed, m_banners, &BannerArea::add);
    connect(m_myDigits, &MyDigitsWiring::noted, m_statusBar, &StudioStatusBar::setNote);
}

void MainWindow::connectPresets()
{
    auto* const presets =
        new PresetWiring(m_services, {*this, m_trainPage->form(), m_files->prompts()});
    connect(presets, &PresetWiring::noticed, m_banners, &BannerArea::add);
    connect(presets, &PresetWiring::settled, m_banners, &BannerArea::dismiss);
    connect(presets, &PresetWiring::noted, m_statusBar, &StudioStatusBar::setNote);
}

void MainWindow::connectQueue()
{
    auto* const queue = new QueueWiring(m_services, {*this, *m_actions, m_trainPage->form()});
    connect(queue, &QueueWiring::noticed, m_banners, &BannerArea::add);
    connect(queue, &QueueWiring::settled, m_banners, &BannerArea::dismiss);
    connect(queue, &QueueWiring::noted, m_statusBar, &StudioStatusBar::setNote);
    connect(queue, &QueueWiring::runWanted, this, [this](const core::RunConfig& config) {
        m_trainPage->form().settings().setConfig(config); // what may be changed is changed there
        m_run->begin(config);
    });
}

void MainWindow::connectTuning()
{
    auto* const tuning =
        new TuningWiring(m_services, {*this, *m_actions, m_trainPage->form(), m_files->prompts()});
    connect(tuning, &TuningWiring::noted, m_statusBar, &StudioStatusBar::setNote);
    connect(tuning, &TuningWiring::runRequested, this, [this](const std::filesystem::path& folder) {
        m_runsPage->table().selectRun(folder);
        m_actions->at(Command::ShowRuns)->trigger();
        activateWindow();
    });
}

void MainWindow::connectPages()
{
    const std::pair<Command, QWidget*> pages[] = {{Command::ShowTrain, m_trainPage},
        {Command::ShowEvaluate, m_evaluatePage}, {Command::ShowGenerate, m_generatePage},
        {Command::ShowRuns, m_runsPage}, {Command::ShowInspect, m_inspectPage}};
    for (const auto& [command, page] : pages) {
        connect(m_actions->at(command), &QAction::triggered, m_rail,
            [rail = m_rail, index = m_pages->indexOf(page)] { rail->setCurrentIndex(index); });
    }
    connect(&m_inspectPage->menu(), &QMenu::triggered, m_actions->at(Command::ShowInspect),
        &QAction::trigger);
}

} // namespace studio::ui
