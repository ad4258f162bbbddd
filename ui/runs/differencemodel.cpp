// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/differencemodel.h"

#include "app/controllers/errortext.h"
#include "core/runs/rundifference.h"
#include "ui/runs/runtablemodel.h"
#include "ui/runs/runtext.h"
#include "ui/text/quantitytext.h"

#include <QGuiApplication>
#include <QPalette>
#include <QPixmap>

#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

const QString kNothing = u"–"_s;

} // namespace

DifferenceModel::DifferenceModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void DifferenceModel::setRuns(const std::vector<core::RunSummary>& runs,
    const std::vector<std::size_t>& styles, const core::FamilyCatalog* catalog)
{
    Content next;
    next.styles = styles;
    for (const core::RunSummary& run : runs) {
        next.names.append(shortName(run));
        next.folders.append(app::displayPath(run.folder));
    }
    for (const Row& row : results(runs, catalog) + differences(runs, catalog)) {
        // Only where at least one run has something to say.
        if (row.values.count(kNothing) < row.values.size())
            next.rows.push_back(row);
    }
    if (next == m_content)
        return;
    beginResetModel();
    m_content = std::move(next);
    endResetModel();
}

QList<DifferenceModel::Row> DifferenceModel::results(
    const std::vector<core::RunSummary>& runs, const core::FamilyCatalog* catalog)
{
    Row states{tr("Status"), {}};
    Row tests{tr("Test accuracy"), {}};
    Row epochs{tr("Epochs done"), {}};
    Row times{tr("Duration"), {}};
    std::map<std::string, QStringList> bests; // by metric
    for (const core::RunSummary& run : runs) {
        if (run.best)
            bests[run.best->id];
    }
    for (const core::RunSummary& run : runs) {
        states.values.append(stateText(run.state));
        tests.values.append(run.testAccuracy ? percentText(*run.testAccuracy) : kNothing);
        epochs.values.append(run.record ? countText(static_cast<double>(run.epochs)) : kNothing);
        times.values.append(run.record ? durationText(run.seconds) : kNothing);
        for (auto& [id, values] : bests) {
            const bool isIts = run.best && run.best->id == id;
            values.append(isIts ? metricText(*run.best, catalog, run.family) : kNothing);
        }
    }
    QList<Row> rows{states, tests};
    for (const auto& [id, values] : bests)
        rows.append({tr("Best %1").arg(metricTitle(id, catalog, runs.front().family)), values});
    return rows + QList<Row>{epochs, times};
}

QList<DifferenceModel::Row> DifferenceModel::differences(
    const std::vector<core::RunSummary>& runs, const core::FamilyCatalog* catalog)
{
    std::vector<const core::RunRecord*> records;
    for (const core::RunSummary& run : runs)
        records.push_back(run.record.get());
    QList<Row> rows;
    for (const core::ParameterDifference& difference : core::differences(records)) {
        Row row;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto& value = difference.values[i];
            row.values.append(
                value ? differenceValue(difference.id, *value, catalog, runs[i]) : kNothing);
            if (value && row.title.isEmpty())
                row.title = differenceText(difference.id, catalog, runs[i]);
        }
        rows.append(row);
    }
    return rows;
}

int DifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.rows.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.names.size());
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return m_content.rows[index.row()].values.at(index.column());
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation == Qt::Vertical) {
        const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
        return isText && section < rowCount() ? m_content.rows[section].title : QVariant();
    }
    if (section >= m_content.names.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_content.names[section];
    if (role == Qt::ToolTipRole)
        return m_content.folders[section];
    if (role == Qt::DecorationRole && static_cast<std::size_t>(section) < m_content.styles.size())
        return lineSwatch(
            QGuiApplication::palette(), m_content.styles[static_cast<std::size_t>(section)]);
    return {};
}

} // namespace studio::ui
