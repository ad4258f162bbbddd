// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/modelfamily.h"
#include "core/tuning/tuningplan.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace studio::ui {

/// The parameters of a family, which of them are searched, and where: a row each. Ranges are edited
/// as text in the default locale; what a parameter cannot be is not taken. GUI thread.
class SearchSpaceModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchSpaceModel)

public:
    enum Column
    {
        Name, ///< with the box that says whether it is searched
        From, ///< of choices: all of them
        To,
        Scale, ///< with a box: logarithmic
        ColumnCount
    };

    explicit SearchSpaceModel(QObject* parent = nullptr);

    /// Around `values`, which has one for each parameter; nothing is searched yet.
    void setParameters(const core::ModelFamily& family, const core::ParameterMap& values);
    /// Searches exactly these; the others keep their ranges.
    void setSearched(const std::vector<core::TunedParameter>& parameters);
    std::vector<core::TunedParameter> searched() const;

    /// What keeps a search from beginning, one sentence; empty: nothing.
    QString problem() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    struct Entry
    {
        core::ParameterSpec spec;
        core::TunedParameter range;
        bool isSearched = false;
    };
    QString textOf(const Entry& entry, int column) const;
    bool change(Entry& entry, int column, const QVariant& value, int role) const;
    bool setBound(Entry& entry, int column, const QString& text) const;

    std::vector<Entry> m_entries;
};

} // namespace studio::ui
