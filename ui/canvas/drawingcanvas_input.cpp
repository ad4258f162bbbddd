// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, pen, fingers and keys of DrawingCanvas; what they do to the ink is in drawingcanvas.cpp.
#include "ui/canvas/drawingcanvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>

namespace studio::ui {

namespace {

constexpr qreal kKeyboardStep = 8;
constexpr qreal kKeyboardFineStep = 2;

} // namespace

void DrawingCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_isDown)
        return;
    m_isKeyboardPenShown = false;
    penDown(toUnits(event->position(), 1), false);
}

void DrawingCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        penMove(toUnits(event->position(), 1));
}

void DrawingCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        penUp();
}

void DrawingCanvas::tabletEvent(QTabletEvent* event)
{
    const core::InkPoint point = toUnits(event->position(), event->pressure());
    if (event->type() == QEvent::TabletPress && event->button() == Qt::LeftButton)
        penDown(point, event->pointerType() == QPointingDevice::PointerType::Eraser);
    else if (event->type() == QEvent::TabletMove)
        penMove(point);
    else if (event->type() == QEvent::TabletRelease && event->button() == Qt::LeftButton)
        penUp();
    // Accepted, or Qt would send the same again as mouse events.
    event->accept();
}

/// The first finger draws; others, a palm for instance, are left alone. Accepted, or Qt would send
/// the same again as mouse events.
void DrawingCanvas::touch(QTouchEvent& event)
{
    event.accept();
    if (event.type() == QEvent::TouchCancel) {
        cancelStroke();
        m_finger = kNoFinger;
        return;
    }
    for (const QEventPoint& finger : event.points()) {
        const core::InkPoint point = toUnits(finger.position(), 1);
        if (finger.state() == QEventPoint::Pressed && m_finger == kNoFinger && !m_isDown) {
            m_finger = finger.id();
            m_isKeyboardPenShown = false;
            penDown(point, false);
        } else if (finger.id() == m_finger && finger.state() == QEventPoint::Updated) {
            penMove(point);
        } else if (finger.id() == m_finger && finger.state() == QEventPoint::Released) {
            m_finger = kNoFinger;
            penUp();
        }
    }
}

bool DrawingCanvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return touch(*static_cast<QTouchEvent*>(event)), true;
    default:
        break;
    }
    if (event->type() == QEvent::ShortcutOverride && m_isKeyboardPenShown
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space)
        return event->accept(), true; // before the window makes a shortcut of it
    return QWidget::event(event);
}

void DrawingCanvas::keyPressEvent(QKeyEvent* event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) == 0) {
        if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9)
            return labelled(event->key() - Qt::Key_0);
        if (event->key() == Qt::Key_N)
            return labelled(-1);
    }
    const qreal step =
        event->modifiers().testFlag(Qt::ShiftModifier) ? kKeyboardFineStep : kKeyboardStep;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveKeyboardPen({-step, 0});
    case Qt::Key_Right:
        return moveKeyboardPen({step, 0});
    case Qt::Key_Up:
        return moveKeyboardPen({0, -step});
    case Qt::Key_Down:
        return moveKeyboardPen({0, step});
    case Qt::Key_Space:
        if (!m_isKeyboardPenShown)
            break; // whoever draws with the mouse means the window's own use of Space
        if (m_isDown)
            return penUp();
        return penDown(
            {static_cast<float>(m_keyboardPen.x()), static_cast<float>(m_keyboardPen.y()), 1.0F},
            false);
    case Qt::Key_Backspace:
        return clear();
    case Qt::Key_Escape:
        if (m_isDown)
            return cancelStroke();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void DrawingCanvas::moveKeyboardPen(const QPointF& delta)
{
    m_isKeyboardPenShown = true;
    m_keyboardPen = {std::clamp(m_keyboardPen.x() + delta.x(), 0.0, kSheetUnits),
        std::clamp(m_keyboardPen.y() + delta.y(), 0.0, kSheetUnits)};
    penMove({static_cast<float>(m_keyboardPen.x()), static_cast<float>(m_keyboardPen.y()), 1.0F});
    update();
}

} // namespace studio::ui
