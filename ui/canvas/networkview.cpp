// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/networkview.h"

#include "ui/canvas/digitimage.h"
#include "ui/theme/themetokens.h"

#include <QPainter>

namespace studio::ui {

namespace {
constexpr int kZoom = 2;
constexpr int kFrame = 1;
constexpr qreal kCorner = 4;
} // namespace

NetworkView::NetworkView(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAccessibleName(tr("What the network sees"));
    setToolTip(tr("The drawing as the network sees it: scaled to 20 pixels, centred in 28 by 28"));
}

QSize NetworkView::sizeHint() const
{
    constexpr int kSide = core::kDigitSide * kZoom + 2 * kFrame;
    return {kSide, kSide};
}

void NetworkView::setImage(const core::GrayImage& image)
{
    m_image = image;
    update();
}

void NetworkView::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.hairline);
    painter.setBrush(tokens.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintDigit(
        painter, rect().adjusted(kFrame, kFrame, -kFrame, -kFrame), digitImage(m_image, palette()));
}

} // namespace studio::ui
