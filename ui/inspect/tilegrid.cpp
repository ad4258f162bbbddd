// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/tilegrid.h"

#include "ui/canvas/digitimage.h"
#include "ui/theme/themetokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace studio::ui {

namespace {

constexpr int kGap = 6;
constexpr int kFrame = 2;
constexpr int kLargeSide = 56;
constexpr int kSmallSide = 30;
constexpr std::size_t kManyTiles = 32; ///< more are smaller

} // namespace

TileGrid::TileGrid(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void TileGrid::setMatrices(const Matrices& matrices)
{
    const bool isResized = matrices.count != m_matrices.count
        || matrices.height != m_matrices.height || matrices.width != m_matrices.width;
    m_matrices = matrices;
    m_strongest = matrices.strongest();
    if (m_current >= static_cast<int>(matrices.count))
        setCurrent(0);
    if (isResized)
        fitHeight();
    update();
}

void TileGrid::setCurrent(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    setAccessibleDescription(tr("Channel %1").arg(index + 1));
    update();
    Q_EMIT currentChanged(index);
}

QSize TileGrid::tileSize() const
{
    const auto longest = static_cast<int>(std::max(m_matrices.height, m_matrices.width));
    const int side = m_matrices.count > kManyTiles ? kSmallSide : kLargeSide;
    const int zoom = std::max(1, side / std::max(1, longest));
    return QSize(static_cast<int>(m_matrices.width), static_cast<int>(m_matrices.height)) * zoom
        + QSize(2 * kFrame, 2 * kFrame);
}

int TileGrid::columns(int width) const
{
    return std::max(1, (width + kGap) / (tileSize().width() + kGap));
}

QRect TileGrid::tileAt(int index) const
{
    const QSize size = tileSize();
    const int across = columns(width());
    return {QPoint(index % across * (size.width() + kGap), index / across * (size.height() + kGap)),
        size};
}

void TileGrid::fitHeight()
{
    const int across = columns(width());
    const int rows = (static_cast<int>(m_matrices.count) + across - 1) / across;
    setFixedHeight(std::max(0, rows * (tileSize().height() + kGap) - kGap));
}

QSize TileGrid::sizeHint() const
{
    return {8 * (tileSize().width() + kGap), height()};
}

void TileGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void TileGrid::paintEvent(QPaintEvent* event)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    for (int i = 0; i < static_cast<int>(m_matrices.count); ++i) {
        const QRect tile = tileAt(i);
        if (!tile.intersects(event->rect()))
            continue;
        paintPaper(painter, tile.adjusted(1, 1, -1, -1), palette());
        painter.drawImage(tile.adjusted(kFrame, kFrame, -kFrame, -kFrame),
            matrixImage(m_matrices, static_cast<std::size_t>(i), m_strongest, palette()));
        if (i == m_current) {
            painter.setPen(QPen(hasFocus() ? tokens.text : tokens.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(tile.adjusted(1, 1, -1, -1));
        }
    }
}

void TileGrid::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < static_cast<int>(m_matrices.count); ++i) {
        if (tileAt(i).contains(event->position().toPoint()))
            setCurrent(i);
    }
}

void TileGrid::keyPressEvent(QKeyEvent* event)
{
    const int across = columns(width());
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = -across;
        break;
    case Qt::Key_Down:
        step = across;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    const int next = m_current + step;
    if (next >= 0 && next < static_cast<int>(m_matrices.count))
        setCurrent(next);
}

} // namespace studio::ui

#include "moc_tilegrid.cpp"
