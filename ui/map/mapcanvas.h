// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPoint>
#include <QRect>

#include <cstdint>
#include <span>

namespace studio::ui {

/// A picture that thousands of small marks are put on. QPainter needs a microsecond or more for
/// each, whatever its size, and a picture of every digit in its colour; this blends coverage with a
/// colour right into the pixels. All coordinates are pixels; what lies outside is left out. GUI
/// thread.
class MapCanvas
{
public:
    /// Makes all of it `ground`.
    void clear(QSize size, QRgb ground);
    const QImage& picture() const { return m_picture; }

    /// A square of `side` times `side` values of coverage (0..255), each `factor` pixels wide.
    void drawInk(
        QPoint corner, std::span<const std::uint8_t> ink, int side, int factor, QRgb colour);
    /// A round dot; `diameter` at most kLargestDot.
    static constexpr int kLargestDot = 24;
    void drawDot(QPoint centre, int diameter, QRgb colour);
    /// A hairline round `box`, inside it.
    void drawFrame(const QRect& box, QRgb colour);

private:
    void fill(const QRect& box, QRgb colour);

    QImage m_picture; ///< RGB32
};

} // namespace studio::ui
