// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <QPointF>

namespace studio::ui {

/// The dashes of a line through `points` (pixels, x rising): lengths in `pattern` (pixels, on and
/// off in turn, an even number of them, none below 0 and their sum above), to be drawn with a solid
/// pen.
///
/// QPen's own dashes follow each zigzag of a noisy line, and so are lost in it and take a hundred
/// times as long to paint. Here a dash is measured along the middle of the line, averaged over some
/// pixels. A line without noise or sharp bends gets the same dashes as with QPen.
QList<QLineF> dashedLine(const QList<QPointF>& points, const QList<qreal>& pattern);

} // namespace studio::ui
