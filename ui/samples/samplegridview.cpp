// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/samplegridview.h"

#include "ui/canvas/digitimage.h"
#include "ui/theme/themetokens.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace studio::ui {

namespace {

constexpr int kSmallestCell = 30;
constexpr int kLargestCell = 58;
constexpr int kUsualRows = 3;
constexpr int kFrame = 1;
constexpr int kGap = 3;
constexpr qreal kCorner = 3;

} // namespace

SampleGridView::SampleGridView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Generated digits"));
}

QSize SampleGridView::sizeHint() const
{
    return {600, kUsualRows * (kLargestCell + kGap)};
}

QSize SampleGridView::minimumSizeHint() const
{
    return {200, 2 * (kSmallestCell + kGap)};
}

void SampleGridView::setGrid(const core::SampleGrid& grid)
{
    m_grid = grid;
    renderDigits();
    update();
}

void SampleGridView::renderDigits()
{
    m_digits.clear();
    for (const core::GrayImage& image : m_grid.images)
        m_digits.push_back(digitImage(image, palette()));
}

void SampleGridView::paintEvent(QPaintEvent* /*event*/)
{
    if (m_digits.empty())
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const int columns = std::max(m_grid.columns, 1);
    const int allRows = (static_cast<int>(m_digits.size()) + columns - 1) / columns;
    const int pitch = std::clamp(width() / columns, kSmallestCell + kGap, kLargestCell + kGap);
    const int rows = std::clamp((height() + kGap) / pitch, 1, allRows);
    const qreal spread = columns > 1 ? (width() - (pitch - kGap)) / qreal(columns - 1) : 0;
    QPainter painter(this);
    painter.setPen(tokens.hairline);
    painter.setBrush(tokens.field);
    const int count = std::min(rows * columns, static_cast<int>(m_digits.size()));
    for (int i = 0; i < count; ++i) {
        const QRect cell(static_cast<int>(std::lround(i % columns * spread)), i / columns * pitch,
            pitch - kGap, pitch - kGap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
        // Smoothly: at these sizes whole pixels would leave most of the cell empty.
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(
            cell.adjusted(kFrame, kFrame, -kFrame, -kFrame), m_digits[static_cast<std::size_t>(i)]);
    }
}

void SampleGridView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renderDigits();
}

} // namespace studio::ui
