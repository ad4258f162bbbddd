// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/trainingcontroller.h"

#include <QElapsedTimer>
#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;

namespace studio::ui {

/// The line at the bottom: device and threads, speed, progress, time left, and on the right what
/// was saved when or that the engine is starting. Shows, decides nothing. GUI thread.
class StudioStatusBar final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StudioStatusBar(QWidget* parent = nullptr);

    void setEngineStarting();
    void setEngineMissing();
    /// The engine is there and may use `threads` threads.
    void setEngineReady(int threads);
    void setThreads(int threads);

    void setState(app::TrainingController::State state);
    void setProgress(const app::Progress& progress);
    /// A state is safely on disk as of now.
    void setSavedNow();
    /// The newest state could not be saved.
    void setNotSaved();
    /// A short note on the right, until the next one or for ten seconds.
    void setNote(const QString& text);

private:
    static QString savedText(qint64 elapsedMs);
    void updateLeft();
    void updateRight();

    QLabel* m_device = nullptr;
    QLabel* m_speed = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_left = nullptr;
    QLabel* m_right = nullptr;
    QTimer m_tick; ///< ages "saved 2 s ago"
    QElapsedTimer m_sinceSaved;
    QElapsedTimer m_sinceNote;
    double m_secondsLeft = -1;
    bool m_isScoring = false;
    QString m_note;
    QString m_engineNote;
    app::TrainingController::State m_state = app::TrainingController::State::Idle;
};

} // namespace studio::ui
