// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a LiveChart says in words: to screen readers, and of what its picture leaves out.
#include "app/controllers/metricsstore.h"
#include "ui/charts/chartheader.h"
#include "ui/charts/chartnote.h"
#include "ui/charts/chartview.h"
#include "ui/charts/livechart.h"

#include <algorithm>

namespace studio::ui {

using namespace Qt::StringLiterals;

void LiveChart::updateDescription()
{
    QStringList latest;
    for (std::size_t i = 0; i < m_stores.size(); ++i) {
        const ChartSeriesSpec& series = m_spec.series[i];
        if (series.isGhost)
            continue;
        const std::optional<QPointF> point = m_stores[i]->latest(series.metricId);
        if (!point)
            continue;
        QString text = tr("%1 %2 at step %3")
                           .arg(series.label, valueText(point->y(), m_spec.unit))
                           .arg(static_cast<qlonglong>(point->x()));
        if (const QString before = valueBefore(series, point->x()); !before.isEmpty())
            text =
                tr("%1 (previous run %2)", "value of a line, value there before").arg(text, before);
        latest.append(text);
    }
    setAccessibleDescription(latest.isEmpty() ? tr("No values yet") : latest.join(u", "_s));
}

QString LiveChart::valueBefore(const ChartSeriesSpec& series, double step) const
{
    for (std::size_t i = 0; i < m_stores.size(); ++i) {
        const ChartSeriesSpec& ghost = m_spec.series[i];
        if (!ghost.isGhost || ghost.metricId != series.metricId || !m_curves[i]->isShown())
            continue;
        const std::vector<QPointF>& points = m_stores[i]->series(ghost.metricId);
        const auto there = std::lower_bound(points.begin(), points.end(), step,
            [](const QPointF& point, double value) { return point.x() < value; });
        if (there != points.end())
            return valueText(there->y(), m_spec.unit);
    }
    return {};
}

void LiveChart::updateNote()
{
    ChartNoteFacts facts;
    facts.above = m_view->cutOff().above;
    facts.below = m_view->cutOff().below;
    if (!m_view->cutOff().isNone()) {
        facts.highest = m_view->highestText();
        facts.lowest = m_view->lowestText();
    }
    for (const std::unique_ptr<ChartCurve>& curve : m_curves) {
        if (curve->isShown() && !curve->spec().isGhost)
            facts.leftOut += curve->leftOut();
    }
    facts.isZoomed = m_view->isZoomed();
    m_note->setFacts(facts);
    m_header->placeLegend();
}

} // namespace studio::ui
