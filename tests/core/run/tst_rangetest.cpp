// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/run/rangetest.h"
#include "tests/support/errorof.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace studio::core {

namespace {

/// A loss that is flat, falls between the rates 1e-3 and 1e-1, and explodes above 1.
double lossAt(double rate)
{
    const double position = std::log10(rate);
    if (position > 0)
        return 0.3 + 20 * position;
    if (position > -1)
        return 0.3;
    return position < -3 ? 2.3 : 0.3 + (-1 - position);
}

RangeTest testOf(int steps, double highest)
{
    RangeTest test;
    for (int i = 0; i < steps && !test.isOver(); ++i) {
        const double rate = 1e-5 * std::pow(highest / 1e-5, i / double(steps - 1));
        test.add(rate, lossAt(rate));
    }
    return test;
}

} // namespace

class TestRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestsWhereTheLossStopsFalling();
    void endsWhenTheLossExplodes();
    void aLossThatIsNoNumberEndsIt();
    void saysNothingWhereNothingFell();
    void averageIsDebiased();
    void surviveACheckpoint();
    void damagedTextIsRefused();
};

void TestRangeTest::suggestsWhereTheLossStopsFalling()
{
    const auto rate = testOf(1000, 10).suggestion();
    QVERIFY(rate.has_value());
    // The average lags behind by some twenty steps, of which a decade has 166.
    QVERIFY2(*rate > 0.09 && *rate < 0.25, qPrintable(QString::number(*rate)));
}

void TestRangeTest::endsWhenTheLossExplodes()
{
    const auto test = testOf(1000, 10);
    QVERIFY(test.isOver());
    QVERIFY(test.points().back().rate > 1);
    QVERIFY(test.points().back().rate < 5);
    QVERIFY(!testOf(1000, 1).isOver());
}

void TestRangeTest::aLossThatIsNoNumberEndsIt()
{
    auto test = testOf(200, 0.1);
    const auto before = test.points().size();
    test.add(1, std::numeric_limits<double>::quiet_NaN());
    QVERIFY(test.isOver());
    QCOMPARE(test.points().size(), before);
}

void TestRangeTest::saysNothingWhereNothingFell()
{
    RangeTest flat;
    QVERIFY(!flat.suggestion());
    for (int i = 0; i < 100; ++i)
        flat.add(1e-5 * (i + 1), 2.3);
    QVERIFY(!flat.suggestion());
    QVERIFY(!testOf(10, 10).suggestion()); // too few to say anything
}

void TestRangeTest::averageIsDebiased()
{
    RangeTest test;
    test.add(1e-5, 2);
    QVERIFY(std::abs(test.points()[0].smoothed - 2) < 1e-12);
    test.add(2e-5, 4);
    const double expected = (0.95 * 0.05 * 2 + 0.05 * 4) / (1 - 0.95 * 0.95);
    QVERIFY(std::abs(test.points()[1].smoothed - expected) < 1e-12);
}

void TestRangeTest::surviveACheckpoint()
{
    const auto test = testOf(300, 10);
    const auto copy = RangeTest::fromJson(test.toJson());
    QCOMPARE(copy.points().size(), test.points().size());
    QCOMPARE(copy.points().back().smoothed, test.points().back().smoothed);
    QCOMPARE(copy.isOver(), test.isOver());
    QVERIFY(copy.suggestion() == test.suggestion());
}

void TestRangeTest::damagedTextIsRefused()
{
    for (const char* const text : {"", "[]", "{}", R"({"rates":[1],"losses":[],"is_over":false})",
             R"({"rates":["a"],"losses":[1],"is_over":false})"}) {
        const auto error = errorOf([text] { RangeTest::fromJson(text); });
        QVERIFY2(error && error->code() == ErrorCode::UnusableInput, text);
    }
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::TestRangeTest)
#include "tst_rangetest.moc"
