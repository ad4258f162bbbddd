// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartplot.h"
#include "ui/charts/crosshairbox.h"
#include "ui/charts/linestyle.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

constexpr qreal kMarkRadius = 4;
constexpr qreal kDotRadius = 3;
constexpr qreal kFlattestDrag = 12;
constexpr qreal kUprightWidth = 2.5;
constexpr qreal kUprightHeight = 6;
constexpr std::size_t kMostDots = 60;

qreal crisp(qreal position)
{
    return std::floor(position) + 0.5;
}

/// What a nearly upright line covers, on whole pixels: a noisy line consists of such pieces, and as
/// rectangles they are painted ten times as fast.
QRect uprightBar(const QLineF& line, qreal width)
{
    const auto [top, bottom] = std::minmax({line.y1(), line.y2()});
    const int left = qRound(line.center().x() - width / 2);
    return {QPoint(left, qRound(top)), QPoint(left + qRound(width) - 1, qRound(bottom))};
}

} // namespace

ChartView::ChartView(const ChartSpec& spec, const ChartCurves& curves, QWidget* parent)
    : QChartView(parent)
    , m_spec(spec)
    , m_curves(curves)
{
    QChart* const picture = chart(); // a view comes with one; setChart() would leave it to us
    picture->legend()->hide();
    picture->setBackgroundVisible(false);
    picture->setMargins({});
    picture->layout()->setContentsMargins(0, 0, 0, 0);
    picture->setAnimationOptions(QChart::NoAnimation);
    m_plot = new ChartPlot(*picture, spec.unit, curves.size());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setBackgroundBrush(Qt::NoBrush);
    // Grid, labels and crosshair reach beyond the items that Qt knows of.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    viewport()->setAutoFillBackground(false);
    setMinimumSize(120, 80);
    restyle();
}

void ChartView::restyle()
{
    m_plot->setColours(ThemeTokens::fromPalette(palette()), m_curves);
    refreshPlot();
}

void ChartView::showCurves(const PlotMapping& mapping, double plannedEnd)
{
    m_mapping = mapping;
    m_plannedEnd = plannedEnd;
    refreshPlot();
}

void ChartView::refreshPlot()
{
    m_plot->setViewSize(QSizeF(size()));
    m_plot->update(m_curves, m_mapping, m_plannedEnd);
    viewport()->update();
}

void ChartView::resetZoom()
{
    if (!m_plot->isZoomed())
        return;
    m_plot->forgetRanges();
    refreshPlot();
    Q_EMIT zoomChanged();
}

void ChartView::setCrosshair(std::optional<double> x)
{
    if (x == m_crosshair)
        return;
    m_crosshair = x;
    viewport()->update();
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    refreshPlot();
}

void ChartView::drawBackground(QPainter* painter, const QRectF& /*rect*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    painter->setFont(captionFont());
    if (m_plot->isEmpty()) {
        painter->setPen(tokens.quietText);
        painter->drawText(QRectF(rect()), Qt::AlignCenter | Qt::TextWordWrap,
            tr("%1 appears here once training has begun").arg(m_spec.title));
        return;
    }
    const QRectF area = m_plot->area();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const PlotTick& tick : m_plot->yTicks()) {
        painter->setPen(QPen(tokens.hairline, 1));
        const qreal y = crisp(tick.pixel);
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setPen(tokens.quietText);
        drawTabular(*painter, QRectF(0, y - 10, area.left() - 7, 20),
            Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    for (const PlotTick& tick : m_plot->xTicks()) {
        const qreal half = tabularWidth(captionFont(), tick.text) / 2;
        const qreal x = std::min(tick.pixel, width() - half - 2);
        drawTabular(*painter, QRectF(x - half, area.bottom() + 4, 2 * half, 16),
            Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
}

void ChartView::drawForeground(QPainter* painter, const QRectF& /*rect*/)
{
    if (m_plot->isEmpty())
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    paintDashedLines(*painter);
    paintMarks(*painter, tokens);
    if (m_dragStart) {
        QRectF band = QRectF(*m_dragStart, m_dragEnd).normalized();
        if (band.height() < kFlattestDrag)
            band = {band.left(), m_plot->area().top(), band.width(), m_plot->area().height()};
        QColor fill = tokens.accent;
        fill.setAlphaF(0.15F);
        painter->setPen(tokens.accent);
        painter->setBrush(fill);
        painter->drawRect(band.intersected(m_plot->area()));
    } else if (m_crosshair) {
        paintCrosshair(*painter, tokens);
    }
}

void ChartView::paintDashedLines(QPainter& painter) const
{
    painter.save();
    painter.setClipRect(chart()->plotArea());
    for (const DashedLine& line : m_plot->dashedLines()) {
        QList<QLineF> slanted;
        for (const QLineF& piece : line.lines) {
            if (std::abs(piece.dx()) > kUprightWidth || std::abs(piece.dy()) < kUprightHeight)
                slanted.append(piece);
            else
                painter.fillRect(uprightBar(piece, line.pen.widthF()), line.pen.color());
        }
        painter.setPen(line.pen);
        painter.drawLines(slanted);
    }
    painter.restore();
}

void ChartView::paintMarks(QPainter& painter, const ThemeTokens& tokens) const
{
    painter.save();
    painter.setClipRect(m_plot->area().adjusted(
        -kMarkRadius - 2, -kMarkRadius - 2, kMarkRadius + 2, kMarkRadius + 2));
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const ChartCurve& curve = *m_curves[i];
        const QColor& colour = lineColour(tokens, curve.spec().style.value_or(i));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (curve.isSparse() && curve.raw().size() <= kMostDots) {
            for (const QPointF& point : curve.raw())
                painter.drawEllipse(m_plot->toPixels(point), kDotRadius, kDotRadius);
        }
        if (curve.best()) {
            painter.setPen(QPen(colour, 2));
            painter.setBrush(tokens.panel);
            painter.drawEllipse(m_plot->toPixels(*curve.best()), kMarkRadius, kMarkRadius);
        }
        painter.setPen(QPen(tokens.error, 2));
        for (const double x : curve.notFinite()) { // a cross on the ground line: no value there
            const QPointF at(m_plot->toPixels({x, 0}).x(), m_plot->area().bottom());
            painter.drawLine(at + QPointF(-3, -3), at + QPointF(3, 3));
            painter.drawLine(at + QPointF(-3, 3), at + QPointF(3, -3));
        }
    }
    painter.restore();
}

QString ChartView::crosshairTitle(const ChartCurve& curve, std::size_t index) const
{
    const QString step = QLocale().toString(static_cast<qlonglong>(curve.stepAt(index)));
    const double x = curve.raw()[index].x();
    switch (m_mapping.axis) {
    case ChartAxis::Epoch:
        return tr("epoch %1 · step %2").arg(QLocale().toString(x, 'f', 2), step);
    case ChartAxis::Time:
        return tr("%1 s · step %2").arg(QLocale().toString(x, 'f', 1), step);
    case ChartAxis::Step:
        break;
    }
    return tr("step %1").arg(step);
}

void ChartView::paintCrosshair(QPainter& painter, const ThemeTokens& tokens) const
{
    CrosshairText text;
    QList<std::pair<QPointF, QColor>> dots;
    std::optional<double> lineX;
    qreal sumY = 0;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const ChartCurve& curve = *m_curves[i];
        const std::optional<std::size_t> index = curve.nearest(*m_crosshair);
        if (!index)
            continue;
        const QPointF shown = curve.smoothed()[*index];
        const QString value = valueText(m_mapping.toValue(shown.y()), m_spec.unit);
        const QString raw = valueText(m_mapping.toValue(curve.raw()[*index].y()), m_spec.unit);
        const QColor& colour = lineColour(tokens, curve.spec().style.value_or(i));
        text.rows.append({colour, value, curve.spec().label, raw == value ? QString() : raw});
        dots.append({m_plot->toPixels(shown), colour});
        sumY += dots.back().first.y();
        if (!lineX || !curve.isSparse()) { // the line stands where there is a value at each step
            lineX = dots.back().first.x();
            text.title = crosshairTitle(curve, *index);
        }
    }
    const QRectF area = m_plot->area();
    if (!lineX || *lineX < area.left() - 1 || *lineX > area.right() + 1)
        return;
    QPen dashes(tokens.quietText, 1);
    dashes.setDashPattern({3, 3});
    painter.setPen(dashes);
    painter.drawLine(QPointF(crisp(*lineX), area.top()), QPointF(crisp(*lineX), area.bottom()));
    for (const auto& [position, colour] : dots) {
        if (!area.adjusted(-1, -1, 1, 1).contains(position))
            continue;
        painter.setPen(QPen(tokens.panel, 1.5));
        painter.setBrush(colour);
        painter.drawEllipse(position, kDotRadius + 0.5, kDotRadius + 0.5);
    }
    const qreal meanY = sumY / static_cast<qreal>(dots.size());
    paintCrosshairBox(painter, area, {*lineX, meanY}, text, tokens);
}

} // namespace studio::ui
