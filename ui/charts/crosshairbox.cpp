// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshairbox.h"

#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPointF>

#include <algorithm>

namespace studio::ui {

namespace {

constexpr qreal kPadding = 8;
constexpr qreal kLineHeight = 16;
constexpr qreal kDotSpace = 14;
constexpr qreal kGap = 10;
constexpr qreal kCorner = 6;

QString rowText(const CrosshairRow& row)
{
    if (row.rawValue.isEmpty())
        return QCoreApplication::translate("studio::ui::LiveChart", "%1 %2", "value, name of line")
            .arg(row.value, row.label);
    return QCoreApplication::translate(
        "studio::ui::LiveChart", "%1 %2 (raw %3)", "smoothed value, name of line, raw value")
        .arg(row.value, row.label, row.rawValue);
}

} // namespace

void paintCrosshairBox(QPainter& painter, const QRectF& area, const QPointF& beside,
    const CrosshairText& text, const ThemeTokens& tokens)
{
    const QFont font = captionFont();
    const qsizetype room = std::max(
        qsizetype{1}, static_cast<qsizetype>((area.height() - kPadding) / kLineHeight) - 1);
    const qsizetype shown = std::min(room, text.rows.size());
    qreal width = tabularWidth(font, text.title);
    for (const CrosshairRow& row : text.rows.first(shown))
        width = std::max(width, kDotSpace + tabularWidth(font, rowText(row)));
    QRectF box(
        0, 0, width + 2 * kPadding, kLineHeight * (static_cast<qreal>(shown) + 1) + kPadding);
    box.moveTopLeft({beside.x() + kPadding, area.top() + kPadding});
    if (box.right() > area.right())
        box.moveRight(beside.x() - kPadding);
    box.moveLeft(std::max(box.left(), area.left() + 2));
    if (beside.y() < area.center().y())
        box.moveBottom(area.bottom() - kPadding);

    painter.setPen(tokens.hairline);
    painter.setBrush(tokens.panel);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter.setFont(font);
    QRectF line(box.left() + kPadding, box.top() + kPadding / 2, width, kLineHeight);
    painter.setPen(tokens.quietText);
    drawTabular(painter, line, Qt::AlignLeft | Qt::AlignVCenter, text.title);
    for (const CrosshairRow& row : text.rows.first(shown)) {
        line.translate(0, kLineHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.colour);
        painter.drawEllipse(QPointF(line.left() + 3.5, line.center().y()), 3.5, 3.5);
        painter.setPen(tokens.text);
        drawTabular(painter, line.adjusted(kDotSpace, 0, kGap, 0), Qt::AlignLeft | Qt::AlignVCenter,
            rowText(row));
    }
}

} // namespace studio::ui
