// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/finetuning.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace studio::ui {

/// "Learn from my digits": what it does, how far it is, and what it changed, with a way back. GUI
/// thread.
class TeachingCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TeachingCard)

public:
    /// What can be done now.
    struct State
    {
        int drawings = 0; ///< that have a label
        bool canLearn = false; ///< there is a model that can
        bool isLearning = false;
        bool canUndo = false;

        bool operator==(const State&) const = default;
    };

    explicit TeachingCard(QWidget* parent = nullptr);

    void setState(const State& state);
    void setProgress(double fraction); ///< 0..1
    void showResult(const core::FineTuningResult& result);
    /// What was shown of the last result is no longer so.
    void clearResult();

Q_SIGNALS:
    void learnRequested();
    void cancelRequested();
    void undoRequested();

private:
    void makeTable();
    void describe();

    State m_state;
    QLabel* m_text = nullptr;
    QPushButton* m_learn = nullptr;
    QPushButton* m_cancel = nullptr;
    QToolButton* m_undo = nullptr;
    QProgressBar* m_progress = nullptr;
    QWidget* m_table = nullptr;
    QGridLayout* m_rows = nullptr;
    bool m_hasResult = false;
};

} // namespace studio::ui
