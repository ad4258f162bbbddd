// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse, wheel, fingers and keys do.
#include "ui/map/mapcard.h"
#include "ui/map/mapview.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

constexpr double kZoomStep = 1.4142135623730951; ///< of a key or button; two make double
constexpr double kNotchesToDouble = 3; ///< of the wheel
constexpr double kUnitsOfNotch = 120;
constexpr qreal kPanStep = 64; ///< pixels a key press
constexpr qreal kReach = 7; ///< the mouse need not hit a small dot exactly
constexpr qreal kMarkerReach = 17;

qreal squaredLength(QPointF vector)
{
    return QPointF::dotProduct(vector, vector);
}

} // namespace

void MapView::zoomIn()
{
    zoomBy(kZoomStep, QRectF(rect()).center());
}

void MapView::zoomOut()
{
    zoomBy(1 / kZoomStep, QRectF(rect()).center());
}

void MapView::zoomBy(double factor, QPointF fixed)
{
    m_camera.zoom(factor, fixed);
    refresh();
}

void MapView::panBy(QPointF pixels)
{
    m_camera.pan(pixels);
    refresh();
}

bool MapView::event(QEvent* event)
{
    if (event->type() == QEvent::Gesture || event->type() == QEvent::NativeGesture)
        return pinch(event) || QWidget::event(event);
    return QWidget::event(event);
}

/// Two fingers on a screen, or on a touch pad.
bool MapView::pinch(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* const gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoomBy(1 + gesture->value(), gesture->position());
        return true;
    }
    auto* const gestures = static_cast<QGestureEvent*>(event);
    const auto* const gesture = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture));
    if (gesture == nullptr)
        return false;
    const QPointF centre = mapFromGlobal(gesture->centerPoint());
    m_camera.pan(gesture->centerPoint() - gesture->lastCenterPoint());
    if (gesture->scaleFactor() > 0)
        zoomBy(gesture->scaleFactor(), centre);
    return true;
}

void MapView::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / kUnitsOfNotch;
    zoomBy(std::exp2(notches / kNotchesToDouble), event->position());
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_isPanning = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        hover(event->position());
        return;
    }
    const QPointF way = event->position() - m_pressed;
    if (!m_isPanning && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isPanning = true;
    setCursor(Qt::ClosedHandCursor);
    m_pressed = event->position();
    panBy(way);
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    unsetCursor();
    if (m_isPanning) {
        m_isPanning = false;
        return;
    }
    if (const auto image = imageAt(event->position()))
        Q_EMIT chosen(*image);
}

/// The first click has chosen it.
void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_isPanning = true; // the second release chooses nothing
    if (event->button() == Qt::LeftButton && imageAt(event->position()))
        Q_EMIT answerWanted();
}

void MapView::leaveEvent(QEvent* /*event*/)
{
    showCard({});
}

void MapView::hover(QPointF position)
{
    if (isMarkerAt(position)) {
        m_current.reset();
        const QPointF place = m_camera.toView(m_marker->place);
        m_card->showDigit(m_marker->image, m_marker->title, m_marker->lines,
            QRectF(place, QSizeF())
                .marginsAdded({kMarkerReach, kMarkerReach, kMarkerReach, kMarkerReach})
                .toAlignedRect());
        return;
    }
    const auto image = imageAt(position);
    if (image != m_current || !image)
        showCard(image);
}

bool MapView::isMarkerAt(QPointF position) const
{
    return m_marker
        && squaredLength(m_camera.toView(m_marker->place) - position) < kMarkerReach * kMarkerReach;
}

/// The nearest one that is shown.
std::optional<std::size_t> MapView::imageAt(QPointF position) const
{
    const qreal reach = std::max(m_digitSide / devicePixelRatioF() / 2, kReach);
    qreal least = reach * reach;
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const qreal squared = squaredLength(m_camera.toView(m_places[i]) - position);
        if (squared < least && isShown(i)) {
            least = squared;
            nearest = i;
        }
    }
    return nearest;
}

/// The next (or for -1 the previous) one that is shown and was read wrongly, in the middle.
void MapView::goToWrong(int step)
{
    const auto count = static_cast<int>(m_places.size());
    const int begin = m_current ? int(*m_current) : step > 0 ? -1 : count;
    for (int i = 1; i <= count; ++i) {
        const auto place = static_cast<std::size_t>(((begin + step * i) % count + count) % count);
        if (!m_isWrong[place] || !isShown(place))
            continue;
        m_camera.centreOn(m_places[place]);
        refresh();
        showCard(place);
        return;
    }
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return panBy({kPanStep, 0});
    case Qt::Key_Right:
        return panBy({-kPanStep, 0});
    case Qt::Key_Up:
        return panBy({0, kPanStep});
    case Qt::Key_Down:
        return panBy({0, -kPanStep});
    case Qt::Key_Plus:
    case Qt::Key_Equal: // plus without Shift on many keyboards
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
    case Qt::Key_Home:
        return fit();
    case Qt::Key_PageDown:
        return goToWrong(1);
    case Qt::Key_PageUp:
        return goToWrong(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            Q_EMIT chosen(*m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace studio::ui
