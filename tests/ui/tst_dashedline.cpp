// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/dashedline.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace studio::ui;

class DashedLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStraightLineIsCutLikeAPenWould();
    void aSteepLineHasDashesToo();
    void noiseDoesNotShortenTheDashes();
    void dashesGoOnAcrossPoints();
    void aLineFarOutOfThePictureTakesNoTime();
    void nothingGivesNothing();
};

static qreal drawn(const QList<QLineF>& lines)
{
    qreal sum = 0;
    for (const QLineF& line : lines)
        sum += line.length();
    return sum;
}

void DashedLineTest::aStraightLineIsCutLikeAPenWould()
{
    const QList<QLineF> expected{{0, 5, 6, 5}, {10, 5, 16, 5}, {20, 5, 25, 5}};
    QCOMPARE(dashedLine({{0, 5}, {25, 5}}, {6, 4}), expected);
}

void DashedLineTest::aSteepLineHasDashesToo()
{
    const QList<QLineF> dashes = dashedLine({{0, 0}, {3, 400}}, {6, 4});
    QVERIFY2(dashes.size() >= 10, qPrintable(QString::number(dashes.size())));
    QVERIFY2(
        std::abs(drawn(dashes) / 400 - 0.6) < 0.05, qPrintable(QString::number(drawn(dashes))));
}

void DashedLineTest::noiseDoesNotShortenTheDashes()
{
    // In each column of pixels up and down by 50, around a level line.
    QList<QPointF> points;
    for (int x = 0; x < 100; ++x) {
        points.append({x + 0.1, 50.0});
        points.append({x + 0.6, 150.0});
    }
    const QList<QLineF> dashes = dashedLine(points, {6, 4});
    const qreal whole = 200.0 * 99; // up and down in each column
    QVERIFY2(
        std::abs(drawn(dashes) / whole - 0.6) < 0.06, qPrintable(QString::number(drawn(dashes))));
    int pieces = 1;
    for (qsizetype i = 1; i < dashes.size(); ++i)
        pieces += dashes[i].p1() == dashes[i - 1].p2() ? 0 : 1;
    QCOMPARE(pieces, 10);
}

void DashedLineTest::dashesGoOnAcrossPoints()
{
    const QList<QLineF> expected{{0, 0, 4, 0}, {4, 0, 6, 0}, {10, 0, 12, 0}};
    QCOMPARE(dashedLine({{0, 0}, {4, 0}, {12, 0}}, {6, 4}), expected);
}

void DashedLineTest::aLineFarOutOfThePictureTakesNoTime()
{
    const QList<QLineF> dashes = dashedLine({{0, 0}, {5, 1e12}, {8, 3}, {1e300, 3}}, {6, 4});
    QVERIFY(dashes.size() < 10);
}

void DashedLineTest::nothingGivesNothing()
{
    QVERIFY(dashedLine({}, {6, 4}).isEmpty());
    QVERIFY(dashedLine({{0, 0}, {9, 9}}, {}).isEmpty());
    QVERIFY(dashedLine({{0, 0}, {9, 9}}, {0, 0}).isEmpty());
}

QTEST_APPLESS_MAIN(DashedLineTest)
#include "tst_dashedline.moc"
