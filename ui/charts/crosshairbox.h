// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

class QPainter;
class QPointF;
class QRectF;

namespace studio::ui {

struct ThemeTokens;

/// A line of the box beside the crosshair.
struct CrosshairRow
{
    QColor colour;
    QString value; ///< "0.3630", of the line as shown
    QString label; ///< "train"
    QString rawValue; ///< unsmoothed value, empty if it is the same
};

/// Paints the box with `title` and `rows` at the top of `area`, right of `x` or left of it where
/// there is no room.
void paintCrosshairBox(QPainter& painter, const QRectF& area, qreal x, const QString& title,
    const QList<CrosshairRow>& rows, const ThemeTokens& tokens);

} // namespace studio::ui
