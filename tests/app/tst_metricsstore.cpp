// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/metricsstore.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace studio;
using namespace Qt::StringLiterals;

class MetricsStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLateScoreOfAnEpochLeavesTheStepsSinceThen()
    {
        app::MetricsStore store;
        for (int step = 1; step <= 10; ++step)
            store.append(
                core::StepMetrics{step, step / 5.0, step * step * 1.0, {{"train.loss", 1.0}}});
        store.append(core::EpochMetrics{5, 1, 25, {{"frechet_distance", 8.0}}});
        QCOMPARE(store.series(u"train.loss"_s).size(), 10U);
        QCOMPARE(store.series(u"frechet_distance"_s).front(), QPointF(5, 8));
        QCOMPARE(store.secondsAt(9), 81.0);
    }

    void pointsHaveTheStepAsXAndTheValueAsY();
    void aBatchIsAnnouncedOnce();
    void valuesThatAreNotFiniteAreKeptAside();
    void bestIsTheEarliestExtreme();
    void aRepeatedStepReplacesWhatCameAfterIt();
    void bestForgetsPointsThatWereCutAway();
    void epochsAndSecondsAreInterpolated();
    void metricsOfEpochsAreTold();
    void rowsOfAFileGiveTheSameCurves();
    void clearForgetsEverything();
    void anotherStoreCanTakeOverWhatIsCleared();
};

static core::StepMetrics step(std::int64_t number, double value)
{
    const auto at = static_cast<double>(number);
    return {number, at / 100, at * 2, {{"train.loss", value}}};
}

void MetricsStoreTest::pointsHaveTheStepAsXAndTheValueAsY()
{
    app::MetricsStore store;
    store.append(step(1, 2.5));
    store.append(core::EpochMetrics{1, 1, 2, {{"validation.loss", 0.5}}});
    QCOMPARE(store.series(u"train.loss"_s), (std::vector<QPointF>{{1, 2.5}}));
    QCOMPARE(store.series(u"validation.loss"_s), (std::vector<QPointF>{{1, 0.5}}));
    QVERIFY(store.series(u"unknown"_s).empty());
    QCOMPARE(store.metricIds(), (QStringList{u"train.loss"_s, u"validation.loss"_s}));
    QCOMPARE(store.latest(u"train.loss"_s), std::optional(QPointF(1, 2.5)));
    QVERIFY(!store.latest(u"unknown"_s));
}

void MetricsStoreTest::aBatchIsAnnouncedOnce()
{
    app::MetricsStore store;
    const QSignalSpy changed(&store, &app::MetricsStore::changed);
    store.append(step(1, 1));
    store.append(step(2, 1));
    QCOMPARE(changed.count(), 0);
    store.notify();
    store.notify();
    QCOMPARE(changed.count(), 1);
}

void MetricsStoreTest::valuesThatAreNotFiniteAreKeptAside()
{
    app::MetricsStore store;
    store.append(step(1, 1));
    store.append(step(2, std::numeric_limits<double>::quiet_NaN()));
    store.append(step(3, std::numeric_limits<double>::infinity()));
    QCOMPARE(store.series(u"train.loss"_s).size(), 1U);
    QCOMPARE(store.notFinite(u"train.loss"_s), (std::vector<double>{2, 3}));
    QCOMPARE(store.best(u"train.loss"_s, true), std::optional(QPointF(1, 1)));
}

void MetricsStoreTest::bestIsTheEarliestExtreme()
{
    app::MetricsStore store;
    int number = 0;
    for (const double value : {3.0, 1.0, 5.0, 1.0, 5.0})
        store.append(step(++number, value));
    QCOMPARE(store.best(u"train.loss"_s, false), std::optional(QPointF(2, 1)));
    QCOMPARE(store.best(u"train.loss"_s, true), std::optional(QPointF(3, 5)));
    QVERIFY(!store.best(u"unknown"_s, true));
}

void MetricsStoreTest::aRepeatedStepReplacesWhatCameAfterIt()
{
    app::MetricsStore store;
    for (int number = 1; number <= 5; ++number)
        store.append(step(number, number));
    const quint64 generation = store.generation();
    store.append(step(3, 30));
    QCOMPARE(store.series(u"train.loss"_s), (std::vector<QPointF>{{1, 1}, {2, 2}, {3, 30}}));
    QVERIFY(store.generation() != generation);
    QCOMPARE(store.secondsAt(3), 6.0);
}

void MetricsStoreTest::bestForgetsPointsThatWereCutAway()
{
    app::MetricsStore store;
    store.append(step(1, 5));
    store.append(step(2, 9));
    store.append(step(2, 4));
    QCOMPARE(store.best(u"train.loss"_s, true), std::optional(QPointF(1, 5)));
    QCOMPARE(store.best(u"train.loss"_s, false), std::optional(QPointF(2, 4)));
}

void MetricsStoreTest::epochsAndSecondsAreInterpolated()
{
    app::MetricsStore store;
    QCOMPARE(store.secondsAt(7), 0.0);
    store.append(step(100, 1));
    QCOMPARE(store.epochAt(50), 0.5);
    store.append(core::StepMetrics{200, 2, 600, {{"train.loss", 1}}});
    QCOMPARE(store.secondsAt(100), 200.0);
    QCOMPARE(store.secondsAt(150), 400.0);
    QCOMPARE(store.epochAt(300), 3.0);
}

void MetricsStoreTest::metricsOfEpochsAreTold()
{
    app::MetricsStore store;
    store.append(step(1, 1));
    store.append(core::EpochMetrics{1, 1, 2, {{"validation.loss", 0.5}}});
    QVERIFY(!store.isPerEpoch(u"train.loss"_s));
    QVERIFY(store.isPerEpoch(u"validation.loss"_s));
}

void MetricsStoreTest::rowsOfAFileGiveTheSameCurves()
{
    core::MetricsTable rows;
    rows.steps = {1, 2, 2, 3, 2};
    rows.epochs = {0.5, 1, 1, 1.5, 1};
    rows.seconds = {2, 4, 4, 6, 4};
    rows.series = {{"train.loss", {0, 1, 3}, {3, std::nan(""), 1}}, {"validation.loss", {2}, {0.5}},
        {"frechet_distance", {4}, {7}}, {"never", {}, {}}};
    app::MetricsStore store;
    const QSignalSpy changed(&store, &app::MetricsStore::changed);
    store.append(rows);
    store.setPlannedSteps(10);
    store.notify();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(store.metricIds(),
        (QStringList{u"train.loss"_s, u"validation.loss"_s, u"frechet_distance"_s}));
    QCOMPARE(store.series(u"train.loss"_s), (std::vector<QPointF>{{1, 3}, {3, 1}}));
    QCOMPARE(store.notFinite(u"train.loss"_s), (std::vector<double>{2}));
    QCOMPARE(store.series(u"frechet_distance"_s), (std::vector<QPointF>{{2, 7}}));
    QVERIFY(!store.isPerEpoch(u"train.loss"_s));
    QVERIFY(store.isPerEpoch(u"frechet_distance"_s)); // known late, but of a whole epoch
    QCOMPARE(store.secondsAt(3), 6.0);
    QCOMPARE(store.plannedSteps(), 10.0);
}

void MetricsStoreTest::clearForgetsEverything()
{
    app::MetricsStore store;
    store.begin({2, 100, 0});
    store.append(step(1, 1));
    QCOMPARE(store.plannedSteps(), 200.0);
    const QSignalSpy changed(&store, &app::MetricsStore::changed);
    store.clear();
    QCOMPARE(changed.count(), 1);
    QVERIFY(store.metricIds().isEmpty());
    QVERIFY(store.series(u"train.loss"_s).empty());
    QCOMPARE(store.plannedSteps(), 0.0);
}

void MetricsStoreTest::anotherStoreCanTakeOverWhatIsCleared()
{
    app::MetricsStore store;
    app::MetricsStore kept;
    QSignalSpy cleared(&store, &app::MetricsStore::aboutToBeCleared);
    store.clear();
    QVERIFY(cleared.isEmpty()); // there was nothing to keep
    connect(&store, &app::MetricsStore::aboutToBeCleared, &kept, [&] { kept.takeFrom(store); });
    store.append(core::StepMetrics{3, 0.5, 6, {{"loss", 0.25}}});
    const auto before = store.generation();
    store.clear();
    QCOMPARE(cleared.size(), 1);
    QVERIFY(store.series(u"loss"_s).empty());
    QVERIFY(store.generation() > before);
    QCOMPARE(kept.series(u"loss"_s), (std::vector<QPointF>{{3, 0.25}}));
    QCOMPARE(kept.secondsAt(3), 6.0);
}

QTEST_GUILESS_MAIN(MetricsStoreTest)
#include "tst_metricsstore.moc"
