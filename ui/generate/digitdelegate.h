// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace studio::ui {

/// Paints a digit of a DigitGridModel on its sheet, framed in the accent if it is selected. GUI
/// thread.
class DigitDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kCell = 60; ///< smallest side of a cell with its gap, in pixels

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace studio::ui
