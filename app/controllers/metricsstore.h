// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"
#include "core/runs/metricstail.h"

#include <QObject>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace studio::app {

/// The history of one run as numbers: what charts, tables and exports read. Lives on the GUI
/// thread and survives page switches. Nothing is ever thinned out. The controller appends a batch
/// of events and then calls notify() once.
class MetricsStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetricsStore)

public:
    explicit MetricsStore(QObject* parent = nullptr);

    /// Forgets everything and emits changed(); aboutToBeCleared() before, if there was anything.
    void clear();
    /// Takes over everything that `other` holds, which is empty then and says nothing of it.
    void takeFrom(MetricsStore& other);
    /// Takes note of how long the run means to be; earlier points stay (a resumed run).
    void begin(const core::RunStarted& started);
    /// Adds the values of a step or an epoch at x = `step`. A step at or before the last one of a
    /// metric replaces what came after it: a resumed run repeats those steps. What is measured of
    /// an epoch may come late, after steps of later ones.
    void append(const core::StepMetrics& metrics);
    void append(const core::EpochMetrics& metrics);
    /// Adds rows of a metrics.csv. What came with whole epochs only counts as measured per epoch.
    void append(const core::MetricsTable& rows);
    /// Takes note of how long a run is that somebody else began; 0: not known.
    void setPlannedSteps(double steps);
    /// Emits changed() if anything was appended since the last time.
    void notify();

    /// Points of a metric, x = step (rising), y = value (finite). Empty if nothing is known of it.
    const std::vector<QPointF>& series(const QString& metricId) const;
    /// True if the metric came with epochs, not with steps.
    bool isPerEpoch(const QString& metricId) const;
    /// Steps at which the metric was NaN or infinite.
    const std::vector<double>& notFinite(const QString& metricId) const;
    /// Ids of all metrics seen, in order of their first appearance.
    QStringList metricIds() const { return m_order; }
    /// The point with the highest or lowest value; the earliest of equal ones.
    std::optional<QPointF> best(const QString& metricId, bool higherIsBetter) const;
    /// The newest finite point.
    std::optional<QPointF> latest(const QString& metricId) const;

    /// Epochs done (with fraction) and training seconds at a step, interpolated between the steps
    /// that are known and extrapolated beyond them.
    double epochAt(double step) const;
    double secondsAt(double step) const;
    /// The run's last step as planned, 0 if not known.
    double plannedSteps() const { return m_plannedSteps; }
    /// Rises whenever points were removed or replaced, so that caches know when to start over.
    quint64 generation() const { return m_generation; }

Q_SIGNALS:
    void changed();
    /// The last moment for those who want to keep a run's numbers.
    void aboutToBeCleared();

private:
    struct Series
    {
        std::vector<QPointF> points;
        std::vector<double> notFinite;
        QPointF lowest;
        QPointF highest;
        bool isPerEpoch = false;
    };
    struct Tick
    {
        double step = 0;
        double epoch = 0;
        double seconds = 0;
    };

    void appendValues(
        const Tick& tick, const std::vector<core::MetricValue>& values, bool isPerEpoch);
    void addTick(const Tick& tick, bool isPerEpoch);
    Series& seriesOf(const QString& metricId, bool isPerEpoch);
    void addValue(Series& series, double step, double value);
    void cutBack(Series& series, double step);
    static void updateExtremes(Series& series, const QPointF& point);
    double interpolated(double step, double Tick::*member) const;

    std::map<QString, Series> m_series;
    QStringList m_order;
    std::vector<Tick> m_ticks; ///< by rising step
    double m_plannedSteps = 0;
    quint64 m_generation = 0;
    bool m_isDirty = false;
};

} // namespace studio::app
