// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a ChartView paints around and above the lines; its crosshair is in chartview_crosshair.cpp.
#include "ui/charts/chartplot.h"
#include "ui/charts/chartview.h"
#include "ui/charts/linestyle.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QChart>
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
constexpr qreal kMinorTick = 4;
constexpr qreal kLineHeight = 14; ///< of a baseline's name
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

QString baselineText(double value, ChartSpec::Unit unit)
{
    constexpr double kPercent = 100;
    const bool isWhole = value * kPercent == std::round(value * kPercent);
    return unit == ChartSpec::Unit::Fraction && isWhole ? percentText(value, 0)
                                                        : valueText(value, unit);
}

} // namespace

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
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintGrid(*painter, tokens);
    paintXTicks(*painter, tokens);
    paintBaselines(*painter, tokens);
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintDashedLines(*painter, true);
}

void ChartView::paintGrid(QPainter& painter, const ThemeTokens& tokens) const
{
    const QRectF area = m_plot->area();
    for (const PlotTick& tick : m_plot->yTicks()) {
        painter.setPen(QPen(tokens.hairline, 1));
        const qreal y = crisp(tick.pixel);
        const bool isMinor = tick.text.isEmpty();
        const qreal end = isMinor ? area.left() + kMinorTick : area.right();
        painter.drawLine(QPointF(area.left(), y), QPointF(end, y));
        painter.setPen(tokens.quietText);
        drawTabular(painter, QRectF(0, y - 10, area.left() - 7, 20),
            Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
}

void ChartView::paintXTicks(QPainter& painter, const ThemeTokens& tokens) const
{
    const QRectF area = m_plot->area();
    for (const PlotTick& tick : m_plot->xTicks()) {
        const qreal half = tabularWidth(captionFont(), tick.text) / 2;
        const qreal x = std::min(tick.pixel, width() - half - 2);
        painter.setPen(tokens.quietText);
        drawTabular(painter, QRectF(x - half, area.bottom() + 4, 2 * half, 16),
            Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
        if (!m_mapping.isXLogarithmic)
            continue;
        // The ground line of a logarithmic axis shows that it is one.
        painter.setPen(QPen(tokens.hairline, 1));
        const qreal length = tick.text.isEmpty() ? kMinorTick : 2 * kMinorTick;
        painter.drawLine(QPointF(crisp(tick.pixel), area.bottom() - length),
            QPointF(crisp(tick.pixel), area.bottom()));
    }
}

void ChartView::paintBaselines(QPainter& painter, const ThemeTokens& tokens) const
{
    const QRectF area = m_plot->area();
    QPen dots(tokens.quietText, 1);
    dots.setDashPattern({1, 3});
    for (const ChartBaseline& baseline : m_baselines) {
        if (m_mapping.isLogarithmic && baseline.value <= 0)
            continue;
        const double y = m_mapping.toY(baseline.value);
        const qreal pixel = crisp(m_plot->toPixels({0, y}).y());
        const QString value = baselineText(baseline.value, m_spec.unit);
        const QString text =
            tr("%1 %2", "name of a baseline, its value").arg(baseline.label, value);
        QRectF box(area.left() + 2, pixel - kLineHeight, area.width() - 4, kLineHeight);
        const bool isInside = m_plot->yRange().contains(y);
        if (isInside) {
            painter.setPen(dots);
            painter.drawLine(QPointF(area.left(), pixel), QPointF(area.right(), pixel));
            box.moveTop(std::max(box.top(), area.top()));
        } else { // outside the picture: only where it is
            box.moveTop(y < m_plot->yRange().minimum ? area.bottom() - kLineHeight : area.top());
        }
        painter.setPen(tokens.quietText);
        const QChar arrow(y < m_plot->yRange().minimum ? u'↓' : u'↑');
        painter.drawText(
            box, Qt::AlignRight | Qt::AlignVCenter, isInside ? text : arrow + u' ' + text);
    }
}

void ChartView::drawForeground(QPainter* painter, const QRectF& /*rect*/)
{
    if (m_plot->isEmpty())
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    paintDashedLines(*painter, false);
    paintMarks(*painter, tokens);
    paintCutMarks(*painter, tokens);
    if (m_drag == Drag::Band)
        paintBand(*painter, tokens);
    else if (m_crosshair)
        paintCrosshair(*painter, tokens);
}

void ChartView::paintBand(QPainter& painter, const ThemeTokens& tokens) const
{
    QRectF band = QRectF(m_dragStart, m_dragEnd).normalized();
    if (band.height() < kFlattestDrag)
        band = {band.left(), m_plot->area().top(), band.width(), m_plot->area().height()};
    QColor fill = tokens.accent;
    fill.setAlphaF(0.15F);
    painter.setPen(tokens.accent);
    painter.setBrush(fill);
    painter.drawRect(band.intersected(m_plot->area()));
}

void ChartView::paintDashedLines(QPainter& painter, bool areGhosts) const
{
    painter.save();
    painter.setClipRect(chart()->plotArea());
    for (const DashedLine& line : m_plot->dashedLines()) {
        if (line.isGhost != areGhosts)
            continue;
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

void ChartView::paintCutMarks(QPainter& painter, const ThemeTokens& tokens) const
{
    constexpr qreal kHalf = 3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.quietText);
    for (const QPointF& mark : m_plot->cutMarks()) { // an arrow to where the line goes on
        const qreal tip = mark.y() == m_plot->area().top() ? -kHalf : kHalf;
        painter.drawPolygon(QPolygonF({mark + QPointF(-kHalf, -tip / 2),
            mark + QPointF(kHalf, -tip / 2), mark + QPointF(0, tip)}));
    }
}

void ChartView::paintMarks(QPainter& painter, const ThemeTokens& tokens) const
{
    painter.save();
    painter.setClipRect(m_plot->area().adjusted(
        -kMarkRadius - 2, -kMarkRadius - 2, kMarkRadius + 2, kMarkRadius + 2));
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const ChartCurve& curve = *m_curves[i];
        if (!curve.isShown() || m_plot->options().isFaint(i))
            continue;
        const QColor& colour = lineColour(tokens, curve.spec().style.value_or(i));
        const bool isGhost = curve.spec().isGhost;
        painter.setPen(isGhost ? QPen(colour, 1) : QPen(Qt::NoPen));
        painter.setBrush(isGhost ? tokens.panel : colour);
        if (curve.isSparse() && curve.raw().size() <= kMostDots) {
            for (const QPointF& point : curve.raw())
                painter.drawEllipse(m_plot->toPixels(point), kDotRadius, kDotRadius);
        }
        if (isGhost)
            continue;
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

} // namespace studio::ui
