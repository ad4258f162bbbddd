// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mydigits/mydigitsmodel.h"

namespace studio::ui {

void MyDigitsModel::setDrawings(const std::vector<core::InkRecord>& drawings)
{
    beginResetModel();
    m_drawings.assign(drawings.rbegin(), drawings.rend());
    endResetModel();
}

const core::InkRecord& MyDigitsModel::drawing(int row) const
{
    return m_drawings.at(static_cast<std::size_t>(row));
}

std::vector<core::InkRecord> MyDigitsModel::drawings(const QModelIndexList& indexes) const
{
    std::vector<core::InkRecord> result;
    for (const QModelIndex& index : indexes)
        result.push_back(drawing(index.row()));
    return result;
}

int MyDigitsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_drawings.size());
}

QVariant MyDigitsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const core::InkRecord& record = drawing(index.row());
    switch (record.truth) {
    case core::InkTruth::Digit:
        return QString::number(record.label);
    case core::InkTruth::NotADigit:
        return tr("not a digit");
    case core::InkTruth::Unlabelled:
        break;
    }
    return tr("not known");
}

} // namespace studio::ui

#include "moc_mydigitsmodel.cpp"
