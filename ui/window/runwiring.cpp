// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/runwiring.h"

#include "app/controllers/appsettings.h"
#include "app/controllers/engineloader.h"
#include "app/controllers/errortext.h"
#include "app/controllers/trainingcontroller.h"
#include "app/controllers/tuningcontroller.h"
#include "ui/theme/icons.h"
#include "ui/train/runbuttons.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/studioactions.h"
#include "ui/window/studiostatusbar.h"

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using State = app::TrainingController::State;

const QString kRunTopic = u"run"_s;
const QString kSaveTopic = u"save"_s;

} // namespace

RunWiring::RunWiring(const Services& services, const Parts& parts)
    : QObject(&parts.owner)
    , m_services(services)
    , m_parts(parts)
{
    connectEngine();
    connectPage();
    connectMenu();
    connectTraining();
    m_parts.page.form().setFormValues(m_services.settings.formValues());
}

void RunWiring::connectEngine()
{
    m_parts.page.setObstacle(tr("The engine is starting."));
    m_parts.statusBar.setEngineStarting();
    const auto show = [this](const std::shared_ptr<const core::FamilyCatalog>& catalog) {
        m_parts.page.setCatalog(catalog);
        m_parts.statusBar.setEngineReady(catalog->engine().physicalThreads);
    };
    connect(&m_services.engine, &app::EngineLoader::ready, this, show);
    connect(&m_services.engine, &app::EngineLoader::failed, this, &RunWiring::onEngineFailed);
    if (const auto catalog = m_services.engine.catalog())
        show(catalog);
}

void RunWiring::onEngineFailed(const QString& reason)
{
    m_parts.page.setObstacle(tr("There is no engine to train with."));
    m_parts.statusBar.setEngineMissing();
    Q_EMIT noticed({Notice::Kind::Error, u"engine"_s, tr("The engine cannot be used"),
        tr("%1. Drawing goes on working; training and reading need the engine. Installing Digit "
           "Studio anew puts it back.")
            .arg(reason),
        {}});
}

void RunWiring::connectPage()
{
    auto* page = &m_parts.page;
    auto* training = &m_services.training;
    connect(page, &TrainPage::startRequested, this, &RunWiring::start);
    connect(page, &TrainPage::continueRequested, this, &RunWiring::continueRun);
    connect(page, &TrainPage::pauseRequested, training, &app::TrainingController::pause);
    connect(page, &TrainPage::resumeRequested, training, &app::TrainingController::resume);
    connect(page, &TrainPage::stepRequested, training, &app::TrainingController::step);
    connect(page, &TrainPage::stopRequested, training, &app::TrainingController::stop);
    connect(page, &TrainPage::actionRequested, training, &app::TrainingController::requestAction);
    connect(page, &TrainPage::liveValueChanged, training, &app::TrainingController::setLiveValue);
}

void RunWiring::connectMenu()
{
    auto* buttons = &m_parts.page.form().buttons();
    const auto& actions = m_parts.actions;
    connect(
        actions.at(Command::StartOrPause), &QAction::triggered, buttons, &RunButtons::startOrPause);
    connect(actions.at(Command::Step), &QAction::triggered, buttons, &RunButtons::step);
    connect(actions.at(Command::Stop), &QAction::triggered, buttons, &RunButtons::stop);
    connect(actions.at(Command::FindLearningRate), &QAction::triggered, this,
        &RunWiring::startRangeTest);
    connect(actions.at(Command::NewSeed), &QAction::triggered, &m_parts.page.form(),
        &TrainForm::newSeed);
    connect(actions.at(Command::ResetParameters), &QAction::triggered, &m_parts.page.form(),
        &TrainForm::resetParameters);
    connect(buttons, &RunButtons::changed, this, &RunWiring::updateMenu);
    connect(&m_parts.page.form(), &TrainForm::readinessChanged, this, &RunWiring::updateMenu);
    updateMenu();
}

void RunWiring::updateMenu()
{
    auto& form = m_parts.page.form();
    const auto& buttons = form.buttons();
    const auto state = m_services.training.state();
    auto* start = m_parts.actions.at(Command::StartOrPause);
    start->setText(state == State::Running ? tr("&Pause training")
            : state == State::Paused       ? tr("&Resume training")
                                           : tr("&Start training"));
    start->setIcon(themedIcon(state == State::Running ? u"pause"_s : u"play"_s));
    start->setEnabled(buttons.canStartOrPause());
    m_parts.actions.at(Command::Step)->setEnabled(buttons.canStep());
    m_parts.actions.at(Command::Stop)->setEnabled(buttons.canStop());
    m_parts.actions.at(Command::FindLearningRate)
        ->setEnabled(form.canStart() && !form.family()->rangeTest().empty());
    for (const auto command : {Command::NewSeed, Command::ResetParameters})
        m_parts.actions.at(command)->setEnabled(state == State::Idle && form.family());
}

void RunWiring::connectTraining()
{
    auto* training = &m_services.training;
    auto* page = &m_parts.page;
    connect(training, &app::TrainingController::stateChanged, this, [this](State state) {
        if (state == State::Starting)
            announce();
    });
    connect(training, &app::TrainingController::stateChanged, page, &TrainPage::setState);
    connect(training, &app::TrainingController::stateChanged, &m_parts.statusBar,
        &StudioStatusBar::setState);
    connect(training, &app::TrainingController::progressChanged, page, &TrainPage::setProgress);
    connect(training, &app::TrainingController::progressChanged, &m_parts.statusBar,
        &StudioStatusBar::setProgress);
    connect(training, &app::TrainingController::started, this, [this] {
        m_hasBegun = true;
        m_parts.page.beginRun(m_services.training.request().config);
    });
    connect(training, &app::TrainingController::hardImages, page, &TrainPage::showHardImages);
    connect(training, &app::TrainingController::healthChanged, page, &TrainPage::showHealth);
    connect(training, &app::TrainingController::samples, page, &TrainPage::showSamples);
    auto* samples = &page->view().samples();
    connect(samples, &SamplesCard::noted, &m_parts.statusBar, &StudioStatusBar::setNote);
    connect(samples, &SamplesCard::failed, this, [this](const QString& reason) {
        Q_EMIT noticed({Notice::Kind::Error, u"samples"_s, tr("The digits were not saved"),
            tr("%1.").arg(reason), {}});
    });
    connect(training, &app::TrainingController::checkpointSaved, this, &RunWiring::onSaved);
    connect(training, &app::TrainingController::ended, this, &RunWiring::onEnded);
    connect(&m_services.tuning, &app::TuningController::busyChanged, this, &RunWiring::showTuning);
}

void RunWiring::start(const core::RunConfig& config)
{
    m_services.settings.setFormValues(m_parts.page.form().formValues());
    begin(config);
}

void RunWiring::begin(const core::RunConfig& config)
{
    core::RunRequest request;
    request.config = config;
    begin(request);
}

void RunWiring::begin(const core::RunRequest& request)
{
    if (m_services.tuning.isBusy()) {
        Q_EMIT noticed({Notice::Kind::Information, kRunTopic, tr("A search goes on"),
            tr("Its runs need the processor for themselves. Stop the search first, or add the run "
               "to the queue."),
            {}});
        return;
    }
    m_services.training.start(request);
}

void RunWiring::showTuning(bool isBusy)
{
    m_parts.page.setObstacle(isBusy ? tr("A search for good parameters goes on.") : QString());
}

void RunWiring::startRangeTest()
{
    core::RunConfig config = m_parts.page.form().config();
    for (const auto& [id, value] : m_parts.page.form().family()->rangeTest())
        config.parameters[id] = value;
    start(config);
}

void RunWiring::continueRun(const QString& folder)
{
    resumeRun(folder, m_services.training.request().config);
}

void RunWiring::resumeRun(const QString& folder, const core::RunConfig& config)
{
    core::RunRequest request = m_services.training.request();
    request.config = config;
    request.resumeFolder = app::toPath(folder);
    request.folder.reset();
    begin(request);
}

void RunWiring::announce()
{
    const core::RunConfig& config = m_services.training.request().config;
    m_hasBegun = false;
    Q_EMIT settled(kRunTopic);
    Q_EMIT settled(kSaveTopic);
    m_parts.page.announceRun(config);
    const auto threads = config.parameters.find("threads");
    if (threads != config.parameters.end() && config.integer("threads") > 0)
        m_parts.statusBar.setThreads(static_cast<int>(config.integer("threads")));
}

void RunWiring::onSaved(const core::CheckpointSaved& saved)
{
    if (saved.error) {
        m_parts.statusBar.setNotSaved();
        const bool goesOn = m_services.training.state() != State::Stopping;
        const auto text = goesOn
            ? tr("%1. The training goes on, and what was saved before is untouched; make room or "
                 "save the checkpoint elsewhere.")
            : tr("%1. What was saved before is untouched; save the checkpoint elsewhere to keep "
                 "this state.");
        Q_EMIT noticed({Notice::Kind::Error, kSaveTopic, tr("The state could not be saved"),
            text.arg(app::errorText(*saved.error)),
            {{tr("Save elsewhere…"),
                [this] { m_parts.actions.at(Command::SaveCheckpoint)->trigger(); }}}});
        return;
    }
    m_parts.statusBar.setSavedNow();
    Q_EMIT settled(kSaveTopic);
    Q_EMIT runFolderChanged(app::toQString(saved.file.parent_path().parent_path()));
}

void RunWiring::onEnded(const core::RunEnded& result)
{
    const auto folder = app::toQString(result.folder);
    if (!folder.isEmpty())
        Q_EMIT runFolderChanged(folder);
    if (m_hasBegun)
        m_parts.page.showEnded(result);
    else
        m_parts.page.withdrawRun();
    if (!result.error || result.error->code() == core::ErrorCode::Cancelled)
        return;
    const bool isBroken = result.error->code() == core::ErrorCode::TrainingFailed;
    const auto reason = app::errorText(*result.error);
    Notice notice;
    notice.kind = Notice::Kind::Error;
    notice.topic = kRunTopic;
    notice.title = isBroken ? tr("The training broke down")
        : m_hasBegun        ? tr("The run could not go on")
                            : tr("The run could not start");
    notice.text = folder.isEmpty() || !m_hasBegun
        ? tr("%1.").arg(reason)
        : tr("%1. What was saved until then is kept in %2.")
              .arg(reason, app::displayPath(result.folder));
    if (!folder.isEmpty()) {
        notice.actions = {{tr("Open folder"),
            [this, folder] { Q_EMIT m_parts.page.openFolderRequested(folder); }}};
    }
    Q_EMIT noticed(notice);
}

} // namespace studio::ui
