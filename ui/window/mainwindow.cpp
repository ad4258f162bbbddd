// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "app/controllers/appsettings.h"
#include "app/controllers/engineloader.h"
#include "app/controllers/inferencecontroller.h"
#include "app/controllers/trainingcontroller.h"
#include "ui/canvas/correction.h"
#include "ui/canvas/drawpanel.h"
#include "ui/evaluate/evaluatepage.h"
#include "ui/generate/generatepage.h"
#include "ui/inspect/inspectpage.h"
#include "ui/runs/foldersmenu.h"
#include "ui/runs/runspage.h"
#include "ui/text/modelphrase.h"
#include "ui/theme/icons.h"
#include "ui/train/datachooser.h"
#include "ui/train/presetmenu.h"
#include "ui/train/runheader.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/bannerarea.h"
#include "ui/window/chartwiring.h"
#include "ui/window/filecommands.h"
#include "ui/window/helptexts.h"
#include "ui/window/infodialog.h"
#include "ui/window/inspectwiring.h"
#include "ui/window/languagemenu.h"
#include "ui/window/menus.h"
#include "ui/window/navigationrail.h"
#include "ui/window/penmenu.h"
#include "ui/window/recentfilesmenu.h"
#include "ui/window/restartwiring.h"
#include "ui/window/runactionsmenu.h"
#include "ui/window/runwiring.h"
#include "ui/window/studioactions.h"
#include "ui/window/studiostatusbar.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr QSize kSmallestSize{1024, 640};
constexpr int kDockWidth = 312;

/// The window says how small it may be (kSmallestSize); that no page is asked how high it would be
/// for each width that a layout tries takes a sixth off the time until the window is shown.
class PageStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    bool hasHeightForWidth() const override { return false; }
};

} // namespace

MainWindow::MainWindow(const Services& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_actions(new StudioActions(this))
    , m_statusBar(new StudioStatusBar(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Digit Studio"));
    setMinimumSize(kSmallestSize);
    setAcceptDrops(true);
    makeCentre();
    makeDock();
    makeMenus();
    setStatusBar(m_statusBar);

    m_files = new FileCommands(m_services, {*this, *m_actions, *m_drawPanel});
    m_run = new RunWiring(m_services, {*this, *m_actions, *m_trainPage, *m_statusBar});
    connect(m_files, &FileCommands::noticed, m_banners, &BannerArea::add);
    connect(m_files, &FileCommands::noted, m_statusBar, &StudioStatusBar::setNote);
    connect(m_files, &FileCommands::dataChosen, &m_trainPage->form().dataChooser(),
        &DataChooser::setSource);
    connect(m_run, &RunWiring::noticed, m_banners, &BannerArea::add);
    connect(m_run, &RunWiring::settled, m_banners, &BannerArea::dismiss);
    connect(m_run, &RunWiring::runFolderChanged, m_files, &FileCommands::setRunFolder);
    connect(m_trainPage, &TrainPage::openFolderRequested, m_files, &FileCommands::openFolder);
    connect(m_trainPage, &TrainPage::downloadRequested, m_files, &FileCommands::download);
    connect(m_trainPage, &TrainPage::addDataFolderRequested, m_files, &FileCommands::addDataFolder);
    connectEvaluating();
    m_restart = new RestartWiring(m_services, {*this, *m_actions, *m_trainPage});
    connect(m_restart, &RestartWiring::noticed, m_banners, &BannerArea::add);
    new ChartWiring(m_services, {*this, *m_actions, *m_trainPage, *m_runsPage});
    connectGenerating();
    connectLibrary();
    connectMyDigits();
    connectPresets();
    connectQueue();
    connectTuning();
    connectMap();
    connectPages();
    connectDrawing();
    connectView();
    connectHelp();
    restorePlacement();
    setFocus(); // no field at first, so that Space starts
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCentre()
{
    auto* centre = new QWidget(this);
    m_rail = new NavigationRail(centre);
    m_banners = new BannerArea(centre);
    m_pages = new PageStack(centre);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_pages, 1);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    connect(m_rail, &NavigationRail::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);

    m_trainPage = new TrainPage(m_services.data, m_services.metrics, m_pages);
    addPage(tr("Train"), u"train"_s, m_trainPage);
    m_evaluatePage = new EvaluatePage(m_pages);
    addPage(tr("Evaluate"), u"evaluate"_s, m_evaluatePage);
    m_generatePage = new GeneratePage(m_services.samples, m_pages);
    addPage(tr("Generate"), u"generate"_s, m_generatePage);
    m_runsPage = new RunsPage(m_services.library, m_pages);
    addPage(tr("Runs"), u"runs"_s, m_runsPage);
    m_inspectPage = new InspectPage(m_pages);
    addPage(tr("Inspect"), u"inspect"_s, m_inspectPage);
    new InspectWiring(m_services, *m_inspectPage, this);
}

void MainWindow::addPage(const QString& label, const QString& iconName, QWidget* page)
{
    m_pages->addWidget(page);
    m_rail->addPage(label, iconName);
}

void MainWindow::makeDock()
{
    m_drawPanel = new DrawPanel(this);
    m_drawPanel->setProperty("role", u"panel"_s);
    m_drawPanel->setProperty("edge", u"left"_s);
    m_drawPanel->setAttribute(Qt::WA_StyledBackground);
    m_dock = new QDockWidget(tr("Draw"), this);
    m_dock->setObjectName(u"drawDock"_s);
    m_dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_dock->setTitleBarWidget(new QWidget(m_dock));
    m_dock->setWidget(m_drawPanel);
    m_dock->setFixedWidth(kDockWidth);
    addDockWidget(Qt::RightDockWidgetArea, m_dock);
}

void MainWindow::makeMenus()
{
    auto* recent = new RecentFilesMenu(m_services.settings, this);
    auto* language = new LanguageMenu(m_services.settings, this);
    auto* pen = new PenMenu(m_services.settings, m_drawPanel->canvas(), this);
    connect(recent, &RecentFilesMenu::fileChosen, this, &MainWindow::openPath);
    connect(language, &LanguageMenu::languageChanged, this, [this] {
        m_banners->add({Notice::Kind::Information, u"language"_s,
            tr("The language changes when the studio is started the next time"), {}, {}});
    });
    auto* runActions = new RunActionsMenu(this);
    connect(&m_trainPage->form(), &TrainForm::familyChanged, runActions,
        [this, runActions] { runActions->setFamily(m_trainPage->form().family()); });
    connect(&m_services.training, &app::TrainingController::stateChanged, runActions,
        &RunActionsMenu::setState);
    connect(runActions, &RunActionsMenu::actionChosen, &m_services.training,
        &app::TrainingController::requestAction);
    buildMenus(*menuBar(),
        {*m_actions, m_drawPanel->drawActions(), m_evaluatePage->menuActions(),
            m_generatePage->menuActions(), m_runsPage->actions().menuActions(),
            &m_runsPage->foldersMenu(), recent, language, runActions, pen,
            &m_drawPanel->correction().menu(), &m_trainPage->form().presetMenu(),
            &m_inspectPage->menu()});
}

void MainWindow::connectDrawing()
{
    auto* inference = &m_services.inference;
    connect(m_drawPanel, &DrawPanel::inkChanged, inference,
        [inference](const core::Ink& ink) { inference->read(ink); });
    connect(inference, &app::InferenceController::reading, m_drawPanel, &DrawPanel::showReading);
    connect(inference, &app::InferenceController::numberRead, m_drawPanel, &DrawPanel::showNumber);
    connect(inference, &app::InferenceController::blank, m_drawPanel, &DrawPanel::showBlank);
    connect(inference, &app::InferenceController::rasterized, m_drawPanel, &DrawPanel::showUnread);
    connect(inference, &app::InferenceController::failed, this, [this](const QString& reason) {
        m_banners->add(
            {Notice::Kind::Error, u"inference"_s, tr("The drawing could not be read"), reason, {}});
    });
    const auto showModel = [this](app::ModelOrigin origin, const QString& name) {
        m_drawPanel->setModelName(modelPhrase(origin, name));
    };
    connect(inference, &app::InferenceController::modelChanged, this, showModel);
    showModel(inference->origin(), inference->modelName());
}

void MainWindow::connectView()
{
    auto* settings = &m_services.settings;
    auto* tools = &m_trainPage->view().header().tools();
    const auto on = [this](Command command, auto slot) {
        connect(m_actions->at(command), &QAction::triggered, this, slot);
    };
    const std::pair<Command, app::Appearance> appearances[] = {
        {Command::AppearanceSystem, app::Appearance::System},
        {Command::AppearanceLight, app::Appearance::Light},
        {Command::AppearanceDark, app::Appearance::Dark}};
    for (const auto& [command, appearance] : appearances) {
        m_actions->at(command)->setChecked(settings->appearance() == appearance);
        on(command, [settings, value = appearance] { settings->setAppearance(value); });
    }
    const std::pair<Command, ChartAxis> axes[] = {{Command::AxisStep, ChartAxis::Step},
        {Command::AxisEpoch, ChartAxis::Epoch}, {Command::AxisTime, ChartAxis::Time}};
    for (const auto& [command, axis] : axes) {
        on(command, [tools, value = axis] { tools->setAxis(value); });
        connect(tools, &ChartTools::axisChanged, m_actions->at(command),
            [action = m_actions->at(command), value = axis](
                ChartAxis shown) { action->setChecked(shown == value); });
    }
    auto* logarithmic = m_actions->at(Command::LogarithmicAxes);
    connect(logarithmic, &QAction::toggled, tools, &ChartTools::setLogarithmic);
    connect(tools, &ChartTools::logarithmicChanged, logarithmic, &QAction::setChecked);
    on(Command::ResetSmoothing, [tools] { tools->setSmoothing(ChartTools::kDefaultSmoothing); });
    auto* dock = m_actions->at(Command::ShowDock);
    connect(dock, &QAction::triggered, m_dock, &QDockWidget::setVisible);
    // The dock outlives what this class adds to the window: its last signal must not need `this`.
    connect(m_dock, &QDockWidget::visibilityChanged, dock,
        [panel = m_dock, dock] { dock->setChecked(!panel->isHidden()); });
    dock->setChecked(true);
    on(Command::FullScreen, [this](bool isFull) { isFull ? showFullScreen() : showNormal(); });
    on(Command::Quit, [this] { close(); });
}

void MainWindow::connectHelp()
{
    const auto on = [this](Command command, auto slot) {
        connect(m_actions->at(command), &QAction::triggered, this, slot);
    };
    on(Command::UserGuide, [this] { showInfo(tr("User guide"), guideHtml()); });
    on(Command::Shortcuts, [this] {
        QList<QAction*> all(m_actions->all().begin(), m_actions->all().end());
        showInfo(tr("Keyboard shortcuts"),
            shortcutsHtml(all + m_drawPanel->drawActions() + m_runsPage->actions().menuActions()));
    });
    on(Command::Diagnostics, [this] {
        const auto catalog = m_services.engine.catalog();
        showInfo(tr("Diagnostics"), diagnosticsHtml(catalog ? &catalog->engine() : nullptr), true);
    });
    on(Command::About, [this] { showInfo(tr("About Digit Studio"), aboutHtml()); });
}

void MainWindow::showInfo(const QString& title, const QString& html, bool canCopy)
{
    auto* dialog = new InfoDialog(title, html, this);
    if (canCopy)
        dialog->addCopyButton();
    dialog->open();
}

void MainWindow::setPrompts(const Prompts& prompts)
{
    m_files->setPrompts(prompts);
}

} // namespace studio::ui
