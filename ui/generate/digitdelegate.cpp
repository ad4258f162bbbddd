// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/digitdelegate.h"

#include "ui/canvas/digitimage.h"
#include "ui/generate/digitgridmodel.h"
#include "ui/theme/themetokens.h"

#include <QPainter>

namespace studio::ui {

namespace {

constexpr int kGap = 1; ///< around a cell
constexpr int kFrame = 1;
constexpr qreal kCorner = 4;

} // namespace

void DigitDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const DigitGridModel*>(index.model());
    if (!model)
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect cell = option.rect.adjusted(kGap, kGap, -kGap, -kGap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isSelected ? tokens.accent : tokens.hairline, isSelected ? 2 : 1));
    painter->setBrush(tokens.field);
    const qreal inset = isSelected ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(cell).adjusted(inset, inset, -inset, -inset), kCorner, kCorner);
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintDigit(*painter, cell.adjusted(kFrame, kFrame, -kFrame, -kFrame),
        digitImage(model->image(index.row()), option.palette));
    painter->restore();
}

QSize DigitDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {kCell, kCell};
}

} // namespace studio::ui

#include "moc_digitdelegate.cpp"
