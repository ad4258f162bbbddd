// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/matrixsheet.h"

#include "ui/canvas/digitimage.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

constexpr int kFrame = 1;
constexpr int kPictureSide = 168;
constexpr int kNumberSide = 31; ///< room for "−12.3"
constexpr int kNumberFont = 10;
constexpr float kStrong = 0.6F; ///< share of full colour from which the text is inverted

} // namespace

MatrixSheet::MatrixSheet(Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
{
    if (kind == Kind::Picture) {
        setMouseTracking(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::CrossCursor);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int MatrixSheet::cellSide() const
{
    if (m_kind == Kind::Numbers)
        return kNumberSide;
    const auto longest = static_cast<int>(std::max(m_matrix.width, m_matrix.height));
    return std::max(1, kPictureSide / std::max(1, longest));
}

QSize MatrixSheet::sizeHint() const
{
    return QSize(static_cast<int>(m_matrix.width), static_cast<int>(m_matrix.height)) * cellSide()
        + QSize(2 * kFrame, 2 * kFrame);
}

QRect MatrixSheet::cellRect(const QPoint& cell) const
{
    const int side = cellSide();
    return {kFrame + cell.x() * side, kFrame + cell.y() * side, side, side};
}

void MatrixSheet::setMatrix(const Matrices& matrix, float strongest)
{
    const bool isResized = matrix.width != m_matrix.width || matrix.height != m_matrix.height;
    m_matrix = matrix;
    m_strongest = strongest;
    if (isResized) {
        m_cell = QPoint(static_cast<int>(matrix.width), static_cast<int>(matrix.height)) / 2;
        updateGeometry();
    }
    update();
}

void MatrixSheet::setCell(const QPoint& cell)
{
    const QRect all(0, 0, static_cast<int>(m_matrix.width), static_cast<int>(m_matrix.height));
    if (m_kind != Kind::Picture || cell == m_cell || !all.contains(cell))
        return;
    m_cell = cell;
    setAccessibleDescription(tr("Row %1, column %2").arg(cell.y() + 1).arg(cell.x() + 1));
    update();
    Q_EMIT cellChanged(cell);
}

void MatrixSheet::paintEvent(QPaintEvent* /*event*/)
{
    if (m_matrix.values.empty())
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    const QRect sheet({0, 0}, sizeHint());
    paintPaper(painter, sheet, palette());
    painter.drawImage(sheet.adjusted(kFrame, kFrame, -kFrame, -kFrame),
        matrixImage(m_matrix, 0, m_strongest, palette()));
    if (m_kind == Kind::Numbers) {
        paintNumbers(painter);
        return;
    }
    painter.setPen(QPen(hasFocus() ? tokens.text : tokens.accent, 2));
    painter.drawRect(cellRect(m_cell).adjusted(-1, -1, 0, 0));
}

void MatrixSheet::paintNumbers(QPainter& painter) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    painter.setFont(sizedFont(kNumberFont));
    for (int y = 0; y < static_cast<int>(m_matrix.height); ++y) {
        for (int x = 0; x < static_cast<int>(m_matrix.width); ++x) {
            const float value = m_matrix.values[static_cast<std::size_t>(y) * m_matrix.width
                + static_cast<std::size_t>(x)];
            const bool isStrong = std::abs(value) > kStrong * m_strongest;
            const int decimals = std::abs(value) < 10 ? 2 : 1;
            painter.setPen(isStrong ? tokens.field : tokens.text);
            painter.drawText(cellRect({x, y}), Qt::AlignCenter,
                decimalText(static_cast<double>(value), decimals));
        }
    }
}

void MatrixSheet::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint() - QPoint(kFrame, kFrame);
    if (at.x() >= 0 && at.y() >= 0)
        setCell({at.x() / cellSide(), at.y() / cellSide()});
}

void MatrixSheet::mousePressEvent(QMouseEvent* event)
{
    mouseMoveEvent(event);
}

void MatrixSheet::keyPressEvent(QKeyEvent* event)
{
    QPoint step;
    switch (event->key()) {
    case Qt::Key_Left:
        step = {-1, 0};
        break;
    case Qt::Key_Right:
        step = {1, 0};
        break;
    case Qt::Key_Up:
        step = {0, -1};
        break;
    case Qt::Key_Down:
        step = {0, 1};
        break;
    default:
        break;
    }
    if (m_kind == Kind::Picture && !step.isNull())
        setCell(m_cell + step);
    else
        QWidget::keyPressEvent(event);
}

} // namespace studio::ui

#include "moc_matrixsheet.cpp"
