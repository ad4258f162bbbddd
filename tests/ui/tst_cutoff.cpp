// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cutoff.h"

#include <QTest>

#include <vector>

using namespace studio::ui;

class CutOffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAboveAndBelowAreCountedWithinTheWindow();
    void nothingIsCutOffWhereAllIsInside();
};

static const std::vector<QPointF> kPoints{{1, 9}, {2, 5}, {3, 1}, {4, 5}, {5, 9}, {6, 9}};

void CutOffTest::valuesAboveAndBelowAreCountedWithinTheWindow()
{
    QCOMPARE(countOutside(kPoints, {1, 6}, {2, 8}), (CutOff{3, 1}));
    QCOMPARE(countOutside(kPoints, {2, 5}, {2, 8}), (CutOff{1, 1}));
    QCOMPARE(countOutside(kPoints, {2.5, 4.5}, {2, 8}), (CutOff{0, 1}));
}

void CutOffTest::nothingIsCutOffWhereAllIsInside()
{
    QVERIFY(countOutside(kPoints, {0, 10}, {1, 9}).isNone());
    QVERIFY(countOutside({}, {0, 10}, {1, 9}).isNone());
    QVERIFY(countOutside(kPoints, {7, 9}, {2, 8}).isNone());
}

QTEST_GUILESS_MAIN(CutOffTest)
#include "tst_cutoff.moc"
