// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/evaluation.h"

#include <QFrame>

#include <array>
#include <string>

class QBoxLayout;

namespace studio::ui {

class ClassTable;
class ConfusionMatrix;

/// The confusion matrix and the scores of each digit, side by side where there is room. GUI thread.
class ConfusionCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfusionCard)

public:
    explicit ConfusionCard(QWidget* parent = nullptr);

    void setEvaluation(const core::Evaluation& evaluation,
        const std::array<std::string, core::kDigitClasses>& classNames);
    ConfusionMatrix& matrix() { return *m_matrix; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ConfusionMatrix* m_matrix;
    ClassTable* m_classes;
    QBoxLayout* m_both;
};

} // namespace studio::ui
