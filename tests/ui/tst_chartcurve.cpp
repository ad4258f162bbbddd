// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcurve.h"

#include "app/controllers/metricsstore.h"

#include <QTest>

#include <cmath>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

class ChartCurveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAverageStartsAtTheFirstValue();
    void aConstantStaysConstantHoweverSmoothed();
    void theAverageIsTensorBoards();
    void addingBitByBitEqualsAllAtOnce();
    void anotherSmoothingStartsOver();
    void aRewoundRunStartsOver();
    void logarithmLeavesOutWhatIsNotPositive();
    void epochValuesAndSchedulesAreNotSmoothed();
    void timeAxisUsesTrainingSeconds();
    void nearestPointIsFound();
    void aLogarithmicAxisLeavesOutItsZero();
    void beyondItsEndsALineHasNoValue();
};

static void append(app::MetricsStore& store, std::int64_t step, double value)
{
    store.append(core::StepMetrics{
        step, static_cast<double>(step) / 10, static_cast<double>(step) * 3, {{"m", value}}});
}

static ChartCurve makeCurve()
{
    return ChartCurve({u"m"_s, u"m"_s, true, false, true});
}

void ChartCurveTest::theAverageStartsAtTheFirstValue()
{
    app::MetricsStore store;
    append(store, 1, 2.3);
    ChartCurve curve = makeCurve();
    curve.update(store, {ChartAxis::Step, false, 0.99});
    QCOMPARE(curve.smoothed().front().y(), 2.3);
}

void ChartCurveTest::aConstantStaysConstantHoweverSmoothed()
{
    app::MetricsStore store;
    for (int i = 1; i <= 1000; ++i)
        append(store, i, 0.7);
    ChartCurve curve = makeCurve();
    curve.update(store, {ChartAxis::Step, false, 0.999});
    for (const QPointF& point : curve.smoothed())
        QVERIFY(std::abs(point.y() - 0.7) < 1e-9);
}

void ChartCurveTest::theAverageIsTensorBoards()
{
    app::MetricsStore store;
    const std::vector<double> values{1, 3, 2};
    for (std::size_t i = 0; i < values.size(); ++i)
        append(store, static_cast<std::int64_t>(i) + 1, values[i]);
    ChartCurve curve = makeCurve();
    curve.update(store, {ChartAxis::Step, false, 0.6});
    // ((0.4 * 1) * 0.6 + 0.4 * 3) / (1 - 0.6^2), then with 2 / (1 - 0.6^3)
    QCOMPARE(curve.smoothed()[1].y(), 1.44 / 0.64);
    QCOMPARE(curve.smoothed()[2].y(), (1.44 * 0.6 + 0.8) / 0.784);
    QCOMPARE(curve.raw()[2].y(), 2.0);
}

void ChartCurveTest::addingBitByBitEqualsAllAtOnce()
{
    app::MetricsStore store;
    ChartCurve live = makeCurve();
    const PlotMapping mapping{ChartAxis::Epoch, false, 0.9};
    for (int i = 1; i <= 500; ++i) {
        append(store, i, std::sin(i));
        if (i % 7 == 0)
            live.update(store, mapping);
    }
    live.update(store, mapping);
    ChartCurve late = makeCurve();
    late.update(store, mapping);
    QCOMPARE(live.smoothed(), late.smoothed());
    QCOMPARE(live.raw(), late.raw());
}

void ChartCurveTest::anotherSmoothingStartsOver()
{
    app::MetricsStore store;
    append(store, 1, 0);
    append(store, 2, 1);
    ChartCurve curve = makeCurve();
    curve.update(store, {ChartAxis::Step, false, 0.9});
    curve.update(store, {ChartAxis::Step, false, 0});
    QVERIFY(!curve.isSmoothed());
    QCOMPARE(curve.smoothed(), curve.raw());
    QCOMPARE(curve.raw().size(), 2U);
}

void ChartCurveTest::aRewoundRunStartsOver()
{
    app::MetricsStore store;
    ChartCurve curve = makeCurve();
    for (int i = 1; i <= 10; ++i)
        append(store, i, i);
    curve.update(store, {});
    append(store, 4, 40);
    curve.update(store, {});
    QCOMPARE(curve.raw(), (std::vector<QPointF>{{1, 1}, {2, 2}, {3, 3}, {4, 40}}));
}

void ChartCurveTest::logarithmLeavesOutWhatIsNotPositive()
{
    app::MetricsStore store;
    append(store, 1, 100);
    append(store, 2, 0);
    append(store, 3, -1);
    append(store, 4, 0.1);
    ChartCurve curve = makeCurve();
    const PlotMapping mapping{ChartAxis::Step, true, 0};
    curve.update(store, mapping);
    QCOMPARE(curve.raw(), (std::vector<QPointF>{{1, 2}, {4, -1}}));
    QCOMPARE(curve.stepAt(1), 4.0);
    QVERIFY(!curve.best()); // the best value, -1, has no logarithm
    QCOMPARE(mapping.toValue(2), 100.0);
}

void ChartCurveTest::epochValuesAndSchedulesAreNotSmoothed()
{
    app::MetricsStore store;
    store.append(core::EpochMetrics{10, 1, 1, {{"m", 1}}});
    store.append(core::EpochMetrics{20, 2, 2, {{"m", 5}}});
    append(store, 21, 0);
    ChartCurve epochs = makeCurve();
    epochs.update(store, {ChartAxis::Step, false, 0.9});
    QVERIFY(epochs.isSparse());
    QVERIFY(!epochs.isSmoothed());

    app::MetricsStore steps;
    append(steps, 1, 1);
    ChartCurve schedule({u"m"_s, u"rate"_s, false, false, false});
    schedule.update(steps, {ChartAxis::Step, false, 0.9});
    QVERIFY(!schedule.isSmoothed());
}

void ChartCurveTest::timeAxisUsesTrainingSeconds()
{
    app::MetricsStore store;
    append(store, 5, 1);
    ChartCurve curve = makeCurve();
    curve.update(store, {ChartAxis::Time, false, 0});
    QCOMPARE(curve.raw().front(), QPointF(15, 1));
    QCOMPARE(curve.best(), std::optional(QPointF(15, 1)));
}

void ChartCurveTest::nearestPointIsFound()
{
    app::MetricsStore store;
    ChartCurve curve = makeCurve();
    curve.update(store, {});
    QVERIFY(!curve.nearest(3));
    for (const int step : {10, 20, 40})
        append(store, step, 1);
    curve.update(store, {});
    QCOMPARE(curve.nearest(-5), std::optional<std::size_t>(0));
    QCOMPARE(curve.nearest(16), std::optional<std::size_t>(1));
    QCOMPARE(curve.nearest(29), std::optional<std::size_t>(1));
    QCOMPARE(curve.nearest(31), std::optional<std::size_t>(2));
    QCOMPARE(curve.nearest(99), std::optional<std::size_t>(2));
}

void ChartCurveTest::aLogarithmicAxisLeavesOutItsZero()
{
    app::MetricsStore store;
    store.append(core::StepMetrics{1, 0, 0, {{"m", 5}}}); // at 0 seconds
    store.append(core::StepMetrics{2, 0.1, 10, {{"m", 1}}});
    store.append(core::StepMetrics{3, 0.2, 100, {{"m", 3}}});
    ChartCurve curve = makeCurve();
    const PlotMapping mapping{ChartAxis::Time, false, 0, true};
    curve.update(store, mapping);
    QCOMPARE(curve.raw(), (std::vector<QPointF>{{1, 1}, {2, 3}}));
    QCOMPARE(curve.leftOut(), 1U);
    QCOMPARE(curve.best(), std::optional(QPointF(1, 1)));
    QCOMPARE(mapping.toAxisValue(2), 100.0);
    curve.update(store, {ChartAxis::Time, false, 0, false});
    QCOMPARE(curve.leftOut(), 0U);
    QCOMPARE(curve.raw().size(), 3U);
}

void ChartCurveTest::beyondItsEndsALineHasNoValue()
{
    app::MetricsStore store;
    ChartCurve curve = makeCurve();
    curve.update(store, {});
    QVERIFY(curve.isBeyond(1, 0));
    append(store, 10, 1);
    curve.update(store, {});
    QVERIFY(!curve.isBeyond(1000, 0)); // one value speaks for all
    append(store, 20, 1);
    append(store, 22, 1);
    curve.update(store, {});
    QVERIFY(!curve.isBeyond(24, 0));
    QVERIFY(curve.isBeyond(25, 0));
    QVERIFY(!curve.isBeyond(25, 5));
    QVERIFY(!curve.isBeyond(0, 0));
    QVERIFY(curve.isBeyond(-1, 0));
}

QTEST_GUILESS_MAIN(ChartCurveTest)
#include "tst_chartcurve.moc"
