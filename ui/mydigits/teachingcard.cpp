// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mydigits/teachingcard.h"

#include "app/controllers/errortext.h"
#include "ui/text/quantitytext.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kProgressSteps = 1000;

QString shareText(std::size_t part, std::size_t whole)
{
    return TeachingCard::tr("%1 of %2").arg(part).arg(whole);
}

} // namespace

TeachingCard::TeachingCard(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_learn(new QPushButton(tr("&Learn from my digits"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
    , m_undo(new QToolButton(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"teachingCard"_s);
    setProperty("role", u"card"_s);
    m_text->setObjectName(u"teachingText"_s);
    m_text->setWordWrap(true);
    m_learn->setObjectName(u"teachingLearn"_s);
    m_learn->setProperty("role", u"primary"_s);
    m_cancel->setObjectName(u"teachingCancel"_s);
    m_undo->setObjectName(u"teachingUndo"_s);
    m_undo->setProperty("role", u"link"_s);
    m_undo->setText(tr("Undo: use the model as it was before"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Learning"));
    makeTable();

    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_learn);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_table);
    column->addLayout(buttons);
    connect(m_learn, &QPushButton::clicked, this, &TeachingCard::learnRequested);
    connect(m_cancel, &QPushButton::clicked, this, &TeachingCard::cancelRequested);
    connect(m_undo, &QToolButton::clicked, this, &TeachingCard::undoRequested);
    clearResult();
    setState({});
    describe();
}

/// A head row and one row each for the drawings and the data that must not be forgotten.
void TeachingCard::makeTable()
{
    m_table = new QWidget(this);
    m_table->setObjectName(u"teachingTable"_s);
    m_rows = new QGridLayout(m_table);
    m_rows->setContentsMargins({});
    m_rows->setHorizontalSpacing(24);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnStretch(0, 1);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            auto* const cell = new QLabel(m_table);
            cell->setProperty("role",
                row == 0          ? u"caption"_s
                    : column == 2 ? u"strong"_s
                                  : QString());
            cell->setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
            cell->setWordWrap(column == 0);
            m_rows->addWidget(cell, row, column);
        }
    }
}

void TeachingCard::setState(const State& state)
{
    if (state.isLearning && !m_state.isLearning)
        clearResult();
    m_state = state;
    m_learn->setEnabled(state.canLearn && state.drawings > 0);
    if (m_learn->hasFocus() && state.isLearning)
        m_cancel->setFocus();
    m_learn->setVisible(!state.isLearning);
    m_cancel->setVisible(state.isLearning);
    m_progress->setVisible(state.isLearning);
    m_undo->setVisible(state.canUndo && !state.isLearning);
    if (!state.isLearning)
        m_progress->setValue(0);
    describe();
}

void TeachingCard::describe()
{
    if (m_state.isLearning)
        m_text->setText(tr("Learning, and rehearsing what the model knows already…"));
    else if (m_hasResult)
        return;
    else if (m_state.drawings == 0)
        m_text->setText(tr("As soon as drawings are kept here, the model can learn from them."));
    else if (!m_state.canLearn)
        m_text->setText(
            tr("There is no model that could learn now. While one is trained, wait for its end."));
    else
        m_text->setText(tr("The model learns your %n drawing(s) in about a quarter of a minute and "
                           "rehearses meanwhile what it knows. It can be undone.",
            nullptr, m_state.drawings));
}

void TeachingCard::setProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(std::lround(fraction * kProgressSteps)));
}

void TeachingCard::clearResult()
{
    m_hasResult = false;
    m_table->hide();
    describe();
}

void TeachingCard::showResult(const core::FineTuningResult& result)
{
    m_hasResult = true;
    const QString rehearsed = tr("%1: %2 digits that it was not trained on")
                                  .arg(app::coreText(result.rehearsal),
                                      countText(static_cast<double>(result.validationCount)));
    const QString rows[3][3] = {{QString(), tr("without your digits"), tr("with your digits")},
        {tr("Your drawings, which it has learned"), shareText(result.lessonsBefore, result.lessons),
            shareText(result.lessonsAfter, result.lessons)},
        {rehearsed, percentText(result.validationBefore), percentText(result.validationAfter)}};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            auto* const cell = qobject_cast<QLabel*>(m_rows->itemAtPosition(row, column)->widget());
            cell->setText(rows[row][column]);
        }
    }
    m_table->show();
    m_text->setText(result.share > 0
            ? tr("The model that answers has learned your digits in %1.")
                  .arg(durationText(result.seconds))
            : tr("It could not learn these drawings without forgetting much, so nothing was "
                 "changed."));
}

} // namespace studio::ui

#include "moc_teachingcard.cpp"
