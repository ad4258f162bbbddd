// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tuning/tuner.h"
#include "tests/support/fakefamily.h"

#include <QTest>

#include <algorithm>

namespace studio::core {

class TestTuner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomSearchAsksForEachPointOnce();
    void runningTrialsAreNotAskedForAgain();
    void halvingGivesTheBestMoreEpochs();
    void aRoundWaitsForTheOneBefore();
    void whatBrokeDownGoesNoFurther();
    void theSameResultsInAnyOrderAskTheSame();
    void theLossDecidesBetweenEqualAccuracies();
    void nothingIsBestWhereAllBrokeDown();
};

namespace {

TuningPlan planOf(TuningPlan::Strategy strategy, std::int64_t points)
{
    TuningPlan plan;
    plan.config = FakeFamily().makeConfig("fast");
    plan.strategy = strategy;
    plan.points = points;
    plan.leastEpochs = 1;
    plan.mostEpochs = 9;
    return plan;
}

TrialResult result(double accuracy, double loss = 0.1)
{
    return {accuracy, loss, 1};
}

} // namespace

void TestTuner::randomSearchAsksForEachPointOnce()
{
    Tuner tuner(planOf(TuningPlan::Strategy::Random, 5));
    QCOMPARE(tuner.trialCount(), std::size_t{5});
    std::vector<std::size_t> asked;
    while (const auto trial = tuner.ask()) {
        QCOMPARE(trial->epochs, std::int64_t{2}); // the preset's
        asked.push_back(trial->point);
        tuner.tell(*trial, result(0.9 + 0.01 * double(trial->point % 3)));
    }
    QVERIFY((asked == std::vector<std::size_t>{0, 1, 2, 3, 4}));
    QCOMPARE(tuner.best()->trial.point, std::size_t{2}); // the earlier of equal ones
}

void TestTuner::runningTrialsAreNotAskedForAgain()
{
    Tuner tuner(planOf(TuningPlan::Strategy::Random, 2));
    const auto first = tuner.ask();
    const auto second = tuner.ask({*first});
    QCOMPARE(second->point, std::size_t{1});
    QVERIFY(!tuner.ask({*first, *second}));
}

void TestTuner::halvingGivesTheBestMoreEpochs()
{
    Tuner tuner(planOf(TuningPlan::Strategy::SuccessiveHalving, 9));
    std::vector<Trial> asked;
    while (const auto trial = tuner.ask()) {
        asked.push_back(*trial);
        tuner.tell(
            *trial, result(0.5 + 0.01 * double(trial->point) + 0.001 * double(trial->epochs)));
    }
    QCOMPARE(asked.size(), std::size_t{9 + 3 + 1});
    QCOMPARE(tuner.trialCount(), asked.size());
    QVERIFY((std::vector<Trial>(asked.begin() + 9, asked.end())
        == std::vector<Trial>{{8, 3}, {7, 3}, {6, 3}, {8, 9}}));
    QVERIFY((tuner.best()->trial == Trial{8, 9}));
}

void TestTuner::aRoundWaitsForTheOneBefore()
{
    Tuner tuner(planOf(TuningPlan::Strategy::SuccessiveHalving, 3));
    std::vector<Trial> running;
    while (const auto trial = tuner.ask(running))
        running.push_back(*trial);
    QCOMPARE(running.size(), std::size_t{3});
    tuner.tell(running[0], result(0.5));
    tuner.tell(running[1], result(0.7));
    QVERIFY(!tuner.ask({running[2]}));
    tuner.tell(running[2], result(0.6));
    QVERIFY((tuner.ask() == Trial{1, 3}));
}

void TestTuner::whatBrokeDownGoesNoFurther()
{
    Tuner tuner(planOf(TuningPlan::Strategy::SuccessiveHalving, 3));
    for (std::size_t point = 0; point < 3; ++point)
        tuner.tell({point, 1}, {std::nullopt, 0, 1});
    QVERIFY(!tuner.ask());
}

void TestTuner::theSameResultsInAnyOrderAskTheSame()
{
    std::vector<std::size_t> points{0, 1, 2, 3, 4, 5, 6, 7, 8};
    std::optional<Trial> expected;
    for (int order = 0; order < 5; ++order) {
        std::rotate(points.begin(), points.begin() + 2, points.end());
        Tuner tuner(planOf(TuningPlan::Strategy::SuccessiveHalving, 9));
        for (const std::size_t point : points)
            tuner.tell({point, 1}, result(0.5 + 0.1 * double(point % 4)));
        if (!expected)
            expected = tuner.ask();
        QVERIFY(expected && tuner.ask() == expected);
    }
}

void TestTuner::theLossDecidesBetweenEqualAccuracies()
{
    QVERIFY(isBetter(result(0.9, 0.1), result(0.9, 0.2)));
    QVERIFY(!isBetter(result(0.9, 0.2), result(0.9, 0.2)));
    QVERIFY(isBetter(result(0.91, 9), result(0.9, 0.2)));
    QVERIFY(isBetter(result(0.1, 9), {std::nullopt, 0, 0}));
    QVERIFY(!isBetter({std::nullopt, 0, 0}, result(0.1, 9)));
}

void TestTuner::nothingIsBestWhereAllBrokeDown()
{
    Tuner tuner(planOf(TuningPlan::Strategy::Random, 1));
    QVERIFY(tuner.best() == nullptr);
    tuner.tell({0, 2}, {std::nullopt, 0, 1});
    QVERIFY(tuner.best() == nullptr);
    QVERIFY(!tuner.ask());
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::TestTuner)
#include "tst_tuner.moc"
