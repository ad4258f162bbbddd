// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour of a training: under way, faulty, at its end, restarted.
#include "tests/screenshots/screenshottour.h"

#include "ui/charts/livechart.h"
#include "ui/train/chartgrid.h"
#include "ui/train/parameterform.h"
#include "ui/train/runbuttons.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/studioactions.h"

#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace studio::app {

bool ScreenshotTour::trainHalfWay()
{
    auto services = m_application.services();
    m_application.window().trainPage().form().buttons().startOrPause();
    const bool isUnderWay = waitFor(
        [&] {
            return services.training.progress().fraction() > 0.6 || !services.training.isBusy();
        },
        kRunSeconds);
    services.training.pause();
    return isUnderWay
        && waitFor(
            [&] { return services.training.state() == TrainingController::State::Paused; }, 10);
}

void ScreenshotTour::showFaults()
{
    auto& window = m_application.window();
    window.findChild<QToolButton*>(u"advancedFold"_s)->setChecked(true);
    auto* rate = window.findChild<QLineEdit*>(u"parameter.learning_rate"_s);
    const auto before = rate->text();
    rate->setText(u"100"_s);
    Q_EMIT rate->textEdited(rate->text());
    const auto broken = m_folder.filePath(u"broken.safetensors"_s);
    if (QFile file(broken); file.open(QIODevice::WriteOnly))
        file.write("this is no checkpoint");
    window.openPath(broken);
    settle(500);
    shoot(u"4-faults"_s);
    QFile::remove(broken);
    rate->setText(before);
    Q_EMIT rate->textEdited(rate->text());
    window.findChild<QToolButton*>(u"advancedFold"_s)->setChecked(false);
    if (auto* close = window.findChild<QToolButton*>(u"bannerClose"_s))
        close->click();

    window.close(); // asks, because a run goes on
    settle();
    if (auto* question = window.findChild<QDialog*>(u"closeQuestion"_s)) {
        shootWidget(question, u"dialog-close"_s);
        question->reject();
    }
}

bool ScreenshotTour::trainToTheEnd()
{
    auto services = m_application.services();
    services.training.resume();
    return waitFor([&] { return !services.training.isBusy(); }, kRunSeconds);
}

/// The same weights once more at another rate, before the curves of the run before; a part of a
/// chart, its menu and its table.
bool ScreenshotTour::showComparing()
{
    auto services = m_application.services();
    auto& window = m_application.window();
    window.trainPage().form().parameters().setValues({{"learning_rate", 0.003}});
    window.actions().at(ui::Command::RestartSameWeights)->trigger();
    const auto isHalfWay = [&] { return services.training.progress().fraction() > 0.4; };
    if (!waitFor(isHalfWay, kRunSeconds))
        return false;
    services.training.pause();
    auto* const chart = window.trainPage().view().charts().charts().first();
    chart->setCrosshair(100.0);
    shoot(u"5b-previous-run"_s);
    window.actions().at(ui::Command::LogarithmicXAxis)->trigger();
    window.actions().at(ui::Command::LogarithmicAxes)->trigger();
    settle(300);
    shoot(u"5c-logarithmic"_s);
    window.actions().at(ui::Command::LogarithmicXAxis)->trigger();
    window.actions().at(ui::Command::LogarithmicAxes)->trigger();
    const auto menu = chart->makeMenu();
    menu->resize(menu->sizeHint());
    shootWidget(menu.get(), u"menu-chart"_s);
    chart->showTable();
    settle();
    shootWidget(window.findChild<QDialog*>(u"chartTableDialog"_s), u"dialog-chart-table"_s);
    window.findChild<QDialog*>(u"chartTableDialog"_s)->close();
    chart->askForRange();
    settle();
    shootWidget(window.findChild<QDialog*>(u"numbersDialog"_s), u"dialog-chart-range"_s);
    window.findChild<QDialog*>(u"numbersDialog"_s)->close();
    services.training.stop();
    return waitFor([&] { return !services.training.isBusy(); }, kRunSeconds);
}

} // namespace studio::app
