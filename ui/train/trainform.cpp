// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/trainform.h"

#include "ui/train/restartbuttons.h"
#include "ui/train/runbuttons.h"

#include <QRandomGenerator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using State = app::TrainingController::State;

constexpr int kMargin = 16;

} // namespace

TrainForm::TrainForm(app::DataController& controller, QWidget* parent)
    : QFrame(parent)
    , m_buttons(new RunButtons(this))
    , m_restart(new RestartButtons(this))
    , m_settings(new RunSettings(controller, this))
{
    setObjectName(u"trainForm"_s);
    setProperty("role", u"panel"_s);
    setProperty("edge", u"right"_s);
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, 0, 0);
    column->setSpacing(12);
    auto* buttonRow = new QVBoxLayout;
    buttonRow->setContentsMargins(0, 0, kMargin, 0);
    buttonRow->setSpacing(8);
    buttonRow->addWidget(m_buttons);
    buttonRow->addWidget(m_restart);
    column->addLayout(buttonRow);
    column->addWidget(m_settings, 1);
    connect(m_settings, &RunSettings::familyChanged, this, &TrainForm::familyChanged);
    connect(m_settings, &RunSettings::changed, this, &TrainForm::updateReadiness);
    setState(State::Idle);
}

void TrainForm::setObstacle(const QString& obstacle)
{
    m_obstacle = obstacle;
    updateReadiness();
}

bool TrainForm::canStart() const
{
    return m_state == State::Idle && canRestart();
}

bool TrainForm::canRestart() const
{
    return m_obstacle.isEmpty() && m_settings->isUsable();
}

void TrainForm::updateReadiness()
{
    m_buttons->setObstacle(m_obstacle.isEmpty() ? m_settings->obstacle() : m_obstacle);
    Q_EMIT readinessChanged();
}

void TrainForm::setState(State state)
{
    m_state = state;
    m_buttons->setState(state);
    m_settings->setRunning(state != State::Idle);
}

void TrainForm::newSeed()
{
    if (m_state == State::Idle)
        setSeed(seedOtherThan(0));
}

std::int64_t TrainForm::seedOtherThan(std::int64_t seed)
{
    const std::int64_t other = QRandomGenerator::global()->bounded(1, 10'000);
    return other == seed ? other + 1 : other;
}

void TrainForm::resetParameters()
{
    if (m_state == State::Idle)
        m_settings->resetParameters();
}

} // namespace studio::ui
