// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Evaluate page.
#include "tests/screenshots/screenshottour.h"
#include "ui/evaluate/evaluatepage.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

constexpr int kReadingSeconds = 300;

} // namespace

/// The bundled model against a run.
bool ScreenshotTour::showEvaluating()
{
    auto services = m_application.services();
    auto& window = m_application.window();
    auto& page = window.evaluatePage();
    window.actions().at(ui::Command::ShowEvaluate)->trigger();
    settle();
    shoot(u"15-evaluate-empty"_s);
    auto* const other = window.findChild<QComboBox*>(u"evaluateOther"_s);
    const int best = other->findText(u"\u00b7"_s, Qt::MatchContains);
    other->setCurrentIndex(best);
    Q_EMIT other->activated(best);
    window.findChild<QPushButton*>(u"evaluateButton"_s)->click();
    settle(700);
    shoot(u"16-evaluating"_s);
    if (!waitFor([&] { return !services.evaluation.isBusy(); }, kReadingSeconds) || !page.result())
        return false;
    settle(500);
    auto* const area = window.findChild<QScrollArea*>(u"evaluateScroll"_s);
    const std::pair<double, QString> places[] = {
        {0, u"17-evaluated"_s}, {0.55, u"18-mistakes"_s}, {1, u"19-reliability"_s}};
    for (const auto& [share, name] : places) {
        area->verticalScrollBar()->setValue(int(share * area->verticalScrollBar()->maximum()));
        shoot(name);
    }
    return true;
}

} // namespace studio::app
