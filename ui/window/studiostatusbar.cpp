// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/studiostatusbar.h"

#include "ui/text/quantitytext.h"

#include <QLabel>
#include <QProgressBar>

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using State = app::TrainingController::State;

constexpr int kHeight = 28;
constexpr int kGap = 10;
constexpr int kProgressWidth = 220;
constexpr int kProgressSteps = 1000;
constexpr qint64 kNoteMs = 10'000;
constexpr qint64 kJustNowMs = 1500;

} // namespace

StudioStatusBar::StudioStatusBar(QWidget* parent)
    : QStatusBar(parent)
    , m_device(new QLabel(this))
    , m_speed(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_left(new QLabel(this))
    , m_right(new QLabel(this))
{
    setObjectName(u"statusBar"_s);
    setFixedHeight(kHeight);
    setSizeGripEnabled(false);
    setContentsMargins(10, 0, 10, 0);
    m_device->setObjectName(u"statusDevice"_s);
    m_speed->setObjectName(u"statusSpeed"_s);
    m_progress->setObjectName(u"statusProgress"_s);
    m_left->setObjectName(u"statusTimeLeft"_s);
    m_right->setObjectName(u"statusNote"_s);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(kProgressWidth, 6);
    m_progress->setAccessibleName(tr("Progress of the training"));

    for (QWidget* part : {static_cast<QWidget*>(m_device), static_cast<QWidget*>(m_speed),
             static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_left)})
        addWidget(part);
    addPermanentWidget(m_right);
    for (auto* label : {m_device, m_speed, m_left})
        label->setContentsMargins(0, 0, kGap, 0);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StudioStatusBar::updateRight);
    setState(State::Idle);
}

void StudioStatusBar::setEngineStarting()
{
    m_engineNote = tr("Engine starting…");
    updateRight();
}

void StudioStatusBar::setEngineMissing()
{
    m_engineNote = tr("No engine");
    updateRight();
}

void StudioStatusBar::setEngineReady(int threads)
{
    m_engineNote.clear();
    setThreads(threads);
    updateRight();
}

void StudioStatusBar::setThreads(int threads)
{
    m_device->setText(tr("CPU · %n thread(s)", nullptr, threads));
}

void StudioStatusBar::setState(State state)
{
    m_state = state;
    const bool isBusy = state != State::Idle;
    m_progress->setVisible(isBusy);
    m_left->setVisible(isBusy);
    if (state == State::Idle)
        m_progress->reset();
    if (state == State::Starting) {
        m_sinceSaved.invalidate();
        m_secondsLeft = -1;
        m_speed->clear();
    }
    updateLeft();
    updateRight();
}

void StudioStatusBar::setProgress(const app::Progress& progress)
{
    m_secondsLeft = progress.secondsLeft;
    m_isScoring = progress.scoringFraction.has_value();
    const bool isLoading = progress.epoch == 0;
    const auto fraction = isLoading ? progress.loadingFraction
                                    : progress.scoringFraction.value_or(progress.fraction());
    m_progress->setValue(static_cast<int>(std::lround(fraction * kProgressSteps)));
    m_speed->setText(progress.imagesPerSecond > 0
            ? tr("%1 images/s").arg(countText(progress.imagesPerSecond))
            : QString());
    updateLeft();
}

void StudioStatusBar::updateLeft()
{
    switch (m_state) {
    case State::Starting:
        m_left->setText(tr("preparing the data"));
        break;
    case State::Paused:
        m_left->setText(tr("paused"));
        break;
    case State::Stopping:
        m_left->setText(tr("stopping"));
        break;
    case State::Running:
    case State::Idle:
        m_left->setText(m_isScoring  ? tr("judging the digits")
                : m_secondsLeft >= 0 ? tr("%1 left").arg(durationText(m_secondsLeft))
                                     : QString());
        break;
    }
}

void StudioStatusBar::setSavedNow()
{
    m_sinceSaved.start();
    updateRight();
}

void StudioStatusBar::setNotSaved()
{
    m_sinceSaved.invalidate();
    updateRight();
}

void StudioStatusBar::setNote(const QString& text)
{
    m_note = text;
    m_sinceNote.start();
    updateRight();
}

QString StudioStatusBar::savedText(qint64 elapsedMs)
{
    const auto seconds = std::floor(static_cast<double>(elapsedMs) / 1000);
    return elapsedMs < kJustNowMs ? tr("saved just now")
                                  : tr("saved %1 ago").arg(durationText(seconds, 0));
}

void StudioStatusBar::updateRight()
{
    const bool hasNote =
        !m_note.isEmpty() && m_sinceNote.isValid() && m_sinceNote.elapsed() < kNoteMs;
    QString text = m_engineNote;
    if (text.isEmpty() && hasNote)
        text = m_note;
    else if (text.isEmpty() && m_sinceSaved.isValid())
        text = savedText(m_sinceSaved.elapsed());
    m_right->setText(text);
    if (hasNote || m_sinceSaved.isValid())
        m_tick.start();
    else
        m_tick.stop();
}

} // namespace studio::ui
