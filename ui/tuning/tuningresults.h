// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/tuningcontroller.h"

#include <QList>
#include <QWidget>

#include <filesystem>
#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace studio::ui {

class TrialAxis;
class TrialParallels;
class TrialScatter;
class TrialTableModel;

/// The runs of a search as they come, in a table, against one parameter, and in parallel
/// coordinates; a run that is chosen in one of them is shown in all. GUI thread.
class TuningResults final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TuningResults)

public:
    explicit TuningResults(QWidget* parent = nullptr);

    /// A search begins: what was shown goes.
    void begin(const core::ModelFamily& family, const core::TuningPlan& plan);
    /// One sentence, instead of a search.
    void showProblem(const QString& problem);
    /// The run that is chosen; null: none.
    const app::TuningRun* chosenRun() const;

public Q_SLOTS:
    void showRun(const studio::app::TuningRun& run);
    void showProgress(const studio::app::TuningProgress& progress);
    void showEnd(studio::core::TuningOutcome::End end);

Q_SIGNALS:
    /// Of the chosen run.
    void presetRequested(const studio::core::Trial& trial);
    void runRequested(const std::filesystem::path& folder);

private:
    QWidget* makeTable();
    QWidget* makePictures();
    QWidget* makeRunButtons();
    void setAxes(const QList<TrialAxis>& axes);
    void choose(const core::Trial& trial);
    void onChosen();

    TrialTableModel* m_model = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
    QLabel* m_status = nullptr;
    QProgressBar* m_progress = nullptr;
    QTableView* m_table = nullptr;
    QComboBox* m_parameter = nullptr; ///< of the scatter
    TrialScatter* m_scatter = nullptr;
    TrialParallels* m_parallels = nullptr;
    QPushButton* m_preset = nullptr;
    QPushButton* m_open = nullptr;
    std::optional<core::Trial> m_best;
};

} // namespace studio::ui
