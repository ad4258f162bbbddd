// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <QImage>

class QPainter;
class QPalette;
class QRect;

namespace studio::ui {

/// A grey picture of a digit as people see it: ink in the text colour on the field colour of
/// `palette` (so dark on light in the light theme, light on dark in the dark one). Null for an
/// empty picture. Reentrant.
QImage digitImage(const core::GrayImage& image, const QPalette& palette);

/// Paints the sheet of paper that digits lie on: the field colour within a hairline.
void paintPaper(QPainter& painter, const QRect& sheet, const QPalette& palette);

/// Paints `digit` into the middle of `box`, enlarged by the greatest whole factor of device pixels
/// that fits, without smoothing.
void paintDigit(QPainter& painter, const QRect& box, const QImage& digit);

} // namespace studio::ui
