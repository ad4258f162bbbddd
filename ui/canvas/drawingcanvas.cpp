// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawingcanvas.h"

#include "ui/canvas/inkpainter.h"
#include "ui/theme/themetokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QUndoCommand>

#include <algorithm>
#include <functional>

namespace studio::ui {

namespace {

constexpr int kEmitIntervalMs = 10;
constexpr qreal kEraserReach = 14;
constexpr qreal kKeyboardStep = 8;
constexpr qreal kKeyboardFineStep = 2;

/// Swaps whole drawings: they are small, and every kind of change can be undone the same way.
class InkCommand final : public QUndoCommand
{
public:
    using Apply = std::function<void(const core::Ink&)>;

    InkCommand(const QString& text, core::Ink before, core::Ink after, Apply apply)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_apply(std::move(apply))
    {
    }

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    core::Ink m_before;
    core::Ink m_after;
    Apply m_apply;
};

} // namespace

DrawingCanvas::DrawingCanvas(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("drawingCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_undoStack.setUndoLimit(kUndoLimit);
    m_emitTimer.setSingleShot(true);
    connect(&m_emitTimer, &QTimer::timeout, this, &DrawingCanvas::emitNow);
    setAccessibleName(tr("Drawing canvas"));
    setAccessibleDescription(tr("Draw a digit. Arrow keys move the pen, Space sets it down and "
                                "lifts it, Backspace clears."));
}

core::Ink DrawingCanvas::ink() const
{
    core::Ink all = m_ink;
    if (!m_stroke.empty())
        all.strokes.push_back(m_stroke);
    return all;
}

void DrawingCanvas::setInk(const core::Ink& ink)
{
    cancelStroke();
    core::Ink before = std::exchange(
        m_ink, liesOnSheet(ink, kSheetUnits) ? ink : fittedInk(ink, kSheetUnits, kGuideUnits));
    push(tr("open drawing"), std::move(before));
}

void DrawingCanvas::clear()
{
    cancelStroke();
    if (!m_ink.isBlank())
        push(tr("clear"), std::exchange(m_ink, {}));
    else if (hasPicture())
        applyInk({});
}

void DrawingCanvas::setErasing(bool isErasing)
{
    if (isErasing == m_isErasing)
        return;
    m_isErasing = isErasing;
    setCursor(isErasing ? Qt::PointingHandCursor : Qt::CrossCursor);
    Q_EMIT erasingChanged(isErasing);
}

void DrawingCanvas::push(const QString& text, core::Ink before)
{
    if (before == m_ink)
        return;
    m_undoStack.push(new InkCommand(
        text, std::move(before), m_ink, [this](const core::Ink& ink) { applyInk(ink); }));
}

void DrawingCanvas::applyInk(const core::Ink& ink)
{
    m_stroke.clear();
    m_isDown = false;
    m_ink = ink;
    renderFinished();
    update();
    emitNow();
}

void DrawingCanvas::emitSoon()
{
    if (m_emitTimer.isActive())
        return;
    const qint64 elapsed = m_sinceEmit.isValid() ? m_sinceEmit.elapsed() : kEmitIntervalMs;
    if (elapsed >= kEmitIntervalMs)
        emitNow();
    else
        m_emitTimer.start(kEmitIntervalMs - static_cast<int>(elapsed));
}

void DrawingCanvas::emitNow()
{
    m_emitTimer.stop();
    m_sinceEmit.start();
    if (hasPicture())
        setPicture({});
    Q_EMIT inkChanged(ink());
}

void DrawingCanvas::penDown(const core::InkPoint& point, bool isEraser)
{
    m_isDown = true;
    m_isStrokeErasing = isEraser || m_isErasing;
    if (m_isStrokeErasing) {
        m_beforeErasing = m_ink;
        eraseAt(point);
        return;
    }
    m_stroke = {point};
    update();
    emitSoon();
}

void DrawingCanvas::penMove(const core::InkPoint& point)
{
    if (!m_isDown)
        return;
    if (m_isStrokeErasing) {
        eraseAt(point);
        return;
    }
    if (m_stroke.empty() || (m_stroke.back().x == point.x && m_stroke.back().y == point.y))
        return;
    m_stroke.push_back(point);
    update();
    emitSoon();
}

void DrawingCanvas::penUp()
{
    if (!m_isDown)
        return;
    m_isDown = false;
    if (m_isStrokeErasing) {
        push(tr("erase"), std::exchange(m_beforeErasing, {}));
        return;
    }
    core::Ink before = m_ink;
    m_ink.strokes.push_back(std::exchange(m_stroke, {}));
    push(tr("stroke"), std::move(before));
}

void DrawingCanvas::eraseAt(const core::InkPoint& point)
{
    const QPointF position(static_cast<qreal>(point.x), static_cast<qreal>(point.y));
    const std::size_t removed = std::erase_if(m_ink.strokes,
        [&](const core::Stroke& stroke) { return distanceTo(stroke, position) <= kEraserReach; });
    if (removed == 0)
        return;
    renderFinished();
    update();
    emitSoon();
}

void DrawingCanvas::cancelStroke()
{
    if (!m_isDown)
        return;
    m_isDown = false;
    if (m_isStrokeErasing)
        m_ink = std::exchange(m_beforeErasing, {});
    m_stroke.clear();
    renderFinished();
    update();
    emitNow();
}

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

bool DrawingCanvas::event(QEvent* event)
{
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
