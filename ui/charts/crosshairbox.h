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

/// What the box says.
struct CrosshairText
{
    QString title; ///< "step 338"
    QList<CrosshairRow> rows;
};

/// Paints the box inside `area` beside `beside`, the place that it speaks of: right of it, or left
/// where there is no room, and in the other half of the height, so that it does not cover it. Rows
/// that do not fit are left out.
void paintCrosshairBox(QPainter& painter, const QRectF& area, const QPointF& beside,
    const CrosshairText& text, const ThemeTokens& tokens);

} // namespace studio::ui
