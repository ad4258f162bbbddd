// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/livechart.h"

#include "app/controllers/metricsstore.h"
#include "ui/charts/chartcurve.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartview.h"
#include "ui/theme/icons.h"

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRefreshIntervalMs = 40; // 25 a second
constexpr double kMostSmoothing = 0.999;
constexpr int kExportScale = 2;

} // namespace

LiveChart::LiveChart(const app::MetricsStore& store, const ChartSpec& spec, QWidget* parent)
    : LiveChart(std::vector<const app::MetricsStore*>(spec.series.size(), &store), spec, parent)
{
}

LiveChart::LiveChart(std::vector<const app::MetricsStore*> stores, ChartSpec spec, QWidget* parent)
    : QFrame(parent)
    , m_stores(std::move(stores))
    , m_spec(std::move(spec))
{
    Q_ASSERT(m_stores.size() == m_spec.series.size());
    setObjectName(u"chart-"_s + m_spec.id);
    setProperty("role", u"card"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Chart: %1").arg(m_spec.title));
    for (const ChartSeriesSpec& series : m_spec.series)
        m_curves.push_back(std::make_unique<ChartCurve>(series));

    m_title = new QLabel(m_spec.title, this);
    m_title->setProperty("role", u"title"_s);
    m_legend = new ChartLegend(m_spec, this);
    m_view = new ChartView(m_spec, m_curves, this);
    // Names of runs are long: their legend has lines of its own.
    auto* const header =
        new QBoxLayout(isOfSeveralRuns() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    header->setContentsMargins(12, 0, 14, 0);
    header->setSpacing(4);
    header->addWidget(m_title);
    if (!isOfSeveralRuns())
        header->addStretch(1);
    header->addWidget(m_legend);
    m_legend->setWrapping(isOfSeveralRuns());
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 7, 1, 2);
    layout->setSpacing(3);
    layout->addLayout(header);
    layout->addWidget(m_view, 1);

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kRefreshIntervalMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LiveChart::refresh);
    const std::set<const app::MetricsStore*> sources(m_stores.begin(), m_stores.end());
    for (const app::MetricsStore* const store : sources)
        connect(store, &app::MetricsStore::changed, this, &LiveChart::scheduleRefresh);
    connect(m_view, &ChartView::pointedAt, this, [this](std::optional<double> x) {
        Q_EMIT crosshairMoved(x ? nearestStep(*x) : std::nullopt);
    });
    updateDescription();
}

LiveChart::~LiveChart() = default;

PlotMapping LiveChart::mapping() const
{
    return {m_axis, m_isLogarithmic, m_smoothing};
}

void LiveChart::setSmoothing(double weight)
{
    m_smoothing = std::clamp(weight, 0.0, kMostSmoothing);
    scheduleRefresh();
}

void LiveChart::setLogarithmic(bool isLogarithmic)
{
    m_isLogarithmic = isLogarithmic;
    scheduleRefresh();
}

void LiveChart::setAxis(ChartAxis axis)
{
    m_view->setCrosshair(std::nullopt);
    m_axis = axis;
    scheduleRefresh();
}

void LiveChart::resetZoom()
{
    m_view->resetZoom();
}

void LiveChart::setCrosshair(std::optional<double> step)
{
    const bool isThere = step && !m_stores.empty();
    m_view->setCrosshair(
        isThere ? std::optional(mapping().toX(*m_stores.front(), *step)) : std::nullopt);
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
    m_view->showCurves(how, plannedEnd(how));
    updateDescription();
}

double LiveChart::plannedEnd(const PlotMapping& how) const
{
    double end = 0;
    for (const app::MetricsStore* const store : m_stores) {
        if (store->plannedSteps() > 0)
            end = std::max(end, how.toX(*store, store->plannedSteps()));
    }
    return end;
}

bool LiveChart::isOfSeveralRuns() const
{
    return std::any_of(m_stores.begin(), m_stores.end(),
        [this](const app::MetricsStore* store) { return store != m_stores.front(); });
}

std::optional<double> LiveChart::nearestStep(double x) const
{
    std::optional<double> step;
    double nearest = 0;
    for (const std::unique_ptr<ChartCurve>& curve : m_curves) {
        const std::optional<std::size_t> index = curve->nearest(x);
        if (!index)
            continue;
        const double distance = std::abs(curve->raw()[*index].x() - x);
        if (!step || distance < nearest) {
            step = curve->stepAt(*index);
            nearest = distance;
        }
    }
    return step;
}

void LiveChart::updateDescription()
{
    QStringList latest;
    for (std::size_t i = 0; i < m_stores.size(); ++i) {
        const ChartSeriesSpec& series = m_spec.series[i];
        if (const std::optional<QPointF> point = m_stores[i]->latest(series.metricId))
            latest.append(tr("%1 %2 at step %3")
                              .arg(series.label, valueText(point->y(), m_spec.unit))
                              .arg(static_cast<qlonglong>(point->x())));
    }
    setAccessibleDescription(latest.isEmpty() ? tr("No values yet") : latest.join(u", "_s));
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

void LiveChart::keyPressEvent(QKeyEvent* event)
{
    if (m_curves.empty())
        return QFrame::keyPressEvent(event);
    const ChartCurve& curve = *m_curves.front();
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (event->key() == Qt::Key_Escape) {
        m_view->setCrosshair(std::nullopt);
        Q_EMIT crosshairMoved(std::nullopt);
        return resetZoom();
    }
    if (!isArrow || curve.raw().empty())
        return QFrame::keyPressEvent(event);
    const std::size_t last = curve.raw().size() - 1;
    std::size_t index = last;
    if (const std::optional<double> x = m_view->crosshair()) {
        // A hundred key presses from one end to the other; with Shift point by point.
        const bool isFine = event->modifiers().testFlag(Qt::ShiftModifier);
        const std::size_t stride = isFine ? 1 : std::max<std::size_t>(1, last / 100);
        index = curve.nearest(*x).value_or(last);
        index = event->key() == Qt::Key_Left ? index - std::min(stride, index)
                                             : std::min(index + stride, last);
    }
    m_view->setCrosshair(curve.raw()[index].x());
    Q_EMIT crosshairMoved(curve.stepAt(index));
}

void LiveChart::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(
        themedIcon(u"zoom-reset"_s), tr("Show &everything"), this, &LiveChart::resetZoom);
    menu.addSeparator();
    menu.addAction(themedIcon(u"image"_s), tr("Save as &PNG…"), this,
        [this] { exportInteractively(u"png"_s, tr("PNG pictures (*.png)")); });
    menu.addAction(themedIcon(u"image"_s), tr("Save as &SVG…"), this,
        [this] { exportInteractively(u"svg"_s, tr("SVG pictures (*.svg)")); });
    menu.addAction(themedIcon(u"table"_s), tr("Save data as &CSV…"), this,
        [this] { exportInteractively(u"csv"_s, tr("Comma separated values (*.csv)")); });
    menu.exec(event->globalPos());
}

void LiveChart::exportInteractively(const QString& suffix, const QString& filter)
{
    QString file = QFileDialog::getSaveFileName(
        this, tr("Save “%1”").arg(m_spec.title), m_spec.id + u'.' + suffix, filter);
    if (file.isEmpty())
        return;
    if (!file.endsWith(u'.' + suffix, Qt::CaseInsensitive))
        file += u'.' + suffix;
    if (!(suffix == u"csv"_s ? exportCsv(file) : exportPicture(file)))
        QMessageBox::warning(this, tr("Not saved"),
            tr("“%1” could not be written. Is the folder there, and may you write to it?")
                .arg(file));
}

bool LiveChart::exportPicture(const QString& file)
{
    if (m_isStale)
        refresh();
    m_view->setCrosshair(std::nullopt); // of the mouse that chose the command
    if (file.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setFileName(file);
        generator.setSize(size());
        generator.setViewBox(rect());
        generator.setTitle(m_spec.title);
        QPainter painter;
        if (!painter.begin(&generator))
            return false;
        render(&painter);
        return painter.end();
    }
    QImage image(size() * kExportScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kExportScale);
    image.fill(Qt::transparent);
    render(&image);
    return image.save(file, "PNG");
}

bool LiveChart::exportCsv(const QString& file) const
{
    QSaveFile output(file);
    return output.open(QIODevice::WriteOnly) && output.write(toCsv(m_stores, m_spec)) >= 0
        && output.commit();
}

} // namespace studio::ui
