// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttable.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace studio::ui {

class ChartTableModel;

/// The numbers of a chart as a table: for screen readers, and for all who want to read rather than
/// look. Shows what was known when it was filled, since rows that move cannot be read; asks for
/// more by updateRequested(). Ctrl+C copies the chosen rows, or all. GUI thread.
class ChartTableDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartTableDialog)

public:
    explicit ChartTableDialog(QWidget* parent = nullptr);

    void setTable(const ChartTable& table);
    QTableView& view() { return *m_view; }

public Q_SLOTS:
    /// The chart is gone: what is shown stays, but there is nothing to ask for any more.
    void detach();
    void copy();

Q_SIGNALS:
    void updateRequested();
    void exportRequested();

private:
    QTableView* m_view = nullptr;
    ChartTableModel* m_model = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_update = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace studio::ui
