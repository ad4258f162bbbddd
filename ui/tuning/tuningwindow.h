// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/tuningcontroller.h"

#include <QDialog>
#include <QList>

#include <filesystem>
#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace studio::ui {

class TrialAxis;
class TrialParallels;
class TrialScatter;
class TrialTableModel;
class TuningForm;

/// A search for good parameters: what to search on the left, the runs as they come on the right, in
/// a table, against one parameter, and in parallel coordinates; a run that is chosen in one of them
/// is shown in all. Stands beside the window. GUI thread.
class TuningWindow final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TuningWindow)

public:
    explicit TuningWindow(QWidget* parent = nullptr);

    TuningForm& form() { return *m_form; }
    /// The run that is chosen; null: none.
    const app::TuningRun* chosenRun() const;

public Q_SLOTS:
    /// A search begins: what was shown goes.
    void begin(const studio::core::ModelFamily& family, const studio::core::TuningPlan& plan);
    void showRun(const studio::app::TuningRun& run);
    void showProgress(const studio::app::TuningProgress& progress);
    void showEnd(studio::core::TuningOutcome::End end);
    /// One sentence.
    void showProblem(const QString& problem);

Q_SIGNALS:
    void openPlanRequested();
    void savePlanRequested();
    /// Of the chosen run.
    void presetRequested(const studio::core::Trial& trial);
    void runRequested(const std::filesystem::path& folder);

private:
    QWidget* makePlanButtons();
    QWidget* makeResults();
    QWidget* makeTable();
    QWidget* makePictures();
    QWidget* makeRunButtons();
    void setAxes(const QList<TrialAxis>& axes);
    void choose(const core::Trial& trial);
    void onChosen();

    TuningForm* m_form = nullptr;
    TrialTableModel* m_model = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
    QStackedWidget* m_pages = nullptr; ///< the empty state, the results
    QLabel* m_status = nullptr;
    QProgressBar* m_progress = nullptr;
    QTableView* m_table = nullptr;
    QComboBox* m_parameter = nullptr; ///< of the scatter
    TrialScatter* m_scatter = nullptr;
    TrialParallels* m_parallels = nullptr;
    QPushButton* m_preset = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_savePlan = nullptr;
    std::optional<core::Trial> m_best;
};

} // namespace studio::ui
