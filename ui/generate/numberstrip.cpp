// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/numberstrip.h"

#include "ui/canvas/digitimage.h"
#include "ui/theme/themetokens.h"

#include <QPainter>

#include <algorithm>

namespace studio::ui {

namespace {

constexpr int kZoom = 2;
constexpr int kDigit = core::kDigitSide * kZoom;
/// MNIST's digits have a margin of four pixels on either side; a number is written closer.
constexpr int kPitch = kDigit - 5 * kZoom;
constexpr int kPadding = 8;

} // namespace

NumberStrip::NumberStrip(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("The number as the model writes it"));
}

void NumberStrip::setDigits(const std::vector<core::GrayImage>& digits)
{
    const bool isOtherLength = digits.size() != m_digits.size();
    m_digits = digits;
    if (isOtherLength)
        updateGeometry();
    update();
}

void NumberStrip::setSpread(bool isSpread)
{
    m_isSpread = isSpread;
    update();
}

int NumberStrip::leftOf(int place) const
{
    const int gaps = static_cast<int>(m_digits.size()) - 1;
    if (!m_isSpread || gaps < 1)
        return kPadding + place % digitsALine(width()) * kPitch;
    return kPadding + place * (width() - 2 * kPadding - kDigit) / gaps;
}

int NumberStrip::digitsALine(int width) const
{
    if (m_isSpread)
        return std::max(1, static_cast<int>(m_digits.size()));
    return std::max(1, (width - 2 * kPadding - kDigit) / kPitch + 1);
}

int NumberStrip::heightForWidth(int width) const
{
    const int count = std::max(1, static_cast<int>(m_digits.size()));
    const int lines = (count + digitsALine(width) - 1) / digitsALine(width);
    return lines * kDigit + 2 * kPadding;
}

QSize NumberStrip::sizeHint() const
{
    return {400, heightForWidth(400)};
}

void NumberStrip::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    paintPaper(painter, rect(), palette());
    // Neighbours overlap in their margins: whichever ink is stronger shows.
    painter.setCompositionMode(
        tokens.isDark ? QPainter::CompositionMode_Lighten : QPainter::CompositionMode_Darken);
    const int aLine = digitsALine(width());
    for (int i = 0; i < static_cast<int>(m_digits.size()); ++i) {
        const QRect box(leftOf(i), kPadding + i / aLine * kDigit, kDigit, kDigit);
        paintDigit(painter, box, digitImage(m_digits[static_cast<std::size_t>(i)], palette()));
    }
}

} // namespace studio::ui

#include "moc_numberstrip.cpp"
