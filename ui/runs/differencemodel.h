// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/runs/runsummary.h"

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace studio::ui {

/// Runs side by side: a column a run, first how well each did, then what was not the same for all
/// of them. GUI thread.
class DifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DifferenceModel(QObject* parent = nullptr);

    /// `styles` has one for each run, for the piece of line beside its name. Nothing is touched if
    /// all is as it was.
    void setRuns(const std::vector<core::RunSummary>& runs, const std::vector<std::size_t>& styles,
        const core::FamilyCatalog* catalog);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString title;
        QStringList values; ///< of each run

        bool operator==(const Row&) const = default;
    };
    struct Content
    {
        QStringList names;
        QStringList folders;
        std::vector<std::size_t> styles;
        QList<Row> rows;

        bool operator==(const Content&) const = default;
    };

    static QList<Row> results(
        const std::vector<core::RunSummary>& runs, const core::FamilyCatalog* catalog);
    static QList<Row> differences(
        const std::vector<core::RunSummary>& runs, const core::FamilyCatalog* catalog);

    Content m_content;
};

} // namespace studio::ui
