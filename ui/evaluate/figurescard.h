// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluationresult.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace studio::ui {

/// The figures of one model or two, and whether their difference may be chance. GUI thread.
class FiguresCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FiguresCard)

public:
    explicit FiguresCard(QWidget* parent = nullptr);

    void setResult(const core::EvaluationResult& result);

private:
    void clear();
    void addModel(const core::JudgedModel& model, bool hasName);
    struct Figure
    {
        QString id; ///< end of the object name
        QString name;
        QString value;
        QString detail;
    };
    void addFigure(int column, const Figure& figure);
    QString noteOf(const core::EvaluationResult& result) const;

    QGridLayout* m_grid;
    QLabel* m_difference;
    QLabel* m_note;
    int m_row = 0;
    QString m_prefix; ///< of the object names of the model that is being added
};

/// "= 0.34" or "< 0.001", in the default locale.
QString probabilityText(double p);

} // namespace studio::ui
