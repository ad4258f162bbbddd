// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/generationcontroller.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace studio::ui {

/// What to write: model, number, count, seed, truncation, and the button that begins. GUI thread.
class GenerateForm final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int kWidth = 232;

    explicit GenerateForm(QWidget* parent = nullptr);

    app::DigitsRequest request() const;
    /// Who writes, as a phrase; `isConditional`: it can be asked for digits.
    void setModel(const QString& phrase, bool isConditional);
    void setNoModel(const QString& reason);
    void setBusy(bool isBusy);

public Q_SLOTS:
    /// Begins, or stops what is under way, as the button does.
    void generateOrStop();
    void newSeed();

Q_SIGNALS:
    void generateRequested(const studio::app::DigitsRequest& request);
    void stopRequested();
    void openRequested();
    /// Number, seed or truncation is another one.
    void changed();

private:
    void makeFields(QVBoxLayout& column);
    QWidget* makeModelRow();
    QWidget* makeSeedRow();
    QWidget* makeTruncationRow();
    void updateButton();

    QPushButton* m_start = nullptr;
    QLabel* m_model = nullptr;
    QToolButton* m_open = nullptr;
    QLineEdit* m_number = nullptr;
    QSpinBox* m_count = nullptr;
    QSpinBox* m_seed = nullptr;
    QSlider* m_truncation = nullptr;
    QLabel* m_truncationText = nullptr;
    bool m_hasModel = false;
    bool m_isBusy = false;
};

} // namespace studio::ui
