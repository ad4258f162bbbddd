// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapcanvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace studio::ui {

namespace {

/// `ground` covered with `colour` to `coverage` of 255: red and blue, then green, in one go each.
QRgb blended(QRgb ground, QRgb colour, std::uint8_t coverage)
{
    constexpr QRgb kRedBlue = 0x00ff00ffU;
    constexpr QRgb kGreen = 0x0000ff00U;
    const QRgb share = coverage + (coverage >> 7U); // 0..256
    const QRgb rest = 256 - share;
    const QRgb redBlue = ((ground & kRedBlue) * rest + (colour & kRedBlue) * share) >> 8U;
    const QRgb green = ((ground & kGreen) * rest + (colour & kGreen) * share) >> 8U;
    return 0xff000000U | (redBlue & kRedBlue) | (green & kGreen);
}

/// Coverage of a disc that fills the square, from 4x4 samples a pixel.
std::vector<std::uint8_t> discOf(int diameter)
{
    constexpr int kSamples = 4;
    std::vector<std::uint8_t> ink;
    const double radius = diameter / 2.0;
    for (int y = 0; y < diameter; ++y) {
        for (int x = 0; x < diameter; ++x) {
            int inside = 0;
            for (int sample = 0; sample < kSamples * kSamples; ++sample) {
                const int column = sample % kSamples;
                const int row = sample / kSamples;
                const double dx = x + (column + 0.5) / kSamples - radius;
                const double dy = y + (row + 0.5) / kSamples - radius;
                inside += dx * dx + dy * dy <= radius * radius ? 1 : 0;
            }
            ink.push_back(static_cast<std::uint8_t>(255 * inside / (kSamples * kSamples)));
        }
    }
    return ink;
}

} // namespace

void MapCanvas::clear(QSize size, QRgb ground)
{
    if (m_picture.size() != size)
        m_picture = QImage(size, QImage::Format_RGB32);
    m_picture.fill(ground);
}

void MapCanvas::drawInk(
    QPoint corner, std::span<const std::uint8_t> ink, int side, int factor, QRgb colour)
{
    const QRect box = QRect(corner, QSize(side, side) * factor) & m_picture.rect();
    for (int y = box.top(); y <= box.bottom(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(m_picture.scanLine(y));
        const auto row = ink.subspan(static_cast<std::size_t>((y - corner.y()) / factor * side));
        for (int x = box.left(); x <= box.right(); ++x) {
            const int column = factor == 1 ? x - corner.x() : (x - corner.x()) / factor;
            const std::uint8_t coverage = row[static_cast<std::size_t>(column)];
            if (coverage != 0)
                line[x] = blended(line[x], colour, coverage);
        }
    }
}

void MapCanvas::drawDot(QPoint centre, int diameter, QRgb colour)
{
    static const auto discs = [] {
        std::array<std::vector<std::uint8_t>, kLargestDot + 1> made;
        for (int i = 1; i <= kLargestDot; ++i)
            made.at(static_cast<std::size_t>(i)) = discOf(i);
        return made;
    }();
    drawInk(centre - QPoint(diameter / 2, diameter / 2),
        discs.at(static_cast<std::size_t>(diameter)), diameter, 1, colour);
}

void MapCanvas::fill(const QRect& box, QRgb colour)
{
    const QRect part = box & m_picture.rect();
    for (int y = part.top(); y <= part.bottom(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(m_picture.scanLine(y));
        std::fill(line + part.left(), line + part.right() + 1, colour);
    }
}

void MapCanvas::drawFrame(const QRect& box, QRgb colour)
{
    fill({box.left(), box.top(), box.width(), 1}, colour);
    fill({box.left(), box.bottom(), box.width(), 1}, colour);
    fill({box.left(), box.top(), 1, box.height()}, colour);
    fill({box.right(), box.top(), 1, box.height()}, colour);
}

} // namespace studio::ui
