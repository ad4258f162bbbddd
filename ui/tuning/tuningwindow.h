// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/tuning/tuningplan.h"

#include <QDialog>

class QStackedWidget;

namespace studio::ui {

class TuningForm;
class TuningResults;

/// A search for good parameters: what to search on the left, the runs as they come on the right.
/// Stands beside the window. GUI thread.
class TuningWindow final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TuningWindow)

public:
    explicit TuningWindow(QWidget* parent = nullptr);

    TuningForm& form() { return *m_form; }
    TuningResults& results() { return *m_results; }

public Q_SLOTS:
    /// A search begins: what was shown goes.
    void begin(const studio::core::ModelFamily& family, const studio::core::TuningPlan& plan);
    /// One sentence.
    void showProblem(const QString& problem);

Q_SIGNALS:
    void openPlanRequested();
    void savePlanRequested();

private:
    QWidget* makePlanButtons();

    TuningForm* m_form = nullptr;
    TuningResults* m_results = nullptr;
    QStackedWidget* m_pages = nullptr; ///< the empty state, the results
};

} // namespace studio::ui
