// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/colorscale.h"

#include "ui/inspect/matriximage.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QLocale>
#include <QPainter>

namespace studio::ui {

namespace {

constexpr int kBarWidth = 160;
constexpr int kBarHeight = 10;
constexpr int kTextHeight = 16;

} // namespace

ColorScale::ColorScale(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    setStrongest(0);
}

QSize ColorScale::sizeHint() const
{
    return {kBarWidth, kBarHeight + kTextHeight};
}

void ColorScale::setStrongest(float strongest)
{
    m_strongest = strongest;
    setAccessibleName(tr("Colours from −%1 to %1")
                          .arg(QLocale().toString(static_cast<double>(strongest), 'g', 3)));
    update();
}

void ColorScale::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    for (int x = 0; x < kBarWidth; ++x) {
        const float share = 2.0F * static_cast<float>(x) / (kBarWidth - 1) - 1.0F;
        painter.fillRect(x, 0, 1, kBarHeight, divergingColor(share, palette()));
    }
    painter.setPen(tokens.hairline);
    painter.drawRect(0, 0, kBarWidth - 1, kBarHeight - 1);
    painter.setPen(tokens.quietText);
    painter.setFont(sizedFont(11));
    const QRect text(0, kBarHeight, kBarWidth, kTextHeight);
    const QString most = QLocale().toString(static_cast<double>(m_strongest), 'g', 3);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom, QChar(0x2212) + most);
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignBottom, QLocale().toString(0));
    painter.drawText(text, Qt::AlignRight | Qt::AlignBottom, most);
}

} // namespace studio::ui

#include "moc_colorscale.cpp"
