// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tuning/trialtablemodel.h"

#include "ui/text/quantitytext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

/// Columns after those of the parameters.
enum After
{
    Epochs,
    Accuracy,
    Loss,
    Time,
    AfterCount
};

constexpr double kLossWeight = 1e-9; ///< the loss decides only between equal accuracies

} // namespace

TrialTableModel::TrialTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void TrialTableModel::setAxes(const QList<TrialAxis>& axes)
{
    beginResetModel();
    m_axes = axes;
    m_runs.clear();
    endResetModel();
}

int TrialTableModel::rowOf(const core::Trial& trial) const
{
    const auto found = std::find_if(
        m_runs.begin(), m_runs.end(), [&trial](const auto& run) { return run.trial == trial; });
    return found == m_runs.end() ? -1 : int(found - m_runs.begin());
}

void TrialTableModel::put(const app::TuningRun& run)
{
    const int row = rowOf(run.trial);
    if (row >= 0) {
        m_runs[row] = run;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return;
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_runs.append(run);
    endInsertRows();
}

void TrialTableModel::dropUnfinished()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_runs.at(row).result)
            continue;
        beginRemoveRows({}, row, row);
        m_runs.removeAt(row);
        endRemoveRows();
    }
}

int TrialTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int TrialTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_axes.size()) + AfterCount;
}

QVariant TrialTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == 0)
        return tr("Point");
    if (section <= m_axes.size())
        return m_axes.at(section - 1).title();
    return QStringList{tr("Epochs"), tr("Accuracy"), tr("Loss"), tr("Duration")}.value(
        section - 1 - int(m_axes.size()));
}

QString TrialTableModel::text(const app::TuningRun& run, int column) const
{
    if (column == 0)
        return countText(double(run.trial.point));
    if (column <= m_axes.size()) {
        const TrialAxis& axis = m_axes.at(column - 1);
        const auto value = run.values.find(axis.id());
        return value == run.values.end() ? QString() : axis.text(value->second);
    }
    const int after = column - 1 - int(m_axes.size());
    if (after == Epochs)
        return countText(double(run.trial.epochs));
    if (!run.result)
        return after == Accuracy ? tr("trains…") : QString();
    if (!run.result->accuracy)
        return after == Accuracy ? tr("broke down") : QString();
    if (after == Accuracy)
        return percentText(*run.result->accuracy);
    return after == Loss ? QLocale().toString(run.result->loss, 'f', 4)
                         : durationText(run.result->seconds);
}

QVariant TrialTableModel::sortKey(const app::TuningRun& run, int column) const
{
    if (column == 0)
        return qulonglong(run.trial.point);
    if (column <= m_axes.size()) {
        const TrialAxis& axis = m_axes.at(column - 1);
        const auto value = run.values.find(axis.id());
        return value == run.values.end() ? 0 : axis.place(value->second);
    }
    const int after = column - 1 - int(m_axes.size());
    if (after == Epochs)
        return qlonglong(run.trial.epochs);
    if (!run.result)
        return after == Accuracy ? 2.0 : -1.0; // what trains stands above the best
    if (after == Accuracy)
        return run.result->accuracy ? *run.result->accuracy - kLossWeight * run.result->loss : -1.0;
    return after == Loss ? run.result->loss : run.result->seconds;
}

QVariant TrialTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const app::TuningRun& run = m_runs.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(run, index.column());
    return role == kSortRole ? sortKey(run, index.column()) : QVariant();
}

} // namespace studio::ui

#include "moc_trialtablemodel.cpp"
