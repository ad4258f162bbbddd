// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/answerview.h"

#include "ui/canvas/answertext.h"
#include "ui/inspect/answercards.h"
#include "ui/inspect/historychart.h"
#include "ui/theme/emptystate.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

AnswerView::AnswerView(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"answerView"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    m_stack->addWidget(new EmptyState(u"inspect"_s, tr("Nothing to look into yet"),
        tr("Draw one digit on the right: here you see why it is read as it is, and what would "
           "change the answer."),
        m_stack));
    auto* const area = new QScrollArea(m_stack);
    area->setObjectName(u"inspectScroll"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeContent());
    m_stack->addWidget(area);
}

QWidget* AnswerView::makeContent()
{
    auto* const content = new QWidget(this);
    m_title = new QLabel(content);
    m_title->setObjectName(u"inspectTitle"_s);
    m_title->setProperty("role", u"title"_s);
    m_saliency = new SaliencyCard(content);
    m_similar = new SimilarCard(content);
    m_layers = new LayersCard(content);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_saliency);
    column->addWidget(m_similar);
    column->addWidget(makeHistory());
    column->addWidget(m_layers);
    column->addStretch(1);
    return content;
}

QWidget* AnswerView::makeHistory()
{
    auto* const card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    auto* const heading = new QLabel(tr("When did it learn that?"), card);
    heading->setProperty("role", u"title"_s);
    m_runs = new QComboBox(card);
    m_runs->setObjectName(u"inspectRun"_s);
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_runs->setMinimumContentsLength(20);
    m_runs->installEventFilter(this);
    m_runs->addItem(tr("no run"));
    m_historyHint = new QLabel(card);
    m_historyHint->setProperty("role", u"quiet"_s);
    m_historyHint->setWordWrap(true);
    m_history = new HistoryChart(card);
    auto* const row = new QHBoxLayout;
    row->addWidget(heading, 1);
    row->addWidget(m_runs);
    auto* const column = new QVBoxLayout(card);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_historyHint);
    column->addWidget(m_history);
    connect(m_runs, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_history->setHistory({});
        const bool isNone = index <= 0;
        Q_EMIT runChosen(isNone ? std::filesystem::path()
                                : m_choices.at(static_cast<std::size_t>(index - 1)).folder);
    });
    return card;
}

void AnswerView::setRuns(const std::vector<RunChoice>& runs)
{
    if (runs == m_choices)
        return;
    const int index = m_runs->currentIndex();
    const auto chosen = index > 0 ? m_choices.at(static_cast<std::size_t>(index - 1)).folder
                                  : std::filesystem::path();
    m_choices = runs;
    const auto found = std::find_if(
        runs.begin(), runs.end(), [&chosen](const RunChoice& run) { return run.folder == chosen; });
    {
        const QSignalBlocker blocker(m_runs);
        m_runs->clear();
        m_runs->addItem(tr("no run"));
        for (const RunChoice& run : runs)
            m_runs->addItem(run.name);
        m_runs->setCurrentIndex(
            found == runs.end() ? 0 : static_cast<int>(found - runs.begin()) + 1);
    }
    if (found == runs.end() && !chosen.empty())
        Q_EMIT runChosen({});
}

void AnswerView::showExplanation(const app::Explanation& explanation)
{
    m_title->setText(explanation.reading.isDigit
            ? tr("Why is this a %1?").arg(explanation.reading.digit)
            : tr("Not a digit; nearest would be a %1").arg(explanation.reading.digit));
    m_saliency->setExplanation(explanation);
    m_similar->setExplanation(explanation);
    m_layers->setExplanation(explanation);
    showHistory(explanation);
    m_stack->setCurrentIndex(1);
}

void AnswerView::showHistory(const app::Explanation& explanation)
{
    const bool hasRun = m_runs->currentIndex() > 0;
    if (!explanation.history.empty() || !hasRun)
        m_history->setHistory(hasRun ? explanation.history : std::vector<core::HistoryEntry>());
    if (hasRun)
        m_historyHint->setText(explanation.isHistoryRead
                ? tr("This run keeps no checkpoint that can be read.")
                : tr("Its checkpoints read your drawing…"));
    else
        m_historyHint->setText(
            tr("Choose a run: each of its checkpoints reads your drawing. How many there are is "
               "set by “Keep every (epochs)” under Advanced before the training starts."));
    m_historyHint->setVisible(!hasRun || explanation.history.empty());
}

void AnswerView::showNothing()
{
    m_stack->setCurrentIndex(0);
}

void AnswerView::showProblem(const QString& reason)
{
    m_title->setText(tr("This cannot be explained: %1").arg(reason));
}

void AnswerView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT watched(true);
}

/// Whoever scrolls the view does not mean the choice that comes under the mouse.
bool AnswerView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AnswerView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    Q_EMIT watched(false);
}

} // namespace studio::ui
