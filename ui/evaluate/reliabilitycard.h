// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/calibration.h"

#include <QFrame>

class QLabel;

namespace studio::ui {

class ReliabilityDiagram;

/// The reliability diagram and what it says, in words. GUI thread.
class ReliabilityCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReliabilityCard)

public:
    explicit ReliabilityCard(QWidget* parent = nullptr);

    void setCalibration(const core::CalibrationError& calibration);

private:
    ReliabilityDiagram* m_diagram;
    QLabel* m_verdict;
};

} // namespace studio::ui
