// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/inkpainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio::ui {

namespace {

QPointF position(const core::InkPoint& point)
{
    return {static_cast<qreal>(point.x), static_cast<qreal>(point.y)};
}

qreal widthAt(qreal penWidth, float pressure)
{
    constexpr qreal kThinnest = 0.4;
    const qreal share = std::clamp(static_cast<qreal>(pressure), 0.0, 1.0);
    return penWidth * (kThinnest + (1 - kThinnest) * share);
}

bool hasOnePressure(const core::Stroke& stroke)
{
    return std::all_of(stroke.begin(), stroke.end(),
        [&stroke](const core::InkPoint& p) { return p.pressure == stroke.front().pressure; });
}

QPen pen(const QColor& colour, qreal width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

// The quadratic piece that belongs to point `i`: from the middle before to the middle after it.
void addPiece(QPainterPath& path, const core::Stroke& stroke, std::size_t i)
{
    const QPointF here = position(stroke[i]);
    if (i + 1 == stroke.size())
        path.lineTo(here);
    else
        path.quadTo(here, (here + position(stroke[i + 1])) / 2);
}

QRectF boxOf(const core::Ink& ink)
{
    qreal left = std::numeric_limits<qreal>::max();
    qreal top = left;
    qreal right = -left;
    qreal bottom = -left;
    for (const core::Stroke& stroke : ink.strokes) {
        for (const core::InkPoint& point : stroke) {
            const QPointF p = position(point);
            left = std::min(left, p.x());
            right = std::max(right, p.x());
            top = std::min(top, p.y());
            bottom = std::max(bottom, p.y());
        }
    }
    return {QPointF(left, top), QPointF(right, bottom)};
}

} // namespace

void paintStroke(
    QPainter& painter, const core::Stroke& stroke, const QColor& colour, qreal penWidth)
{
    if (stroke.empty())
        return;
    painter.setBrush(Qt::NoBrush);
    const QPointF first = position(stroke.front());
    if (stroke.size() == 1) {
        painter.setPen(pen(colour, widthAt(penWidth, stroke.front().pressure)));
        painter.drawPoint(first);
        return;
    }
    if (hasOnePressure(stroke)) {
        QPainterPath path(first);
        for (std::size_t i = 1; i < stroke.size(); ++i)
            addPiece(path, stroke, i);
        painter.setPen(pen(colour, widthAt(penWidth, stroke.front().pressure)));
        painter.drawPath(path);
        return;
    }
    QPointF from = first;
    for (std::size_t i = 1; i < stroke.size(); ++i) {
        QPainterPath path(from);
        addPiece(path, stroke, i);
        painter.setPen(pen(colour, widthAt(penWidth, stroke[i].pressure)));
        painter.drawPath(path);
        from = path.currentPosition();
    }
}

qreal distanceTo(const core::Stroke& stroke, const QPointF& target)
{
    qreal nearest = std::numeric_limits<qreal>::max();
    for (std::size_t i = 0; i < stroke.size(); ++i) {
        const QPointF from = position(stroke[i]);
        const QPointF along = position(stroke[std::min(i + 1, stroke.size() - 1)]) - from;
        const qreal squared = QPointF::dotProduct(along, along);
        const qreal share = squared > 0
            ? std::clamp(QPointF::dotProduct(target - from, along) / squared, 0.0, 1.0)
            : 0.0;
        const QPointF gap = target - (from + along * share);
        nearest = std::min(nearest, std::hypot(gap.x(), gap.y()));
    }
    return nearest;
}

core::Ink fittedInk(const core::Ink& ink, qreal sheetUnits, qreal guideUnits)
{
    if (ink.isBlank())
        return ink;
    const QRectF box = boxOf(ink);
    // The line's width counts: its outer edge should touch the guide box.
    const qreal wanted = guideUnits - kPenWidth;
    const qreal longest = std::max(box.width(), box.height());
    const qreal scale = longest > 0 ? wanted / longest : 1.0;
    const QPointF middle(sheetUnits / 2, sheetUnits / 2);
    core::Ink fitted = ink;
    for (core::Stroke& stroke : fitted.strokes) {
        for (core::InkPoint& point : stroke) {
            const QPointF moved = (position(point) - box.center()) * scale + middle;
            point.x = static_cast<float>(moved.x());
            point.y = static_cast<float>(moved.y());
        }
    }
    return fitted;
}

bool liesOnSheet(const core::Ink& ink, qreal sheetUnits)
{
    const QRectF sheet(0, 0, sheetUnits, sheetUnits);
    // A drawing in another unit may happen to lie inside, but then it is far too small.
    constexpr qreal kSmallest = 0.1;
    const QRectF box = boxOf(ink);
    return sheet.contains(box.topLeft()) && sheet.contains(box.bottomRight())
        && std::max(box.width(), box.height()) >= kSmallest * sheetUnits;
}

} // namespace studio::ui
