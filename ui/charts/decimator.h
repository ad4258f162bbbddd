// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <span>

namespace studio::ui {

/// The points to draw for a line of `points` (x rising) in the window [xMin, xMax] that is
/// `columns` pixels wide: of each pixel column the lowest and the highest point in their order,
/// and one point beyond each end so that the line reaches the edges. Every extreme survives, and
/// up to 2 * columns points come back unchanged. Linear time; the input is only read.
QList<QPointF> decimate(std::span<const QPointF> points, double xMin, double xMax, int columns);

} // namespace studio::ui
