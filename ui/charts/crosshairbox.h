// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace studio::ui {

struct ThemeTokens;

/// A line of the box beside the crosshair.
struct CrosshairRow
{
    QColor colour;
    QString value; ///< "0.3630", of the line as shown
    QString label; ///< "train"
    QString rawValue; ///< unsmoothed value, empty if there is no other
    bool isGhost = false; ///< of an earlier run
};

/// What the box says.
struct CrosshairText
{
    QString title; ///< "step 338"
    QList<CrosshairRow> rows;
};

/// Where a box of `size` goes so that it lies within `area` and not on `pointer`: right of it, or
/// left, or where neither side has the room, in the half of the height that the pointer is not in.
/// Empty if there is no such place.
QRectF crosshairBoxPlace(const QSizeF& size, const QRectF& area, const QPointF& pointer);

/// Paints the box at its place. Rows for which there is no room are counted in a last one.
void paintCrosshairBox(QPainter& painter, const QRectF& area, const QPointF& pointer,
    const CrosshairText& text, const ThemeTokens& tokens);

} // namespace studio::ui
