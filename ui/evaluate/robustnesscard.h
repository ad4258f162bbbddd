// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluationresult.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace studio::ui {

class RobustnessCharts;

/// How the accuracy falls when the digits are disturbed; it is measured on request, as it takes 25
/// readings of all images. GUI thread.
class RobustnessCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RobustnessCard)

public:
    explicit RobustnessCard(QWidget* parent = nullptr);

    /// Shows what is known of it.
    void setResult(const core::EvaluationResult& result);
    /// It is measured anew.
    void begin();
    void add(const core::RobustnessPoint& point, bool isOther);
    void setProgress(double fraction);
    /// Over, if it was measured: true with all points.
    void end();
    bool isMeasuring() const { return m_isMeasuring; }
    RobustnessCharts& charts() { return *m_charts; }

Q_SIGNALS:
    void measureRequested();
    void cancelRequested();

private:
    void showState();

    RobustnessCharts* m_charts;
    QPushButton* m_button;
    QLabel* m_text;
    QLabel* m_legend;
    double m_clean = 0;
    std::optional<double> m_otherClean;
    bool m_isMeasuring = false;
};

} // namespace studio::ui
