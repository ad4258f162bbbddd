// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/digitgridmodel.h"

namespace studio::ui {

DigitGridModel::DigitGridModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void DigitGridModel::begin(const app::DigitsRequest& request)
{
    beginResetModel();
    m_rows = static_cast<int>(request.count);
    m_digits = {};
    m_digits.digits.pixels.reserve(request.count * core::kDigitPixels);
    endResetModel();
}

void DigitGridModel::put(std::size_t first, const core::DigitCollection& part)
{
    if (first != arrivedCount() || part.seeds.empty())
        return;
    m_digits.latentSize = part.latentSize;
    m_digits.truncation = part.truncation;
    m_digits.model = part.model;
    const auto append = [](auto& to, const auto& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    append(m_digits.seeds, part.seeds);
    append(m_digits.digits.labels, part.digits.labels);
    append(m_digits.digits.pixels, part.digits.pixels);
    Q_EMIT dataChanged(index(static_cast<int>(first)), index(static_cast<int>(arrivedCount()) - 1));
}

void DigitGridModel::end()
{
    const auto arrived = static_cast<int>(arrivedCount());
    if (arrived >= m_rows)
        return;
    beginRemoveRows({}, arrived, m_rows - 1);
    m_rows = arrived;
    endRemoveRows();
}

bool DigitGridModel::hasDigit(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < arrivedCount();
}

core::GrayImage DigitGridModel::image(int row) const
{
    return hasDigit(row) ? m_digits.digits.image(static_cast<std::size_t>(row)) : core::GrayImage();
}

core::DigitCollection DigitGridModel::single(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    core::DigitCollection result;
    result.latentSize = m_digits.latentSize;
    result.truncation = m_digits.truncation;
    result.model = m_digits.model;
    result.seeds = {m_digits.seeds.at(place)};
    result.digits.labels = {m_digits.digits.labels.at(place)};
    result.digits.pixels = m_digits.digits.image(place).pixels;
    return result;
}

int DigitGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant DigitGridModel::data(const QModelIndex& index, int role) const
{
    if (!hasDigit(index.row()) || (role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    const auto place = static_cast<std::size_t>(index.row());
    return tr("%1, seed %2").arg(m_digits.digits.labels[place]).arg(m_digits.seeds[place]);
}

} // namespace studio::ui

#include "moc_digitgridmodel.cpp"
