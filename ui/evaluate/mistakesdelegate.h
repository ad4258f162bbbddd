// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace studio::ui {

/// Paints an image of a MistakesModel on its sheet, with "4 → 9" below. GUI thread.
class MistakesDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr QSize kCell{64, 80};

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace studio::ui
