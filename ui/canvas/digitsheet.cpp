// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/digitsheet.h"

#include "ui/canvas/digitimage.h"

#include <QPainter>

namespace studio::ui {

namespace {

constexpr int kFrame = 1;

} // namespace

DigitSheet::DigitSheet(int zoom, QWidget* parent)
    : QWidget(parent)
    , m_zoom(zoom)
{
    setFixedSize(sizeHint());
}

QSize DigitSheet::sizeHint() const
{
    const int side = core::kDigitSide * m_zoom + 2 * kFrame;
    return {side, side};
}

void DigitSheet::setImage(const core::GrayImage& image)
{
    m_image = image;
    update();
}

void DigitSheet::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintPaper(painter, rect(), palette());
    paintDigit(
        painter, rect().adjusted(kFrame, kFrame, -kFrame, -kFrame), digitImage(m_image, palette()));
}

} // namespace studio::ui

#include "moc_digitsheet.cpp"
