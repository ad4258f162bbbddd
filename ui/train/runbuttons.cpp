// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runbuttons.h"

#include "ui/theme/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace studio::ui {

using State = app::TrainingController::State;

namespace {

/// The style puts no more than four pixels between icon and text.
void setTextBesideIcon(QPushButton* button, const QString& text)
{
    button->setText(button->icon().isNull() ? text : u' ' + text);
    button->setAccessibleName(text);
}

/// None while the button only tells what is going on.
QIcon startIcon(State state)
{
    switch (state) {
    case State::Starting:
    case State::Stopping:
        return {};
    case State::Running:
        return themedIcon(u"pause"_s, IconTone::OnAccent);
    case State::Idle:
    case State::Paused:
        break;
    }
    return themedIcon(u"play"_s, IconTone::OnAccent);
}

} // namespace

RunButtons::RunButtons(QWidget* parent)
    : QWidget(parent)
    , m_start(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_step(new QPushButton(this))
    , m_reason(new QLabel(this))
{
    m_start->setObjectName(u"startButton"_s);
    m_start->setProperty("role", u"primary"_s);
    m_stop->setObjectName(u"stopButton"_s);
    m_stop->setIcon(themedIcon(u"stop"_s));
    setTextBesideIcon(m_stop, tr("Stop"));
    m_stop->setToolTip(tr("Ends the run after the current batch and saves its state"));
    m_step->setObjectName(u"stepButton"_s);
    m_step->setIcon(themedIcon(u"step"_s));
    setTextBesideIcon(m_step, tr("One step"));
    m_step->setToolTip(tr("Trains a single batch, then pauses"));
    m_reason->setObjectName(u"startObstacle"_s);
    m_reason->setProperty("role", u"caption"_s);
    m_reason->setWordWrap(true);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_start, 0, 0);
    grid->addWidget(m_stop, 0, 1);
    grid->addWidget(m_step, 1, 0, 1, 2);
    grid->addWidget(m_reason, 2, 0, 1, 2);
    for (auto* button : {m_start, m_stop})
        button->setProperty("tight", true);
    for (auto* button : {m_start, m_stop})
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_start, &QPushButton::clicked, this, &RunButtons::startOrPause);
    connect(m_stop, &QPushButton::clicked, this, &RunButtons::stop);
    connect(m_step, &QPushButton::clicked, this, &RunButtons::step);
    refresh();
}

void RunButtons::setState(State state)
{
    m_state = state;
    refresh();
}

void RunButtons::setObstacle(const QString& reason)
{
    m_obstacle = reason;
    refresh();
}

bool RunButtons::canStartOrPause() const
{
    return m_state == State::Running || m_state == State::Paused
        || (m_state == State::Idle && m_obstacle.isEmpty());
}

bool RunButtons::canStep() const
{
    return m_state == State::Running || m_state == State::Paused;
}

bool RunButtons::canStop() const
{
    return canStep() || m_state == State::Starting;
}

QString RunButtons::startText() const
{
    switch (m_state) {
    case State::Idle:
        break;
    case State::Starting:
        return tr("Starting…");
    case State::Running:
        return tr("Pause");
    case State::Paused:
        return tr("Resume");
    case State::Stopping:
        return tr("Stopping…");
    }
    return tr("Start");
}

void RunButtons::startOrPause()
{
    if (!canStartOrPause())
        return;
    if (m_state == State::Running)
        Q_EMIT pauseRequested();
    else if (m_state == State::Paused)
        Q_EMIT resumeRequested();
    else
        Q_EMIT startRequested();
}

void RunButtons::step()
{
    if (canStep())
        Q_EMIT stepRequested();
}

void RunButtons::stop()
{
    if (canStop())
        Q_EMIT stopRequested();
}

void RunButtons::refresh()
{
    const bool hadFocus = m_start->hasFocus() || m_awaitsFocus;
    m_start->setIcon(startIcon(m_state));
    setTextBesideIcon(m_start, startText());
    // A button that is disabled passes the focus on to Stop, where Space would end the run.
    m_awaitsFocus = hadFocus && !canStartOrPause();
    if (m_awaitsFocus)
        setFocus();
    m_start->setEnabled(canStartOrPause());
    if (hadFocus && hasFocus() && m_start->isEnabled())
        m_start->setFocus();
    m_stop->setEnabled(canStop());
    m_step->setEnabled(canStep());
    m_reason->setText(m_state == State::Idle ? m_obstacle : QString());
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_start->setToolTip(m_reason->text());
    m_start->setAccessibleDescription(m_reason->text());
    Q_EMIT changed();
}

} // namespace studio::ui
