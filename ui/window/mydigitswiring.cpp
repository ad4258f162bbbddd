// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mydigitswiring.h"

#include "app/controllers/errortext.h"
#include "app/controllers/mydigitscontroller.h"
#include "app/controllers/teachingcontroller.h"
#include "ui/canvas/correction.h"
#include "ui/canvas/drawpanel.h"
#include "ui/mydigits/mydigitsdialog.h"
#include "ui/mydigits/teachingcard.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

MyDigitsWiring::MyDigitsWiring(const Services& services, const Parts& parts)
    : QObject(&parts.window)
    , m_services(services)
    , m_parts(parts)
    , m_dialog(new MyDigitsDialog(&parts.window))
{
    connectDrawings();
    connectDialog();
    connectTeaching();
    connect(&m_parts.showDialog, &QAction::triggered, this, &MyDigitsWiring::showDialog);
    connect(&m_parts.learn, &QAction::triggered, this, &MyDigitsWiring::learn);
    updateState();
}

void MyDigitsWiring::connectDrawings()
{
    auto* const myDigits = &m_services.myDigits;
    Correction& correction = m_parts.drawPanel.correction();
    correction.menu().addSeparator();
    correction.menu().addAction(&m_parts.showDialog);
    connect(&correction, &Correction::said, myDigits, &app::MyDigitsController::keep);
    connect(myDigits, &app::MyDigitsController::kept, this, [this](const core::InkRecord& record) {
        m_parts.drawPanel.showKept(record);
        Q_EMIT noted(tr("%n drawing(s) in My digits", nullptr,
            static_cast<int>(m_services.myDigits.drawings().size())));
    });
    connect(myDigits, &app::MyDigitsController::changed, this, [this] {
        m_dialog->setDrawings(m_services.myDigits.drawings());
        m_dialog->teaching().clearResult();
        updateState();
    });
    connect(myDigits, &app::MyDigitsController::failed, this, [this](const core::Error& error) {
        if (m_services.myDigits.drawings().empty())
            m_dialog->showProblem(tr("%1.").arg(app::errorText(error)));
        Q_EMIT noticed({Notice::Kind::Error, u"mydigits"_s, tr("My digits cannot be kept"),
            tr("%1. What was kept before is untouched.").arg(app::errorText(error)), {}});
    });
    connect(
        myDigits, &app::MyDigitsController::exported, this, [this](const QString& file, int count) {
            Q_EMIT noted(
                tr("%n drawing(s) saved as %1", nullptr, count).arg(QFileInfo(file).fileName()));
        });
}

void MyDigitsWiring::connectDialog()
{
    auto* const myDigits = &m_services.myDigits;
    connect(m_dialog, &MyDigitsDialog::showRequested, this,
        [this](const core::InkRecord& record) { m_parts.drawPanel.setInk(record.ink); });
    connect(m_dialog, &MyDigitsDialog::removeRequested, myDigits, &app::MyDigitsController::remove);
    connect(myDigits, &app::MyDigitsController::removed, this,
        [this](const std::vector<core::InkRecord>& drawings) {
            m_removed = drawings;
            m_dialog->offerUndo(true);
        });
    connect(m_dialog, &MyDigitsDialog::undoRequested, this, [this] {
        m_services.myDigits.add(std::exchange(m_removed, {}));
        m_dialog->offerUndo(false);
    });
    connect(m_dialog, &MyDigitsDialog::exportRequested, this, &MyDigitsWiring::exportDrawings);
}

void MyDigitsWiring::connectTeaching()
{
    auto* const teaching = &m_services.teaching;
    TeachingCard& card = m_dialog->teaching();
    connect(&card, &TeachingCard::learnRequested, this, &MyDigitsWiring::learn);
    connect(&card, &TeachingCard::cancelRequested, teaching, &app::TeachingController::cancel);
    connect(&card, &TeachingCard::undoRequested, this, [this] {
        m_dialog->teaching().clearResult();
        m_services.teaching.undo();
    });
    connect(teaching, &app::TeachingController::stateChanged, this, &MyDigitsWiring::updateState);
    connect(teaching, &app::TeachingController::progressed, &card, &TeachingCard::setProgress);
    connect(teaching, &app::TeachingController::learned, &card, &TeachingCard::showResult);
    connect(teaching, &app::TeachingController::failed, this, [this](const core::Error& error) {
        Q_EMIT noticed({Notice::Kind::Error, u"teaching"_s, tr("The model has not learned"),
            tr("%1. It answers as before.").arg(app::errorText(error)), {}});
    });
}

void MyDigitsWiring::showDialog()
{
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void MyDigitsWiring::learn()
{
    showDialog();
    m_services.teaching.learn(m_services.myDigits.drawings());
}

int MyDigitsWiring::labelledCount() const
{
    const auto& drawings = m_services.myDigits.drawings();
    return static_cast<int>(std::count_if(drawings.begin(), drawings.end(),
        [](const core::InkRecord& record) { return record.truth != core::InkTruth::Unlabelled; }));
}

void MyDigitsWiring::updateState()
{
    const app::TeachingController& teaching = m_services.teaching;
    m_dialog->teaching().setState(
        {labelledCount(), teaching.canLearn(), teaching.isLearning(), teaching.canUndo()});
    m_parts.learn.setEnabled(teaching.canLearn() && labelledCount() > 0);
}

void MyDigitsWiring::exportDrawings()
{
    m_parts.prompts.saveFile(m_dialog,
        {tr("Save all drawings"), tr("Drawings (*.ink.jsonl *.jsonl)"), u"my-digits.ink.jsonl"_s},
        [this](const QString& file) { m_services.myDigits.exportTo(file); });
}

} // namespace studio::ui

#include "moc_mydigitswiring.cpp"
