// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ink/ink.h"

#include <QAbstractListModel>
#include <QModelIndexList>

#include <vector>

namespace studio::ui {

/// Drawings and what they are, the newest first. GUI thread.
class MyDigitsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Oldest first, as they are kept.
    void setDrawings(const std::vector<core::InkRecord>& drawings);
    const core::InkRecord& drawing(int row) const;
    std::vector<core::InkRecord> drawings(const QModelIndexList& indexes) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Of Qt::DisplayRole what it is, for screen readers and typing ahead.
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<core::InkRecord> m_drawings;
};

} // namespace studio::ui
