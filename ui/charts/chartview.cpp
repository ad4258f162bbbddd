// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartplot.h"
#include "ui/theme/themetokens.h"

#include <QChart>
#include <QGraphicsLayout>

#include <algorithm>
#include <cmath>

namespace studio::ui {

ChartView::ChartView(const ChartSpec& spec, const ChartCurves& curves, QWidget* parent)
    : QChartView(parent)
    , m_spec(spec)
    , m_curves(curves)
    , m_baselines(spec.baselines)
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

void ChartView::setOptions(const PlotOptions& options)
{
    if (options == m_plot->options())
        return;
    const bool isOtherRange = options.isClipping != m_plot->options().isClipping;
    m_plot->setOptions(options);
    if (isOtherRange && !m_plot->isZoomed())
        m_plot->forgetRanges();
    restyle();
}

const PlotOptions& ChartView::options() const
{
    return m_plot->options();
}

void ChartView::setBaselines(const std::vector<ChartBaseline>& baselines)
{
    m_baselines = baselines;
    viewport()->update();
}

void ChartView::refreshPlot()
{
    m_plot->setViewSize(QSizeF(size()));
    m_plot->update(m_curves, m_mapping, m_plannedEnd);
    viewport()->update();
    Q_EMIT refreshed();
}

void ChartView::showZoom()
{
    refreshPlot();
    Q_EMIT zoomChanged();
}

void ChartView::resetZoom()
{
    if (!m_plot->isZoomed())
        return;
    m_plot->forgetRanges();
    showZoom();
}

bool ChartView::isZoomed() const
{
    return m_plot->isZoomed();
}

void ChartView::showPart(std::optional<double> minimum, std::optional<double> maximum)
{
    if (m_plot->isEmpty() || (!minimum && !maximum))
        return;
    const AxisRange shown = m_plot->shownX();
    const double left = minimum ? m_mapping.toX(*minimum) : shown.minimum;
    const double right = maximum ? m_mapping.toX(*maximum) : shown.maximum;
    if (!std::isfinite(left) || !std::isfinite(right) || isFlat({left, right}))
        return; // nothing that this axis has
    m_plot->zoomTo({left, 0, right - left, 0});
    showZoom();
}

void ChartView::zoomBy(double factor)
{
    if (m_plot->isEmpty())
        return;
    const AxisRange x = m_plot->shownX();
    const double middle = (x.minimum + x.maximum) / 2;
    const double about = m_crosshair && x.contains(*m_crosshair) ? *m_crosshair : middle;
    m_plot->zoomBy(factor, {about, (m_plot->yRange().minimum + m_plot->yRange().maximum) / 2});
    showZoom();
}

void ChartView::panBy(double shareX, double shareY)
{
    if (!m_plot->isZoomed())
        return;
    m_plot->pan({shareX * m_plot->shownX().span(), shareY * m_plot->yRange().span()});
    showZoom();
}

const CutOff& ChartView::cutOff() const
{
    return m_plot->cutOff();
}

QString ChartView::lowestText() const
{
    return m_plot->yText(m_plot->yRange().minimum);
}

QString ChartView::highestText() const
{
    return m_plot->yText(m_plot->yRange().maximum);
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

} // namespace studio::ui
