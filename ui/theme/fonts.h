// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRectF;

namespace studio::ui {

/// The studio's type: Inter where it is installed, else the system's font, 13 px. GUI thread.
QFont bodyFont();
/// The same at another size in pixels.
QFont sizedFont(int pixelSize, QFont::Weight weight = QFont::Normal);
/// 11 px: axes and captions.
QFont captionFont();

/// Draws `text` with every figure in a cell of the same width, so that numbers that change do not
/// jitter; Qt 6.4 cannot ask a font for its tabular figures. `alignment` as in QPainter::drawText;
/// one line.
void drawTabular(
    QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text);
/// Width in pixels that drawTabular() needs with `font`.
qreal tabularWidth(const QFont& font, const QString& text);

} // namespace studio::ui
