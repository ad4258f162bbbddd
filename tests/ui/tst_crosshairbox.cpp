// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshairbox.h"

#include <QTest>

using namespace studio::ui;

class CrosshairBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBoxStandsBesideThePointer();
    void theBoxNeverLeavesTheChartOrCoversThePointer();
    void aBoxThatIsTooLargeHasNoPlace();
};

void CrosshairBoxTest::theBoxStandsBesideThePointer()
{
    const QRectF area(50, 10, 400, 200);
    const QRectF right = crosshairBoxPlace({120, 60}, area, {100, 30});
    QVERIFY(right.left() > 100);
    QCOMPARE(right.bottom(), area.bottom()); // the other half of the height
    const QRectF left = crosshairBoxPlace({120, 60}, area, {420, 190});
    QVERIFY(left.right() < 420);
    QCOMPARE(left.top(), area.top());
}

void CrosshairBoxTest::theBoxNeverLeavesTheChartOrCoversThePointer()
{
    const QRectF area(50, 10, 400, 200);
    for (const QSizeF& size : {QSizeF(60, 40), QSizeF(230, 80), QSizeF(390, 90), QSizeF(60, 199)}) {
        for (qreal x = area.left(); x <= area.right(); x += 7) {
            for (qreal y = area.top(); y <= area.bottom(); y += 7) {
                const QRectF box = crosshairBoxPlace(size, area, {x, y});
                QVERIFY(box.isEmpty() || area.contains(box));
                QVERIFY(box.isEmpty() || !box.contains(QPointF(x, y)));
                QVERIFY(!box.isEmpty() || size.height() > area.height() / 2);
            }
        }
    }
}

void CrosshairBoxTest::aBoxThatIsTooLargeHasNoPlace()
{
    const QRectF area(50, 10, 100, 60);
    QVERIFY(crosshairBoxPlace({120, 20}, area, {60, 20}).isEmpty());
    QVERIFY(crosshairBoxPlace({20, 90}, area, {60, 20}).isEmpty());
}

QTEST_GUILESS_MAIN(CrosshairBoxTest)
#include "tst_crosshairbox.moc"
