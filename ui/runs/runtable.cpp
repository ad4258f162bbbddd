// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runtable.h"

#include "ui/runs/runfilter.h"

#include <QHeaderView>
#include <QItemSelectionModel>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kRowHeight = 30;
constexpr int kLeastColumnWidth = 48;
/// In the order of RunTableModel::Column.
constexpr std::array kUsualWidths{232, 118, 116, 86, 80, 132, 78, 120, 110, 200};
static_assert(kUsualWidths.size() == RunTableModel::ColumnCount);

} // namespace

RunTable::RunTable(QWidget* parent)
    : QTableView(parent)
    , m_runs(new RunTableModel(this))
    , m_filter(new RunFilter(this))
{
    setObjectName(u"runTable"_s);
    setProperty("role", u"plain"_s);
    setAccessibleName(tr("Runs"));
    m_filter->setSourceModel(m_runs);
    setModel(m_filter);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setTabKeyNavigation(false); // Tab leads on, the arrow keys walk in the table
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIconSize({20, 16});
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(kLeastColumnWidth);
    horizontalHeader()->setStretchLastSection(true);
    useUsualLayout();
    connect(m_runs, &RunTableModel::dataChanged, this,
        [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
            if (roles.isEmpty())
                Q_EMIT selectionUpdated();
        });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &RunTable::selectWanted);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &RunTable::selectWanted);
}

void RunTable::useUsualLayout()
{
    for (std::size_t column = 0; column < kUsualWidths.size(); ++column)
        setColumnWidth(static_cast<int>(column), kUsualWidths[column]);
    sortByColumn(RunTableModel::Date, Qt::DescendingOrder);
}

QByteArray RunTable::layoutState() const
{
    return horizontalHeader()->saveState();
}

void RunTable::setLayoutState(const QByteArray& state)
{
    if (!horizontalHeader()->restoreState(state))
        useUsualLayout();
    horizontalHeader()->setStretchLastSection(true);
}

void RunTable::setSearch(const QString& text)
{
    m_filter->setSearch(text);
}

int RunTable::shownCount() const
{
    return m_filter->rowCount();
}

std::vector<std::filesystem::path> RunTable::selectedFolders() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<std::filesystem::path> folders;
    for (const int row : rows)
        folders.push_back(m_runs->run(m_filter->mapToSource(m_filter->index(row, 0)).row()).folder);
    return folders;
}

const core::RunSummary* RunTable::currentRun() const
{
    const QModelIndex index = m_filter->mapToSource(currentIndex());
    return index.isValid() ? &m_runs->run(index.row()) : nullptr;
}

void RunTable::editCurrent(RunTableModel::Column column)
{
    const QModelIndex index = currentIndex().siblingAtColumn(column);
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEditable))
        return;
    scrollTo(index);
    edit(index);
}

void RunTable::selectRun(const std::filesystem::path& folder)
{
    m_wanted = folder;
    selectWanted();
}

void RunTable::selectWanted()
{
    const int row = m_wanted.empty() ? -1 : m_runs->rowOf(m_wanted);
    const QModelIndex index =
        row < 0 ? QModelIndex() : m_filter->mapFromSource(m_runs->index(row, 0));
    if (!index.isValid())
        return;
    m_wanted.clear();
    setCurrentIndex(index);
    scrollTo(index);
}

void RunTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionUpdated();
}

} // namespace studio::ui
