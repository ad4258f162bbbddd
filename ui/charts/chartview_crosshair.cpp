// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The crosshair of a ChartView: the values of all lines at one place.
#include "ui/charts/chartplot.h"
#include "ui/charts/chartview.h"
#include "ui/charts/crosshairbox.h"
#include "ui/charts/linestyle.h"
#include "ui/theme/themetokens.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kDotRadius = 3.5;
constexpr double kToleranceShare = 0.02; ///< of what is shown
constexpr qreal kLongestLabel = 28; ///< characters

/// The value at `index` with the digits that tell it from the ones beside it.
QString readingAt(const std::vector<QPointF>& points, std::size_t index, const PlotMapping& mapping,
    ChartSpec::Unit unit)
{
    std::vector<double> beside;
    if (index > 0)
        beside.push_back(mapping.toValue(points[index - 1].y()));
    if (index + 1 < points.size())
        beside.push_back(mapping.toValue(points[index + 1].y()));
    return readingText(mapping.toValue(points[index].y()), beside, unit);
}

QString shortened(const QString& label)
{
    const auto longest = static_cast<qsizetype>(kLongestLabel);
    return label.size() <= longest ? label : label.first(longest - 1) + u'…';
}

} // namespace

QString ChartView::crosshairTitle(const ChartCurve& curve, std::size_t index) const
{
    const QString step = QLocale().toString(static_cast<qlonglong>(curve.stepAt(index)));
    const double x = m_mapping.toAxisValue(curve.raw()[index].x());
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

double ChartView::crosshairTolerance() const
{
    return kToleranceShare * m_plot->shownX().span();
}

std::optional<std::size_t> ChartView::crosshairLine() const
{
    std::optional<std::size_t> line;
    double nearest = 0;
    for (std::size_t i = 0; m_crosshair && i < m_curves.size(); ++i) {
        const ChartCurve& curve = *m_curves[i];
        const std::optional<std::size_t> index = curve.nearest(*m_crosshair);
        if (!index || !curve.isShown() || curve.isBeyond(*m_crosshair, crosshairTolerance()))
            continue;
        const double distance = std::abs(curve.raw()[*index].x() - *m_crosshair);
        if (!line || distance < nearest) {
            line = i;
            nearest = distance;
        }
    }
    return line;
}

CrosshairText ChartView::crosshairText() const
{
    CrosshairText text;
    const std::optional<std::size_t> leader = crosshairLine();
    if (!leader)
        return text;
    const ChartCurve& leading = *m_curves[*leader];
    const std::size_t place = *leading.nearest(*m_crosshair);
    text.title = crosshairTitle(leading, place);
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        if (m_curves[i]->isShown() && m_curves[i]->nearest(*m_crosshair))
            text.rows.append(crosshairRow(i, leading.raw()[place].x()));
    }
    return text;
}

CrosshairRow ChartView::crosshairRow(std::size_t line, double titleX) const
{
    const ChartCurve& curve = *m_curves[line];
    const std::size_t index = *curve.nearest(*m_crosshair);
    CrosshairRow row;
    row.colour = lineColour(ThemeTokens::fromPalette(palette()), curve.spec().style.value_or(line));
    row.isGhost = curve.spec().isGhost;
    row.label = shortened(curve.spec().label);
    if (row.isGhost)
        row.label = tr("%1 before", "name of a line, of the previous run").arg(row.label);
    row.value = u"–"_s;
    if (curve.isBeyond(*m_crosshair, crosshairTolerance()))
        return row;
    row.value = readingAt(curve.smoothed(), index, m_mapping, m_spec.unit);
    if (curve.isSmoothed() && !row.isGhost)
        row.rawValue = readingAt(curve.raw(), index, m_mapping, m_spec.unit);
    // A line with few values has its own place, which may be far away.
    if (std::abs(curve.raw()[index].x() - titleX) > crosshairTolerance()) {
        row.label =
            tr("%1 at step %2", "name of a line")
                .arg(row.label, QLocale().toString(static_cast<qlonglong>(curve.stepAt(index))));
    }
    return row;
}

void ChartView::paintCrosshair(QPainter& painter, const ThemeTokens& tokens) const
{
    const CrosshairText text = crosshairText();
    const QRectF area = m_plot->area();
    const std::optional<std::size_t> leader = crosshairLine();
    if (!leader)
        return;
    const ChartCurve& leading = *m_curves[*leader];
    const qreal lineX = m_plot->toPixels(leading.raw()[*leading.nearest(*m_crosshair)]).x();
    if (lineX < area.left() - 1 || lineX > area.right() + 1)
        return;
    QPen dashes(tokens.quietText, 1);
    dashes.setDashPattern({3, 3});
    painter.setPen(dashes);
    const qreal x = std::floor(lineX) + 0.5;
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const qreal meanY = paintCrosshairDots(painter, tokens);
    const bool isPointing = m_pointer && area.contains(*m_pointer);
    paintCrosshairBox(painter, area, {lineX, isPointing ? m_pointer->y() : meanY}, text, tokens);
}

qreal ChartView::paintCrosshairDots(QPainter& painter, const ThemeTokens& tokens) const
{
    const QRectF area = m_plot->area().adjusted(-1, -1, 1, 1);
    qreal sumY = 0;
    int count = 0;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const ChartCurve& curve = *m_curves[i];
        const std::optional<std::size_t> index = curve.nearest(*m_crosshair);
        if (!index || !curve.isShown() || curve.isBeyond(*m_crosshair, crosshairTolerance()))
            continue;
        const QPointF position = m_plot->toPixels(curve.smoothed()[*index]);
        sumY += position.y();
        ++count;
        if (!area.contains(position))
            continue;
        painter.setPen(QPen(tokens.panel, 1.5));
        painter.setBrush(lineColour(tokens, curve.spec().style.value_or(i)));
        painter.drawEllipse(position, kDotRadius, kDotRadius);
    }
    return count > 0 ? sumY / count : area.center().y();
}

} // namespace studio::ui
