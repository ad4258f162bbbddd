// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/runs/runlibrary.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

class QPalette;
class QPixmap;

namespace studio::ui {

/// The runs of a library as rows of a table. Name and tags can be edited: the model asks for it by
/// a signal and shows the new text once the library has it. GUI thread.
class RunTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Path = std::filesystem::path;
    using Styles = std::map<Path, std::size_t>;

    enum Column
    {
        Name,
        Status,
        Model,
        Preset,
        Data,
        Result,
        Time,
        Date,
        Tags,
        Note,
        ColumnCount
    };
    enum Role
    {
        SortRole = Qt::UserRole, ///< what rows are sorted by
        SearchRole, ///< all that people may look a run up by; of any column
    };

    explicit RunTableModel(QObject* parent = nullptr);

    /// Shows these runs instead of those before.
    void setRuns(const std::map<Path, core::RunSummary>& runs);
    void apply(const core::RunChanges& changes);
    /// For words instead of ids; may come late.
    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    const core::FamilyCatalog* catalog() const { return m_catalog.get(); }
    /// The runs that are compared have a piece of their line before their name.
    void setStyles(Styles styles);

    const core::RunSummary& run(int row) const { return m_runs.at(static_cast<std::size_t>(row)); }
    /// -1 if there is no such run.
    int rowOf(const Path& folder) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void editRequested(const std::filesystem::path& folder, const studio::core::RunEdit& change);

private:
    QString text(const core::RunSummary& run, int column) const;
    QVariant sortKey(const core::RunSummary& run, int column) const;
    QString searchText(const core::RunSummary& run) const;
    QVariant decoration(const core::RunSummary& run, int column) const;
    QString toolTip(const core::RunSummary& run, int column) const;
    void remove(const std::vector<Path>& folders);
    void numberRows();

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::vector<core::RunSummary> m_runs;
    std::map<Path, int> m_rows;
    Styles m_styles;
};

/// "a, b" as tags: without blanks around, empty ones and those that come twice.
std::vector<std::string> tagsFromText(const QString& text);
QString tagsText(const std::vector<std::string>& tags);

/// A piece of a line of this style, to stand before a name.
QPixmap lineSwatch(const QPalette& palette, std::size_t style);

} // namespace studio::ui
