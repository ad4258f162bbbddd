// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshairbox.h"

#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace studio::ui {

namespace {

constexpr qreal kPadding = 8;
constexpr qreal kLineHeight = 16;
constexpr qreal kDotSpace = 14;
constexpr qreal kCorner = 6;
constexpr qreal kDistance = 10; ///< from the pointer

class BoxTexts
{
    Q_DECLARE_TR_FUNCTIONS(studio::ui::LiveChart)
};

QString rowText(const CrosshairRow& row)
{
    if (row.rawValue.isEmpty())
        return BoxTexts::tr("%1 %2", "value, name of line").arg(row.value, row.label);
    return BoxTexts::tr("%1 %2 (raw %3)", "smoothed value, name of line, raw value")
        .arg(row.value, row.label, row.rawValue);
}

/// The lines of the box under its title, of which only `shown` have room.
QList<CrosshairRow> fittingRows(const QList<CrosshairRow>& rows, qsizetype shown)
{
    if (shown >= rows.size())
        return rows;
    QList<CrosshairRow> result = rows.first(std::max(qsizetype{0}, shown - 1));
    const auto rest = static_cast<int>(rows.size() - result.size());
    CrosshairRow last;
    last.label = BoxTexts::tr("and %n more", nullptr, rest);
    result.append(last);
    return result;
}

QList<CrosshairRow> withoutRawValues(QList<CrosshairRow> rows)
{
    for (CrosshairRow& row : rows)
        row.rawValue.clear();
    return rows;
}

QSizeF sizeOf(const QString& title, const QList<CrosshairRow>& rows)
{
    qreal width = tabularWidth(captionFont(), title);
    for (const CrosshairRow& row : rows)
        width = std::max(width, kDotSpace + tabularWidth(captionFont(), rowText(row)));
    return {width + 2 * kPadding, kLineHeight * (static_cast<qreal>(rows.size()) + 1) + kPadding};
}

void paintRow(
    QPainter& painter, const QRectF& line, const CrosshairRow& row, const ThemeTokens& tokens)
{
    painter.setPen(Qt::NoPen);
    if (row.colour.isValid()) {
        painter.setBrush(row.isGhost ? tokens.panel : row.colour);
        if (row.isGhost)
            painter.setPen(QPen(row.colour, 1.5));
        painter.drawEllipse(QPointF(line.left() + 3.5, line.center().y()), 3.5, 3.5);
    }
    painter.setPen(row.isGhost || !row.colour.isValid() ? tokens.quietText : tokens.text);
    drawTabular(
        painter, line.adjusted(kDotSpace, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, rowText(row));
}

} // namespace

QRectF crosshairBoxPlace(const QSizeF& size, const QRectF& area, const QPointF& pointer)
{
    if (size.width() > area.width() || size.height() > area.height())
        return {};
    QRectF box(area.topLeft(), size);
    const bool isHigh = pointer.y() < area.center().y();
    box.moveTop(isHigh ? area.bottom() - size.height() : area.top());
    if (pointer.x() + kDistance + size.width() <= area.right()) {
        box.moveLeft(pointer.x() + kDistance);
        return box;
    }
    if (pointer.x() - kDistance - size.width() >= area.left()) {
        box.moveRight(pointer.x() - kDistance);
        return box;
    }
    box.moveLeft(std::clamp(
        pointer.x() + kDistance, area.left(), std::max(area.left(), area.right() - size.width())));
    return box.adjusted(-1, -1, 1, 1).contains(pointer) ? QRectF() : box;
}

void paintCrosshairBox(QPainter& painter, const QRectF& area, const QPointF& pointer,
    const CrosshairText& text, const ThemeTokens& tokens)
{
    // Where there is no place for everything the raw values go first, then rows.
    QList<CrosshairRow> rows = text.rows;
    QRectF box = crosshairBoxPlace(sizeOf(text.title, rows), area, pointer);
    const QList<CrosshairRow> shorter = withoutRawValues(rows);
    for (qsizetype shown = rows.size(); box.isEmpty() && shown >= 1; --shown) {
        rows = fittingRows(shorter, shown);
        box = crosshairBoxPlace(sizeOf(text.title, rows), area, pointer);
    }
    if (box.isEmpty())
        return;
    painter.setPen(tokens.hairline);
    painter.setBrush(tokens.panel);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter.setFont(captionFont());
    QRectF line(
        box.left() + kPadding, box.top() + kPadding / 2, box.width() - 2 * kPadding, kLineHeight);
    painter.setPen(tokens.quietText);
    drawTabular(painter, line, Qt::AlignLeft | Qt::AlignVCenter, text.title);
    for (const CrosshairRow& row : rows) {
        line.translate(0, kLineHeight);
        paintRow(painter, line, row, tokens);
    }
}

} // namespace studio::ui
