// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour of drawing: what is read, why, and what is taught.
#include "tests/screenshots/screenshottour.h"

#include "app/controllers/errortext.h"
#include "core/runs/bundledreferee.h"
#include "ui/canvas/correction.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/mydigits/mydigitsdialog.h"
#include "ui/window/mydigitswiring.h"
#include "ui/window/studioactions.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace studio::app {

core::Ink ScreenshotTour::crossedSeven()
{
    core::Ink ink;
    ink.strokes = {
        {{62, 74}, {110, 66}, {160, 64}, {202, 66}, {186, 104}, {166, 144}, {146, 186}, {130, 222}},
        {{104, 140}, {140, 136}, {184, 138}}};
    return ink;
}

/// Two digits side by side, and something that is none.
bool ScreenshotTour::showReading()
{
    auto& window = m_application.window();
    auto& panel = window.drawPanel();
    window.actions().at(ui::Command::ShowTrain)->trigger();
    if (const auto reader = core::bundledReader(*m_application.services().engine.catalog()))
        window.openPath(toQString(*reader));
    settle(1500);
    core::Ink number = crossedSeven();
    number.strokes.push_back({{250, 66}, {250, 222}});
    panel.setInk(number);
    settle(1500);
    shoot(u"11-number"_s);
    panel.setInk({{{{60, 220}, {140, 60}, {220, 220}}, {{95, 160}, {185, 160}}}});
    settle(1500);
    shoot(u"12-no-digit"_s);
    return true;
}

bool ScreenshotTour::showInspecting()
{
    auto& window = m_application.window();
    window.actions().at(ui::Command::ShowInspect)->trigger();
    window.drawPanel().canvas().clear();
    settle();
    shoot(u"13-inspect-empty"_s);
    Explanation last;
    const auto listening =
        QObject::connect(&m_application.services().explanation, &ExplanationController::explained,
            &window, [&last](const Explanation& explanation) { last = explanation; });
    window.drawPanel().setInk(crossedSeven());
    const bool isWhole = waitFor([&] { return !last.similar.empty(); }, kEngineSeconds);
    window.findChild<QComboBox*>(u"inspectRun"_s)->setCurrentIndex(1);
    const bool hasHistory = waitFor([&] { return !last.history.empty(); }, kEngineSeconds);
    shoot(u"14-inspect"_s);
    QObject::disconnect(listening);
    return isWhole && hasHistory;
}

bool ScreenshotTour::showMyDigits()
{
    auto services = m_application.services();
    auto& window = m_application.window();
    auto& dialog = window.myDigits().dialog();
    dialog.show();
    settle();
    shootWidget(&dialog, u"dialog-mydigits-empty"_s);
    for (const int label : {7, 1, -1}) {
        window.drawPanel().canvas().clear();
        window.drawPanel().setInk(crossedSeven());
        settle();
        window.drawPanel().correction().say(label);
        settle(300);
    }
    shootWidget(&dialog, u"dialog-mydigits"_s);
    window.actions().at(ui::Command::LearnMyDigits)->trigger();
    settle(1000);
    shootWidget(&dialog, u"dialog-mydigits-learning"_s);
    const bool isDone = waitFor([&] { return !services.teaching.isLearning(); }, kRunSeconds);
    settle(1000);
    shootWidget(&dialog, u"dialog-mydigits-learned"_s);
    dialog.hide();
    return isDone;
}

} // namespace studio::app
