// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/schedule.h"

#include "tests/support/errorof.h"

#include <QTest>

namespace studio::models {

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCycleEqualsPyTorch_data();
    void oneCycleEqualsPyTorch();
    void cosineFallsFromOneToZero();
    void constantStaysOne();
    void stepsBeyondTheEndCountAsTheLast();
    void aRunOfOneStepHasAUsableRate();
    void unknownScheduleIsRefused();
};

void TestSchedule::oneCycleEqualsPyTorch_data()
{
    // torch.optim.lr_scheduler.OneCycleLR(max_lr=1, total_steps=100, cycle_momentum=False) of
    // PyTorch 1.13.
    QTest::addColumn<int>("step");
    QTest::addColumn<double>("factor");
    QTest::newRow("first") << 0 << 0.040000000000000036;
    QTest::newRow("rising") << 10 << 0.29516394846410077;
    QTest::newRow("peak") << 29 << 1.0;
    QTest::newRow("behind the peak") << 30 << 0.9994965352845243;
    QTest::newRow("falling") << 60 << 0.5892800902855287;
    QTest::newRow("last") << 99 << 4e-06;
}

void TestSchedule::oneCycleEqualsPyTorch()
{
    QFETCH(int, step);
    QFETCH(double, factor);
    QVERIFY(std::abs(scheduleFactor(Schedule::OneCycle, step, 100) - factor) < 1e-12);
}

void TestSchedule::cosineFallsFromOneToZero()
{
    QCOMPARE(scheduleFactor(Schedule::Cosine, 0, 101), 1.0);
    QVERIFY(std::abs(scheduleFactor(Schedule::Cosine, 50, 101) - 0.5) < 1e-12);
    QVERIFY(std::abs(scheduleFactor(Schedule::Cosine, 100, 101)) < 1e-12);
}

void TestSchedule::constantStaysOne()
{
    QCOMPARE(scheduleFactor(Schedule::Constant, 0, 10), 1.0);
    QCOMPARE(scheduleFactor(Schedule::Constant, 9, 10), 1.0);
}

void TestSchedule::stepsBeyondTheEndCountAsTheLast()
{
    for (const auto schedule : {Schedule::OneCycle, Schedule::Cosine}) {
        QCOMPARE(scheduleFactor(schedule, 250, 100), scheduleFactor(schedule, 99, 100));
    }
}

void TestSchedule::aRunOfOneStepHasAUsableRate()
{
    for (const auto schedule : {Schedule::OneCycle, Schedule::Cosine, Schedule::Constant}) {
        const double factor = scheduleFactor(schedule, 0, 1);
        QVERIFY(factor > 0.5 && factor <= 1.0);
    }
}

void TestSchedule::unknownScheduleIsRefused()
{
    QCOMPARE(scheduleFromId("cosine"), Schedule::Cosine);
    QVERIFY(
        core::failsWith(core::ErrorCode::WrongUsage, "zigzag", [] { scheduleFromId("zigzag"); }));
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestSchedule)
#include "tst_schedule.moc"
