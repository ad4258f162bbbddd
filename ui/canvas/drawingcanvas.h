// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"
#include "core/ink/ink.h"

#include <QElapsedTimer>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>
#include <QTimer>
#include <QUndoStack>
#include <QWidget>

class QTouchEvent;

namespace studio::ui {

/// A frame around ink, and what it was read as.
struct InkMark
{
    QRectF box; ///< in the ink's unit
    QString text;
    bool isChosen = false; ///< what is said of one part is said of this

    bool operator==(const InkMark&) const = default;
};

/// A square sheet for a digit or a few side by side, drawn with mouse, pen, touch or keyboard and
/// kept as vectors. The ink's unit is 1/280 of the sheet's side, whatever the window's size or
/// screen scale.
///
/// Keyboard: the arrow keys move a pen point (with Shift finely); from then on Space sets the pen
/// down and lifts it. Backspace clears, Escape drops the stroke being drawn. The keys 0 to 9 and N
/// say what the drawing is.
class DrawingCanvas final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DrawingCanvas)

public:
    static constexpr qreal kSheetUnits = 280;
    static constexpr qreal kGuideUnits = 200; ///< side of the dashed box in the middle
    static constexpr int kUndoLimit = 200;
    static constexpr std::size_t kMostPoints = 10'000; ///< more than that takes too long to paint
    static constexpr qreal kUsualPenWidth = 20;

    explicit DrawingCanvas(QWidget* parent = nullptr);

    /// The drawing, with the stroke that is under way.
    core::Ink ink() const;
    /// The drawing in black on white, `side` pixels wide and high.
    QImage picture(int side) const;
    QUndoStack& undoStack() { return m_undoStack; }
    bool isErasing() const { return m_isErasing; }
    qreal penWidth() const { return m_penWidth; }
    bool hasPicture() const { return m_picture.width > 0; }
    const QList<InkMark>& marks() const { return m_marks; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

public Q_SLOTS:
    /// Replaces the drawing as one step that can be undone. Ink of another unit is fitted into the
    /// guide box, aspect kept.
    void setInk(const studio::core::Ink& ink);
    void clear();
    /// Shows a picture of 28x28 in place of a drawing, until something is drawn or cleared.
    void setPicture(const studio::core::GrayImage& picture);
    /// Frames on the sheet, until others are set.
    void setMarks(const QList<studio::ui::InkMark>& marks);
    /// In the ink's unit, at full pressure. Only the looks: a network gets a pen of its own.
    void setPenWidth(qreal width);
    /// Eraser on: a touch removes whole strokes.
    void setErasing(bool isErasing);

Q_SIGNALS:
    /// While drawing at most 100 times a second, and at once when a stroke ends or the drawing is
    /// changed otherwise.
    void inkChanged(const studio::core::Ink& ink);
    void erasingChanged(bool isErasing);
    /// A key says that it is this digit, or none (-1).
    void labelled(int digit);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr int kNoFinger = -1;

    void touch(QTouchEvent& event);
    void penDown(const core::InkPoint& point, bool isEraser);
    void penMove(const core::InkPoint& point);
    void penUp();
    void eraseAt(const core::InkPoint& point);
    void cancelStroke();
    void push(const QString& text, core::Ink before);
    void applyInk(const core::Ink& ink);
    void emitSoon();
    void emitNow();
    void renderFinished();
    void renderAnew();
    void paintMarks(QPainter& painter) const;
    void moveKeyboardPen(const QPointF& delta);

    QRectF sheet() const;
    qreal unit() const;
    core::InkPoint toUnits(const QPointF& position, qreal pressure) const;

    core::Ink m_ink; ///< finished strokes
    core::Stroke m_stroke; ///< under way
    core::Ink m_beforeErasing;
    QUndoStack m_undoStack;
    QList<InkMark> m_marks;
    core::GrayImage m_picture; ///< empty: none
    QImage m_finished; ///< picture of m_painted at screen resolution
    core::Ink m_painted; ///< m_ink when it was painted last
    QTimer m_emitTimer;
    QElapsedTimer m_sinceEmit;
    qreal m_penWidth = kUsualPenWidth;
    int m_finger = kNoFinger; ///< id of the one that draws
    QPointF m_keyboardPen{kSheetUnits / 2, kSheetUnits / 2};
    bool m_isKeyboardPenShown = false;
    bool m_isDown = false;
    bool m_isStrokeErasing = false;
    bool m_isErasing = false;
};

} // namespace studio::ui
