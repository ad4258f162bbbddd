// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse in a ChartView; what it shows is in chartview.cpp.
#include "ui/charts/chartview.h"

#include "ui/charts/chartplot.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace studio::ui {

namespace {
constexpr qreal kShortestDrag = 6;
constexpr qreal kFlattestDrag = 12;
constexpr double kPanShare = 0.1; ///< of the width, a notch of the wheel
} // namespace

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_plot->isEmpty()
        || !m_plot->area().contains(event->position()))
        return event->ignore();
    m_dragStart = m_dragEnd = event->position();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_plot->isEmpty())
        return;
    if (m_dragStart) {
        m_dragEnd = event->position();
        viewport()->update();
        return;
    }
    std::optional<double> x;
    if (m_plot->area().adjusted(-4, -4, 4, 4).contains(event->position()))
        x = m_plot->toPlot(event->position()).x();
    setCrosshair(x);
    Q_EMIT pointedAt(x);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragStart)
        return event->ignore();
    const QRectF band = QRectF(*m_dragStart, m_dragEnd).normalized().intersected(m_plot->area());
    m_dragStart.reset();
    if (band.width() >= kShortestDrag) {
        const QPointF leftBottom = m_plot->toPlot(band.bottomLeft());
        const QPointF rightTop = m_plot->toPlot(band.topRight());
        QRectF part(QPointF(leftBottom.x(), leftBottom.y()), QPointF(rightTop.x(), rightTop.y()));
        if (band.height() < kFlattestDrag)
            part.setHeight(0); // a sideways drag: the values go on following the data
        m_plot->zoomTo(part);
        refreshPlot();
        Q_EMIT zoomChanged();
    }
    viewport()->update();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        resetZoom();
}

void ChartView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    setCrosshair(std::nullopt);
    Q_EMIT pointedAt(std::nullopt);
}

void ChartView::wheelEvent(QWheelEvent* event)
{
    // Without a zoom the wheel belongs to the page around.
    if (!m_plot->isZoomed())
        return event->ignore();
    const double notches = -event->angleDelta().y() / 120.0;
    const double width = m_plot->toPlot(m_plot->area().topRight()).x()
        - m_plot->toPlot(m_plot->area().topLeft()).x();
    m_plot->pan(notches * kPanShare * width);
    refreshPlot();
    event->accept();
}

} // namespace studio::ui
