// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse in a ChartView; what it shows is in chartview_paint.cpp.
#include "ui/charts/chartplot.h"
#include "ui/charts/chartview.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace studio::ui {

namespace {
constexpr qreal kShortestDrag = 6;
constexpr qreal kFlattestDrag = 12;
constexpr double kPanShare = 0.1; ///< of the width, a notch of the wheel
constexpr double kZoomFactor = 0.8; ///< a notch of the wheel
constexpr double kNotch = 120; ///< of a wheel, in Qt's unit
} // namespace

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (m_plot->isEmpty() || !m_plot->area().contains(event->position()))
        return event->ignore();
    const bool isLeft = event->button() == Qt::LeftButton;
    const bool isShifted = isLeft && event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->button() == Qt::MiddleButton || isShifted) {
        m_drag = Drag::Pan;
        if (m_plot->isZoomed())
            viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (isLeft) {
        m_drag = Drag::Band;
    } else {
        return event->ignore();
    }
    m_dragStart = m_dragEnd = event->position();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_plot->isEmpty())
        return;
    m_pointer = event->position();
    if (m_drag == Drag::Band) {
        m_dragEnd = event->position();
        viewport()->update();
        return;
    }
    if (m_drag == Drag::Pan && m_plot->isZoomed()) {
        // The place under the mouse stays under it.
        const QPointF delta = m_plot->toPlot(m_dragEnd) - m_plot->toPlot(event->position());
        m_dragEnd = event->position();
        m_plot->pan(delta);
        showZoom();
        return;
    }
    std::optional<double> x;
    if (m_plot->area().adjusted(-4, -4, 4, 4).contains(event->position()))
        x = m_plot->toPlot(event->position()).x();
    setCrosshair(x);
    viewport()->update(); // the box keeps out of the mouse's way
    Q_EMIT pointedAt(x);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::None)
        return event->ignore();
    if (m_drag == Drag::Band)
        zoomToBand();
    m_drag = Drag::None;
    viewport()->unsetCursor();
    viewport()->update();
}

void ChartView::zoomToBand()
{
    const QRectF band = QRectF(m_dragStart, m_dragEnd).normalized().intersected(m_plot->area());
    if (band.width() < kShortestDrag)
        return;
    const QPointF leftBottom = m_plot->toPlot(band.bottomLeft());
    const QPointF rightTop = m_plot->toPlot(band.topRight());
    QRectF part(leftBottom, rightTop);
    if (band.height() < kFlattestDrag)
        part.setHeight(0); // a sideways drag: the values go on following the data
    m_plot->zoomTo(part);
    showZoom();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        resetZoom();
}

void ChartView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    m_pointer.reset();
    setCrosshair(std::nullopt);
    Q_EMIT pointedAt(std::nullopt);
}

void ChartView::wheelEvent(QWheelEvent* event)
{
    const bool isZooming = event->modifiers().testFlag(Qt::ControlModifier);
    // Without a zoom the wheel belongs to the page around.
    if (m_plot->isEmpty() || (!isZooming && !m_plot->isZoomed()))
        return event->ignore();
    const QPoint angle = event->angleDelta();
    if (isZooming) {
        m_plot->zoomBy(
            std::pow(kZoomFactor, angle.y() / kNotch), m_plot->toPlot(event->position()));
        showZoom();
    } else {
        const int turned = angle.y() != 0 ? angle.y() : angle.x();
        panBy(-turned / kNotch * kPanShare, 0);
    }
    event->accept();
}

} // namespace studio::ui
