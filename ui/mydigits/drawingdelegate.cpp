// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mydigits/drawingdelegate.h"

#include "ui/canvas/inkpainter.h"
#include "ui/mydigits/mydigitsmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QPainter>

namespace studio::ui {

namespace {

constexpr int kGap = 3; ///< around a cell
constexpr int kTextHeight = 20;
constexpr qreal kCorner = 4;
constexpr qreal kSheetUnits = 280;
constexpr qreal kGuideUnits = 200;

} // namespace

void DrawingDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const MyDigitsModel*>(index.model());
    if (!model)
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRectF cell = QRectF(option.rect).adjusted(kGap, kGap, -kGap, -kGap);
    const qreal side = std::min(cell.width(), cell.height() - kTextHeight);
    const QRectF sheet(cell.center().x() - side / 2, cell.top(), side, side);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isSelected ? tokens.accent : tokens.hairline, isSelected ? 2 : 1));
    painter->setBrush(tokens.field);
    const qreal inset = isSelected ? 1 : 0.5;
    painter->drawRoundedRect(sheet.adjusted(inset, inset, -inset, -inset), kCorner, kCorner);

    painter->setFont(sizedFont(13, isSelected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(isSelected ? tokens.accent : tokens.quietText);
    const QRectF line(cell.left(), sheet.bottom(), cell.width(), kTextHeight);
    painter->drawText(line, Qt::AlignCenter,
        painter->fontMetrics().elidedText(
            index.data().toString(), Qt::ElideRight, static_cast<int>(line.width())));

    painter->setClipRect(sheet);
    painter->translate(sheet.topLeft());
    painter->scale(side / kSheetUnits, side / kSheetUnits);
    const core::Ink ink = fittedInk(model->drawing(index.row()).ink, kSheetUnits, kGuideUnits);
    for (const core::Stroke& stroke : ink.strokes)
        paintStroke(*painter, stroke, tokens.text);
    painter->restore();
}

QSize DrawingDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {kWidth, kHeight};
}

} // namespace studio::ui

#include "moc_drawingdelegate.cpp"
