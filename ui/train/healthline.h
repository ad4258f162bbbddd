// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/healthreport.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace studio::ui {

/// What is wrong with the run that goes on, in one sentence, with a button for each remedy. Hidden
/// while all is well. Knows no family. GUI thread.
class HealthLine final : public QFrame
{
    Q_OBJECT

public:
    explicit HealthLine(QWidget* parent = nullptr);

    void setReport(const core::HealthReport& report);
    void clear() { setReport({}); }
    /// A run that has ended cannot be helped any more.
    void setRemediesEnabled(bool enabled);

Q_SIGNALS:
    void remedyChosen(const studio::core::Remedy& remedy);

private:
    QHBoxLayout* m_buttons = nullptr;
    QLabel* m_text = nullptr;
};

} // namespace studio::ui
