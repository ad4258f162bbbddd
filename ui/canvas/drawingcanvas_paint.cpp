// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The looks of DrawingCanvas; what it does is in drawingcanvas.cpp.
#include "ui/canvas/drawingcanvas.h"

#include "ui/canvas/digitimage.h"

#include "ui/canvas/inkpainter.h"
#include "ui/theme/themetokens.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {
constexpr qreal kCorner = 8;
constexpr int kPictureFrame = 8;
constexpr QRgb kInkOnPaper = 0xFF000000; ///< of a saved picture
} // namespace

QRectF DrawingCanvas::sheet() const
{
    const qreal side = std::min(width(), height());
    return {std::floor((width() - side) / 2), 0, side, side};
}

qreal DrawingCanvas::unit() const
{
    return sheet().width() / kSheetUnits;
}

core::InkPoint DrawingCanvas::toUnits(const QPointF& position, qreal pressure) const
{
    const QPointF point = (position - sheet().topLeft()) / std::max(unit(), 1e-6);
    return {static_cast<float>(std::clamp(point.x(), 0.0, kSheetUnits)),
        static_cast<float>(std::clamp(point.y(), 0.0, kSheetUnits)),
        static_cast<float>(std::clamp(pressure, 0.0, 1.0))};
}

/// Paints what was added since the last time, or everything if something else has changed.
void DrawingCanvas::renderFinished()
{
    const qreal ratio = devicePixelRatioF();
    const QSize pixels = (sheet().size() * ratio).toSize();
    const auto& all = m_ink.strokes;
    auto& done = m_painted.strokes;
    const bool isAddition = m_finished.size() == pixels && m_finished.devicePixelRatio() == ratio
        && done.size() <= all.size() && std::equal(done.begin(), done.end(), all.begin());
    if (!isAddition) {
        m_finished = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
        m_finished.setDevicePixelRatio(ratio);
        m_finished.fill(Qt::transparent);
        done.clear();
    }
    if (m_finished.isNull())
        return;
    QPainter painter(&m_finished);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(unit(), unit());
    const QColor& ink = ThemeTokens::fromPalette(palette()).text;
    for (auto stroke = all.begin() + static_cast<std::ptrdiff_t>(done.size()); stroke != all.end();
         ++stroke)
        paintStroke(painter, *stroke, ink, m_penWidth);
    m_painted = m_ink;
}

/// For another pen or other colours.
void DrawingCanvas::renderAnew()
{
    m_finished = {};
    renderFinished();
}

QImage DrawingCanvas::picture(int side) const
{
    QImage result(side, side, QImage::Format_RGB32);
    result.fill(Qt::white);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / kSheetUnits, side / kSheetUnits);
    for (const core::Stroke& stroke : m_ink.strokes)
        paintStroke(painter, stroke, QColor(kInkOnPaper), m_penWidth);
    return result;
}

QSize DrawingCanvas::sizeHint() const
{
    return {static_cast<int>(kSheetUnits), static_cast<int>(kSheetUnits)};
}

QSize DrawingCanvas::minimumSizeHint() const
{
    return {140, 140};
}

void DrawingCanvas::setPicture(const core::GrayImage& picture)
{
    m_picture = picture;
    update();
}

void DrawingCanvas::setMarks(const QList<InkMark>& marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    update();
}

/// In the ink's unit; the text stands above its frame, or inside where there is no room.
void DrawingCanvas::paintMarks(QPainter& painter) const
{
    const qreal room = m_penWidth / 2 + 3; // ink has its pen on both sides
    constexpr qreal kTextHeight = 18;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QFont font = this->font();
    font.setPixelSize(14);
    font.setBold(true);
    painter.setFont(font);
    painter.setBrush(Qt::NoBrush);
    for (const InkMark& mark : m_marks) {
        const QRectF frame = mark.box.adjusted(-room, -room, room, room)
                                 .intersected(QRectF(1, 1, kSheetUnits - 2, kSheetUnits - 2));
        painter.setPen(QPen(mark.isChosen ? tokens.accent : tokens.quietText, 1.5));
        painter.drawRoundedRect(frame, 3, 3);
        const qreal top = std::max(frame.top() - kTextHeight, 1.0);
        painter.drawText(QRectF(frame.left() + 2, top, frame.width(), kTextHeight),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, mark.text);
    }
}

void DrawingCanvas::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    if (m_finished.devicePixelRatio() != devicePixelRatioF())
        renderFinished();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? tokens.accent : tokens.hairline);
    painter.setBrush(tokens.field);
    painter.drawRoundedRect(sheet().adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);

    QPen dashes(tokens.hairline, 1);
    dashes.setDashPattern({4, 4});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    const qreal guide = kGuideUnits * unit();
    QRectF box(0, 0, std::round(guide), std::round(guide));
    box.moveTopLeft(sheet().topLeft()
        + QPointF(std::round((sheet().width() - guide) / 2) + 0.5,
            std::round((sheet().height() - guide) / 2) + 0.5));
    painter.drawRect(box);

    constexpr QMargins kFrame{kPictureFrame, kPictureFrame, kPictureFrame, kPictureFrame};
    if (hasPicture())
        paintDigit(
            painter, sheet().toRect().marginsRemoved(kFrame), digitImage(m_picture, palette()));
    painter.drawImage(sheet().topLeft(), m_finished);
    painter.translate(sheet().topLeft());
    painter.scale(unit(), unit());
    painter.setClipRect(QRectF(0, 0, kSheetUnits, kSheetUnits));
    paintStroke(painter, m_stroke, tokens.text, m_penWidth);
    paintMarks(painter);
    if (m_isKeyboardPenShown && hasFocus()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(m_isDown ? QBrush(tokens.accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(m_keyboardPen, m_penWidth / 2, m_penWidth / 2);
    }
}

void DrawingCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    renderFinished();
}

void DrawingCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        renderAnew();
        update();
    }
}

void DrawingCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_isKeyboardPenShown)
        penUp();
    m_isKeyboardPenShown = false;
    update();
}

} // namespace studio::ui
