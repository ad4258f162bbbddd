// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawingcanvas.h"

#include "ui/canvas/inkpainter.h"
#include "ui/theme/themetokens.h"

#include <QUndoCommand>

#include <algorithm>
#include <functional>

namespace studio::ui {

namespace {

constexpr int kEmitIntervalMs = 10;
constexpr qreal kEraserReach = 14;

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
    setAttribute(Qt::WA_AcceptTouchEvents);
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

void DrawingCanvas::setPenWidth(qreal width)
{
    if (width == m_penWidth)
        return;
    m_penWidth = width;
    renderAnew();
    update();
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

} // namespace studio::ui
