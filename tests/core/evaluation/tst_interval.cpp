// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/interval.h"

#include <QTest>

using namespace studio::core;

class TestInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPublishedValues_data()
    {
        QTest::addColumn<int>("right");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // R: prop.test(x, n, correct = FALSE)$conf.int
        QTest::newRow("81 of 263, Newcombe 1998") << 81 << 263 << 0.2553 << 0.3662;
        QTest::newRow("15 of 148, Newcombe 1998") << 15 << 148 << 0.0624 << 0.1605;
        QTest::newRow("0 of 20, Newcombe 1998") << 0 << 20 << 0.0 << 0.1611;
        QTest::newRow("1 of 29, Newcombe 1998") << 1 << 29 << 0.0061 << 0.1718;
        QTest::newRow("29 of 29, Newcombe 1998") << 29 << 29 << 0.8830 << 1.0;
    }

    void agreesWithPublishedValues()
    {
        QFETCH(int, right);
        QFETCH(int, count);
        QFETCH(double, low);
        QFETCH(double, high);
        const Interval interval =
            wilsonInterval(static_cast<std::size_t>(right), static_cast<std::size_t>(count));
        QVERIFY2(std::abs(interval.low - low) < 5e-5, qPrintable(QString::number(interval.low)));
        QVERIFY2(std::abs(interval.high - high) < 5e-5, qPrintable(QString::number(interval.high)));
    }

    void nothingCountedCouldBeAnything() { QVERIFY((wilsonInterval(0, 0) == Interval{0, 1})); }
};

QTEST_GUILESS_MAIN(TestInterval)
#include "tst_interval.moc"
