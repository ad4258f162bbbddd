// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/runtablemodel.h"

#include <QTableView>

#include <filesystem>
#include <vector>

namespace studio::ui {

class RunFilter;

/// The table of runs: sorted by any column, searched, several rows selected at a time. GUI thread.
class RunTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunTable)

public:
    explicit RunTable(QWidget* parent = nullptr);

    RunTableModel& runs() { return *m_runs; }

    void setSearch(const QString& text);
    /// How many rows the search leaves.
    int shownCount() const;

    /// From top to bottom as shown.
    std::vector<std::filesystem::path> selectedFolders() const;
    /// The run of the current row; null if there is none.
    const core::RunSummary* currentRun() const;
    /// Selects the run alone; one that is not there yet as soon as it is.
    void selectRun(const std::filesystem::path& folder);
    /// Opens the editor of a column in the current row.
    void editCurrent(RunTableModel::Column column);

    /// Widths and order of the columns, and what they are sorted by.
    QByteArray layoutState() const;
    /// The usual layout if `state` is empty or of no use.
    void setLayoutState(const QByteArray& state);

Q_SIGNALS:
    /// Other rows are selected, or what they show has changed.
    void selectionUpdated();

protected:
    void selectionChanged(
        const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void useUsualLayout();
    void selectWanted();

    RunTableModel* m_runs = nullptr;
    RunFilter* m_filter = nullptr;
    std::filesystem::path m_wanted; ///< to be selected as soon as it is there; empty: none
};

} // namespace studio::ui
