// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/heatsheet.h"

#include "ui/canvas/digitimage.h"
#include "ui/theme/themetokens.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

constexpr int kFrame = 1;
constexpr qreal kFaint = 0.25; ///< opacity of the digit below

/// `map` as colours whose opacity is the share of the strongest pixel.
QImage overlay(const core::SaliencyMap& map, const ThemeTokens& tokens)
{
    const auto strongest = std::max_element(
        map.begin(), map.end(), [](float a, float b) { return std::abs(a) < std::abs(b); });
    const float most = std::max(std::abs(*strongest), 1e-12F);
    QImage result(core::kDigitSide, core::kDigitSide, QImage::Format_ARGB32);
    for (int y = 0; y < core::kDigitSide; ++y) {
        for (int x = 0; x < core::kDigitSide; ++x) {
            const float value = map.at(static_cast<std::size_t>(y * core::kDigitSide + x));
            QColor colour = value >= 0 ? tokens.series[0] : tokens.series[1];
            // The root lifts what is weak, as a linear scale would show a few pixels only.
            colour.setAlphaF(std::sqrt(std::abs(value) / most));
            result.setPixelColor(x, y, colour);
        }
    }
    return result;
}

} // namespace

HeatSheet::HeatSheet(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
}

QSize HeatSheet::sizeHint() const
{
    constexpr int kSide = core::kDigitSide * kZoom + 2 * kFrame;
    return {kSide, kSide};
}

void HeatSheet::setMap(const core::GrayImage& image, const core::SaliencyMap& map)
{
    m_image = image;
    m_map = map;
    m_text.clear();
    update();
}

void HeatSheet::setNothing(const QString& text)
{
    m_image = {};
    m_text = text;
    update();
}

void HeatSheet::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const QRect sheet = rect().adjusted(kFrame, kFrame, -kFrame, -kFrame);
    QPainter painter(this);
    paintPaper(painter, rect(), palette());
    if (!m_text.isEmpty()) {
        painter.setPen(tokens.quietText);
        painter.drawText(sheet.adjusted(6, 6, -6, -6), Qt::AlignCenter | Qt::TextWordWrap, m_text);
    }
    if (m_image.isEmpty())
        return;
    painter.setOpacity(kFaint);
    paintDigit(painter, sheet, digitImage(m_image, palette()));
    painter.setOpacity(1);
    paintDigit(painter, sheet, overlay(m_map, tokens));
}

} // namespace studio::ui

#include "moc_heatsheet.cpp"
