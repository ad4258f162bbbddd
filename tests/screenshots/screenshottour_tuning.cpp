// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The search for good parameters, and the queue of runs.
#include "tests/screenshots/screenshottour.h"
#include "ui/queue/queuedialog.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/tuning/searchspacemodel.h"
#include "ui/tuning/tuningform.h"
#include "ui/tuning/tuningwindow.h"
#include "ui/window/studioactions.h"

#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

constexpr int kSearchSeconds = 300;

} // namespace

/// A real search on few digits, until its fifth run.
bool ScreenshotTour::showTuning()
{
    auto services = m_application.services();
    auto& window = m_application.window();
    window.actions().at(ui::Command::TuneParameters)->trigger();
    auto* const tuning = window.findChild<ui::TuningWindow*>(u"tuning"_s);
    settle();
    shootWidget(tuning, u"dialog-tuning-empty"_s);
    const auto& family = services.tuning.catalog()->family("cnn");
    core::TuningPlan plan = tuning->form().plan();
    plan.config = family.makeConfig("fast");
    plan.config.data = "builtin:2000";
    plan.parameters = {{"learning_rate", 0.0005, 0.5, true, {}},
        {"optimizer", 0, 0, false, {"adamw", "adam", "sgd"}}, {"width", 8, 24, false, {}},
        {"label_smoothing", 0, 0.2, false, {}}};
    plan.points = 12;
    tuning->form().setPlan(family, plan);
    int ended = 0;
    const auto counting = QObject::connect(
        &services.tuning, &TuningController::runEnded, [&ended](const TuningRun&) { ++ended; });
    tuning->findChild<QPushButton*>(u"startTuning"_s)->click();
    const bool isUnderWay = waitFor([&] { return ended >= 5; }, kSearchSeconds);
    settle(200);
    shootWidget(tuning, u"dialog-tuning-searching"_s);
    const bool isDone = waitFor([&] { return !services.tuning.isBusy(); }, kSearchSeconds);
    QObject::disconnect(counting);
    settle(200);
    shootWidget(tuning, u"dialog-tuning"_s);
    tuning->hide();
    return isUnderWay && isDone;
}

bool ScreenshotTour::showQueue()
{
    auto& window = m_application.window();
    window.actions().at(ui::Command::ShowQueue)->trigger();
    auto* const queue = window.findChild<ui::QueueDialog*>(u"queue"_s);
    settle();
    shootWidget(queue, u"dialog-queue-empty"_s);
    for (const std::int64_t seed : {1, 2, 3}) {
        window.trainPage().form().setSeed(seed);
        window.actions().at(ui::Command::AddToQueue)->trigger();
    }
    queue->findChild<QListWidget*>(u"queueList"_s)->setCurrentRow(1);
    settle();
    shootWidget(queue, u"dialog-queue"_s);
    Q_EMIT queue->addRequested();
    settle();
    auto* const run = window.findChild<QDialog*>(u"queuedRun"_s);
    shootWidget(run, u"dialog-queue-run"_s);
    run->reject();
    Q_EMIT queue->removeRequested({0, 1, 2});
    queue->hide();
    return true;
}

} // namespace studio::app
