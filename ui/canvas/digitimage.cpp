// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/digitimage.h"

#include "ui/theme/themetokens.h"

#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace studio::ui {

namespace {

constexpr int kLevels = 256;

QRgb mixed(const QColor& paper, const QColor& ink, int level)
{
    const auto mix = [level](
                         int from, int to) { return from + (to - from) * level / (kLevels - 1); };
    return qRgb(mix(paper.red(), ink.red()), mix(paper.green(), ink.green()),
        mix(paper.blue(), ink.blue()));
}

} // namespace

QImage digitImage(const core::GrayImage& image, const QPalette& palette)
{
    if (image.isEmpty())
        return {};
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette);
    QImage result(image.width, image.height, QImage::Format_Indexed8);
    QList<QRgb> colours(kLevels);
    for (int level = 0; level < kLevels; ++level)
        colours[level] = mixed(tokens.field, tokens.text, level);
    result.setColorTable(colours);
    const auto width = static_cast<std::size_t>(image.width);
    for (int y = 0; y < image.height; ++y)
        std::copy_n(
            image.pixels.data() + static_cast<std::size_t>(y) * width, width, result.scanLine(y));
    return result;
}

void paintPaper(QPainter& painter, const QRect& sheet, const QPalette& palette)
{
    constexpr qreal kCorner = 5;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.hairline);
    painter.setBrush(tokens.field);
    painter.drawRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintDigit(QPainter& painter, const QRect& box, const QImage& digit)
{
    if (digit.isNull())
        return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int factor = std::max(1,
        static_cast<int>(
            std::min(box.width() * ratio / digit.width(), box.height() * ratio / digit.height())));
    const QSizeF size = QSizeF(digit.size()) * factor / ratio;
    // Whole device pixels also for the corner, else every second column would come out wider.
    const auto snapped = [ratio](qreal value) { return std::floor(value * ratio) / ratio; };
    const QPointF corner(snapped(box.x() + (box.width() - size.width()) / 2),
        snapped(box.y() + (box.height() - size.height()) / 2));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(corner, size), digit);
}

} // namespace studio::ui
