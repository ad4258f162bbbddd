// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimator.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace studio::ui;

class DecimatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewPointsComeBackUnchanged();
    void manyPointsBecomeAtMostTwoAColumn();
    void everySpikeSurvives();
    void resultStaysInOrder();
    void aWindowKeepsANeighbourOnEachSide();
    void nothingGivesNothing();
};

static std::vector<QPointF> wave(int count)
{
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.emplace_back(i, std::sin(i * 0.05));
    return points;
}

void DecimatorTest::fewPointsComeBackUnchanged()
{
    const std::vector<QPointF> points = wave(200);
    const QList<QPointF> all(points.begin(), points.end());
    QCOMPARE(decimate(points, 0, 199, 100), all);
}

void DecimatorTest::manyPointsBecomeAtMostTwoAColumn()
{
    const QList<QPointF> drawn = decimate(wave(50'000), 0, 49'999, 600);
    QVERIFY(drawn.size() <= 2 * (600 + 1));
    QVERIFY(drawn.size() >= 1000);
}

void DecimatorTest::everySpikeSurvives()
{
    std::vector<QPointF> points = wave(50'000);
    for (const std::size_t at : {std::size_t{7}, std::size_t{12'345}, std::size_t{49'998}}) {
        points[at].setY(100);
        points[at + 1].setY(-100);
    }
    const QList<QPointF> drawn = decimate(points, 0, 49'999, 500);
    for (const std::size_t at : {7U, 12'345U, 49'998U}) {
        QVERIFY(drawn.contains(points[at]));
        QVERIFY(drawn.contains(points[at + 1]));
    }
}

void DecimatorTest::resultStaysInOrder()
{
    const QList<QPointF> drawn = decimate(wave(20'000), 500, 15'000, 300);
    QVERIFY(std::is_sorted(drawn.begin(), drawn.end(),
        [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
}

void DecimatorTest::aWindowKeepsANeighbourOnEachSide()
{
    const std::vector<QPointF> points = wave(10'000);
    const QList<QPointF> drawn = decimate(points, 100.5, 9000.5, 100);
    QCOMPARE(drawn.first(), points[100]);
    QCOMPARE(drawn.last(), points[9001]);
    // Also where few points are left.
    const QList<QPointF> close = decimate(points, 100.5, 101.5, 100);
    QCOMPARE(close, (QList<QPointF>{points[100], points[101], points[102]}));
}

void DecimatorTest::nothingGivesNothing()
{
    QVERIFY(decimate({}, 0, 1, 100).isEmpty());
    QVERIFY(decimate(wave(10), 0, 1, 0).isEmpty());
}

QTEST_GUILESS_MAIN(DecimatorTest)
#include "tst_decimator.moc"
