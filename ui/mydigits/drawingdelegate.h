// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace studio::ui {

/// Paints a drawing of a MyDigitsModel on its sheet and below what it is. GUI thread.
class DrawingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kWidth = 76; ///< smallest cell with its gap, in pixels
    static constexpr int kHeight = 96;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace studio::ui
