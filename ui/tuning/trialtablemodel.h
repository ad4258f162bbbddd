// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tuning/trialpicture.h"

#include <QAbstractTableModel>

namespace studio::ui {

/// The runs of a tuning as a table: point, a column for each parameter, epochs, result. GUI thread.
class TrialTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrialTableModel)

public:
    static constexpr int kSortRole = Qt::UserRole;

    explicit TrialTableModel(QObject* parent = nullptr);

    /// Begins anew: no runs.
    void setAxes(const QList<TrialAxis>& axes);
    /// One that begins, or one that has ended, in the place of the same.
    void put(const app::TuningRun& run);
    /// Those that have not ended never will.
    void dropUnfinished();

    const TrialRuns& runs() const { return m_runs; }
    const app::TuningRun& run(int row) const { return m_runs.at(row); }
    int rowOf(const core::Trial& trial) const; ///< -1: none
    int accuracyColumn() const { return int(m_axes.size()) + 2; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString text(const app::TuningRun& run, int column) const;
    QVariant sortKey(const app::TuningRun& run, int column) const;

    QList<TrialAxis> m_axes;
    TrialRuns m_runs;
};

} // namespace studio::ui
