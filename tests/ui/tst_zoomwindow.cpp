// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/zoomwindow.h"

#include <QTest>

using namespace studio::ui;

class ZoomWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsUnderThePointerStaysThere();
    void zoomingOutEndsWithTheWhole();
    void aWindowAtTheEdgeStaysInside();
    void zoomingInHasAnEnd();
    void movingEndsAtTheLimits();
};

void ZoomWindowTest::whatIsUnderThePointerStaysThere()
{
    QCOMPARE(scaledAbout({0, 100}, 25, 0.5, {0, 100}), (AxisRange{12.5, 62.5}));
    QCOMPARE(scaledAbout({12.5, 62.5}, 25, 0.5, {0, 100}), (AxisRange{18.75, 43.75}));
}

void ZoomWindowTest::zoomingOutEndsWithTheWhole()
{
    QCOMPARE(scaledAbout({40, 80}, 50, 10, {0, 100}), (AxisRange{0, 100}));
}

void ZoomWindowTest::aWindowAtTheEdgeStaysInside()
{
    QCOMPARE(scaledAbout({0, 20}, 10, 2, {0, 100}), (AxisRange{0, 40}));
    QCOMPARE(scaledAbout({80, 100}, 90, 2, {0, 100}), (AxisRange{60, 100}));
}

void ZoomWindowTest::zoomingInHasAnEnd()
{
    AxisRange range{0, 100};
    for (int i = 0; i < 500; ++i)
        range = scaledAbout(range, 50, 0.5, {0, 100});
    QVERIFY(range.span() > 0);
    QVERIFY(range.contains(50));
}

void ZoomWindowTest::movingEndsAtTheLimits()
{
    QCOMPARE(movedWithin({20, 40}, 15, {0, 100}), (AxisRange{35, 55}));
    QCOMPARE(movedWithin({20, 40}, -50, {0, 100}), (AxisRange{0, 20}));
    QCOMPARE(movedWithin({20, 40}, 500, {0, 100}), (AxisRange{80, 100}));
}

QTEST_GUILESS_MAIN(ZoomWindowTest)
#include "tst_zoomwindow.moc"
