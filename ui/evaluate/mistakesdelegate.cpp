// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/mistakesdelegate.h"

#include "ui/canvas/digitimage.h"
#include "ui/evaluate/mistakesmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QPainter>

namespace studio::ui {

void MistakesDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kSide = 58;
    constexpr qreal kCorner = 4;
    const auto* const model = qobject_cast<const MistakesModel*>(index.model());
    if (model == nullptr)
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect sheet(option.rect.left() + (option.rect.width() - kSide) / 2, option.rect.top() + 2,
        kSide, kSide);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isSelected ? tokens.accent : tokens.hairline, isSelected ? 2 : 1));
    painter->setBrush(tokens.field);
    const qreal inset = isSelected ? 1 : 0.5;
    painter->drawRoundedRect(
        QRectF(sheet).adjusted(inset, inset, -inset, -inset), kCorner, kCorner);
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintDigit(*painter, sheet.adjusted(1, 1, -1, -1),
        digitImage(model->picture(index.row()), option.palette));
    painter->setFont(captionFont());
    painter->setPen(isSelected ? tokens.text : tokens.quietText);
    painter->drawText(QRect(option.rect.left(), sheet.bottom(), option.rect.width(), 18),
        Qt::AlignCenter, index.data().toString());
    painter->restore();
}

QSize MistakesDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return kCell;
}

} // namespace studio::ui

#include "moc_mistakesdelegate.cpp"
