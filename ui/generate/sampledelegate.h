// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace studio::ui {

/// Paints a sample grid of a SampleListModel (or a proxy of it): the thumbnail, below it the epoch
/// and the run. GUI thread.
class SampleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr QSize kCell{158, 164};

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace studio::ui
