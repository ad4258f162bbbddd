// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/livechart.h"

#include "app/controllers/metricsstore.h"
#include "ui/charts/chartheader.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartnote.h"
#include "ui/charts/chartview.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRefreshIntervalMs = 40; // 25 a second
constexpr double kMostSmoothing = 0.999;
constexpr double kUsualSmoothing = 0.85;

} // namespace

LiveChart::LiveChart(const app::MetricsStore& store, const ChartSpec& spec, QWidget* parent)
    : LiveChart(Stores(spec.series.size(), &store), spec, parent)
{
}

LiveChart::LiveChart(Stores stores, ChartSpec spec, QWidget* parent)
    : QFrame(parent)
    , m_stores(std::move(stores))
    , m_spec(std::move(spec))
{
    Q_ASSERT(m_stores.size() == m_spec.series.size());
    m_look.smoothing = kUsualSmoothing;
    setObjectName(u"chart-"_s + m_spec.id);
    setProperty("role", u"card"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Chart: %1").arg(m_spec.title));
    for (const ChartSeriesSpec& series : m_spec.series)
        m_curves.push_back(std::make_unique<ChartCurve>(series));
    makeLayout();
    connectParts();
    updateDescription();
}

LiveChart::~LiveChart()
{
    // A focus or a mouse that is lost with the window would ask for lines that are gone already.
    m_legend->disconnect(this);
    m_view->disconnect(this);
}

void LiveChart::makeLayout()
{
    m_header = new ChartHeader(m_spec, isOfSeveralRuns(), this);
    m_note = &m_header->note();
    m_legend = &m_header->legend();
    m_view = new ChartView(m_spec, m_curves, this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 7, 1, 2);
    layout->setSpacing(3);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
}

void LiveChart::connectParts()
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kRefreshIntervalMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LiveChart::refresh);
    const std::set<const app::MetricsStore*> sources(m_stores.begin(), m_stores.end());
    for (const app::MetricsStore* const store : sources)
        connect(store, &app::MetricsStore::changed, this, &LiveChart::scheduleRefresh);
    connect(m_view, &ChartView::pointedAt, this, [this](std::optional<double> x) {
        Q_EMIT crosshairMoved(x ? nearestAxisValue(*x) : std::nullopt);
    });
    connect(m_view, &ChartView::refreshed, this, &LiveChart::updateNote);
    connect(m_note, &ChartNote::resetRequested, this, &LiveChart::resetZoom);
    connect(m_note, &ChartNote::allRequested, this, [this] {
        setClipping(false);
        changeChoices([](app::ChartChoices& choices) {
            choices.minimum.reset();
            choices.maximum.reset();
        });
    });
    connect(m_legend, &ChartLegend::shownChanged, this,
        [this](
            const std::vector<std::size_t>& series, bool isShown) { hideLines(series, !isShown); });
    connect(m_legend, &ChartLegend::onlyWanted, this, &LiveChart::showOnly);
    connect(m_legend, &ChartLegend::highlightWanted, this, [this](const auto& series) {
        PlotOptions options = m_view->options();
        options.highlighted = series;
        m_view->setOptions(options);
    });
}

PlotMapping LiveChart::mapping() const
{
    return {m_look.axis, m_look.isLogarithmic, m_look.smoothing, m_look.isXLogarithmic};
}

void LiveChart::setLook(const ChartLook& look)
{
    if (look.axis != m_look.axis || look.isXLogarithmic != m_look.isXLogarithmic)
        m_view->setCrosshair(std::nullopt);
    m_look = look;
    m_look.smoothing = std::clamp(look.smoothing, 0.0, kMostSmoothing);
    applyChoices();
    scheduleRefresh();
}

void LiveChart::setSmoothing(double weight)
{
    ChartLook look = m_look;
    look.smoothing = weight;
    setLook(look);
}

void LiveChart::setLogarithmic(bool isLogarithmic)
{
    ChartLook look = m_look;
    look.isLogarithmic = isLogarithmic;
    setLook(look);
}

void LiveChart::setXLogarithmic(bool isLogarithmic)
{
    ChartLook look = m_look;
    look.isXLogarithmic = isLogarithmic;
    setLook(look);
}

void LiveChart::setClipping(bool isClipping)
{
    ChartLook look = m_look;
    look.isClipping = isClipping;
    setLook(look);
}

void LiveChart::setAxis(ChartAxis axis)
{
    ChartLook look = m_look;
    look.axis = axis;
    setLook(look);
}

void LiveChart::resetZoom()
{
    m_view->resetZoom();
}

void LiveChart::setCrosshair(std::optional<double> axisValue)
{
    m_view->setCrosshair(axisValue ? std::optional(mapping().toX(*axisValue)) : std::nullopt);
}

void LiveChart::scheduleRefresh()
{
    m_isStale = true;
    // A hidden chart costs nothing; showEvent() catches up.
    if (isVisible() && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void LiveChart::refresh()
{
    m_isStale = false;
    const PlotMapping how = mapping();
    for (std::size_t i = 0; i < m_curves.size(); ++i)
        m_curves[i]->update(*m_stores[i], how);
    std::vector<bool> isUsed;
    for (std::size_t i = 0; i < m_stores.size(); ++i)
        isUsed.push_back(!m_stores[i]->series(m_spec.series[i].metricId).empty());
    m_legend->setUsed(isUsed);
    m_view->showCurves(how, plannedEnd(how)); // updates the note
    updateDescription();
}

double LiveChart::plannedEnd(const PlotMapping& how) const
{
    double end = 0;
    for (std::size_t i = 0; i < m_stores.size(); ++i) {
        const app::MetricsStore& store = *m_stores[i];
        if (store.plannedSteps() > 0 && !m_spec.series[i].isGhost)
            end = std::max(end, how.axisValue(store, store.plannedSteps()));
    }
    return end;
}

bool LiveChart::isOfSeveralRuns() const
{
    const Stores own = ownData().first;
    return std::any_of(own.begin(), own.end(),
        [&own](const app::MetricsStore* store) { return store != own.front(); });
}

std::pair<LiveChart::Stores, ChartSpec> LiveChart::ownData() const
{
    Stores stores;
    ChartSpec spec = m_spec;
    spec.series.clear();
    for (std::size_t i = 0; i < m_stores.size(); ++i) {
        if (m_spec.series[i].isGhost)
            continue;
        stores.push_back(m_stores[i]);
        spec.series.push_back(m_spec.series[i]);
    }
    return {stores, spec};
}

std::optional<double> LiveChart::nearestAxisValue(double x) const
{
    std::optional<double> nearest;
    for (const std::unique_ptr<ChartCurve>& curve : m_curves) {
        const std::optional<std::size_t> index =
            curve->isShown() ? curve->nearest(x) : std::nullopt;
        if (!index)
            continue;
        const double candidate = curve->raw()[*index].x();
        if (!nearest || std::abs(candidate - x) < std::abs(*nearest - x))
            nearest = candidate;
    }
    return nearest ? std::optional(mapping().toAxisValue(*nearest)) : std::nullopt;
}

void LiveChart::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_view->restyle();
}

void LiveChart::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    if (m_isStale)
        refresh();
}

} // namespace studio::ui
