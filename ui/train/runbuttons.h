// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/trainingcontroller.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace studio::ui {

/// Start (which becomes Pause and Resume), Stop and One step; under them why Start is disabled.
/// Follows the state of the run. GUI thread.
class RunButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit RunButtons(QWidget* parent = nullptr);

    void setState(app::TrainingController::State state);
    /// An empty `reason` means that a run can be started.
    void setObstacle(const QString& reason);

    bool canStartOrPause() const;
    bool canStep() const;
    bool canStop() const;
    /// What the first button says: "Start", "Pause", "Resume", ...
    QString startText() const;

public Q_SLOTS:
    /// As if the first button was clicked, if that is possible now.
    void startOrPause();
    void step();
    void stop();

Q_SIGNALS:
    void startRequested();
    void pauseRequested();
    void resumeRequested();
    void stepRequested();
    void stopRequested();
    /// Texts or what is possible changed.
    void changed();

private:
    void refresh();

    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_step = nullptr;
    QLabel* m_reason = nullptr;
    QString m_obstacle;
    bool m_awaitsFocus = false; ///< the first button had the focus when it was disabled
    app::TrainingController::State m_state = app::TrainingController::State::Idle;
};

} // namespace studio::ui
