// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/samplelistmodel.h"

namespace studio::ui {

SampleListModel::SampleListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void SampleListModel::clear()
{
    beginResetModel();
    m_samples.clear();
    endResetModel();
}

void SampleListModel::add(const QList<app::StoredSample>& samples)
{
    const auto first = static_cast<int>(m_samples.size());
    beginInsertRows({}, first, first + static_cast<int>(samples.size()) - 1);
    m_samples += samples;
    endInsertRows();
}

int SampleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_samples.size());
}

QVariant SampleListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const auto& sample = m_samples.at(index.row());
    return tr("%1 %2 epoch %3").arg(sample.run, sample.preset).arg(sample.epoch);
}

} // namespace studio::ui

#include "moc_samplelistmodel.cpp"
