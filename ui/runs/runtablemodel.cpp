// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runtablemodel.h"

#include "app/controllers/errortext.h"
#include "ui/charts/linestyle.h"
#include "ui/runs/runtext.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"
#include "ui/theme/themetokens.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include <algorithm>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

RunTableModel::RunTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void RunTableModel::setRuns(const std::map<Path, core::RunSummary>& runs)
{
    beginResetModel();
    m_runs.clear();
    for (const auto& [folder, run] : runs)
        m_runs.push_back(run);
    numberRows();
    endResetModel();
}

void RunTableModel::numberRows()
{
    m_rows.clear();
    for (std::size_t row = 0; row < m_runs.size(); ++row)
        m_rows[m_runs[row].folder] = static_cast<int>(row);
}

int RunTableModel::rowOf(const Path& folder) const
{
    const auto found = m_rows.find(folder);
    return found == m_rows.end() ? -1 : found->second;
}

void RunTableModel::apply(const core::RunChanges& changes)
{
    remove(changes.removed);
    for (const core::RunSummary& run : changes.changed) {
        const int row = rowOf(run.folder);
        if (row < 0)
            continue;
        m_runs[static_cast<std::size_t>(row)] = run;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    std::vector<core::RunSummary> added;
    std::copy_if(changes.added.begin(), changes.added.end(), std::back_inserter(added),
        [this](const core::RunSummary& run) { return rowOf(run.folder) < 0; });
    if (added.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    std::move(added.begin(), added.end(), std::back_inserter(m_runs));
    numberRows();
    endInsertRows();
}

void RunTableModel::remove(const std::vector<Path>& folders)
{
    for (const Path& folder : folders) {
        const int row = rowOf(folder);
        if (row < 0)
            continue;
        beginRemoveRows({}, row, row);
        m_runs.erase(m_runs.begin() + row);
        numberRows();
        endRemoveRows();
    }
}

void RunTableModel::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
    if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RunTableModel::setStyles(Styles styles)
{
    m_styles = std::move(styles);
    if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::DecorationRole});
}

int RunTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Name"), tr("Status"), tr("Model"), tr("Preset"), tr("Data"),
        tr("Result"), tr("Duration"), tr("Date"), tr("Tags"), tr("Note")};
    return titles.value(section);
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags result = QAbstractTableModel::flags(index);
    const bool isText = index.column() == Name || index.column() == Tags;
    if (index.isValid() && isText && run(index.row()).record)
        result |= Qt::ItemIsEditable;
    return result;
}

bool RunTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const core::RunSummary& run = this->run(index.row());
    const QString text = value.toString().simplified();
    core::RunEdit change;
    if (index.column() == Name && text != this->text(run, Name))
        change.name = text.toStdString();
    else if (index.column() == Tags && tagsFromText(text) != run.tags)
        change.tags = tagsFromText(text);
    if (!change.name && !change.tags)
        return false;
    const Path folder = run.folder; // the answer may replace the run
    Q_EMIT editRequested(folder, change);
    return true;
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::RunSummary& run = this->run(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(run, index.column());
    case Qt::ToolTipRole:
        return toolTip(run, index.column());
    case Qt::DecorationRole:
        return decoration(run, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (run.record || index.column() == Name || index.column() == Status)
            return {};
        return ThemeTokens::fromPalette(QGuiApplication::palette()).quietText;
    case SortRole:
        return sortKey(run, index.column());
    case SearchRole:
        return searchText(run);
    default:
        return {};
    }
}

QString RunTableModel::text(const core::RunSummary& run, int column) const
{
    switch (column) {
    case Name:
        return QString::fromStdString(run.name);
    case Status:
        return stateText(run.state);
    case Model:
        return familyText(m_catalog.get(), run.family);
    case Preset:
        return presetText(m_catalog.get(), run);
    case Data:
        return app::coreText(run.dataset);
    case Result: // of a run that cannot be read: why
        return run.problem
            ? app::errorText(core::Error(run.problem->code(), {}, run.problem->reason()))
            : resultOf(run, m_catalog.get()).text;
    case Time:
        return run.record ? durationText(run.seconds) : QString();
    case Date:
        return dateText(run.created);
    case Tags:
        return tagsText(run.tags);
    case Note:
        return QString::fromStdString(run.notes).simplified();
    default:
        return {};
    }
}

QVariant RunTableModel::sortKey(const core::RunSummary& run, int column) const
{
    if (column == Result)
        return resultOf(run, m_catalog.get()).rank;
    if (column == Time)
        return run.seconds;
    if (column == Date)
        return QString::fromStdString(run.created);
    return text(run, column);
}

QString RunTableModel::searchText(const core::RunSummary& run) const
{
    QStringList words{
        QString::fromStdString(run.folder.filename().string()), QString::fromStdString(run.notes)};
    for (const Column column : {Name, Status, Model, Preset, Data, Tags})
        words.append(text(run, column));
    return words.join(u'\n');
}

QVariant RunTableModel::decoration(const core::RunSummary& run, int column) const
{
    if (column == Status)
        return themedIcon(stateIcon(run.state));
    const auto style = m_styles.find(run.folder);
    if (column == Name && style != m_styles.end())
        return lineSwatch(QGuiApplication::palette(), style->second);
    return {};
}

QString RunTableModel::toolTip(const core::RunSummary& run, int column) const
{
    if (column == Name)
        return app::displayPath(run.folder);
    if (column == Status && run.record && !run.record->failure.empty())
        return QString::fromStdString(run.record->failure);
    if (column == Note)
        return QString::fromStdString(run.notes);
    return text(run, column);
}

std::vector<std::string> tagsFromText(const QString& text)
{
    std::vector<std::string> tags;
    std::set<QString> seen;
    for (const QString& part : text.split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && seen.insert(tag).second)
            tags.push_back(tag.toStdString());
    }
    return tags;
}

QString tagsText(const std::vector<std::string>& tags)
{
    QStringList words;
    for (const std::string& tag : tags)
        words.append(QString::fromStdString(tag));
    return words.join(u", "_s);
}

QPixmap lineSwatch(const QPalette& palette, std::size_t style)
{
    constexpr QSize kSize(20, 12);
    constexpr int kScale = 2; // sharp on any usual screen
    QPixmap picture(kSize * kScale);
    picture.setDevicePixelRatio(kScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(linePen(ThemeTokens::fromPalette(palette), style));
    painter.drawLine(
        QPointF(0, kSize.height() / 2.0), QPointF(kSize.width(), kSize.height() / 2.0));
    return picture;
}

} // namespace studio::ui
