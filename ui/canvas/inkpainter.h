// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ink/ink.h"

#include <QPointF>

class QColor;
class QPainter;

namespace studio::ui {

/// Usual pen width in the ink's unit at pressure 1.
constexpr qreal kPenWidth = 20;

/// Draws a stroke as a smooth curve through the middles between its points; a single point becomes
/// a dot. `penWidth` wide, thinner where the pen was pressed less. The painter's unit must be the
/// ink's.
void paintStroke(QPainter& painter, const core::Stroke& stroke, const QColor& colour,
    qreal penWidth = kPenWidth);

/// Distance from `target` to the nearest part of the stroke's centre line; huge if it is empty.
qreal distanceTo(const core::Stroke& stroke, const QPointF& target);

/// The ink moved and scaled, aspect kept, so that its box fills the guide box of a sheet of
/// `sheetUnits`; blank ink comes back as it is.
core::Ink fittedInk(const core::Ink& ink, qreal sheetUnits, qreal guideUnits);

/// True if every point lies on a sheet of `sheetUnits`.
bool liesOnSheet(const core::Ink& ink, qreal sheetUnits);

} // namespace studio::ui
