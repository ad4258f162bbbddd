// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/eventloopwatchdog.h"

#include <QElapsedTimer>
#include <QTest>

using namespace studio::app;

class TestEventLoopWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMeasuredBeforeTheLoopTurns()
    {
        const EventLoopWatchdog watchdog;
        QCOMPARE(watchdog.latency().count, std::size_t(0));
        QCOMPARE(watchdog.latency().maximumMs, 0.0);
    }

    void callsArriveWhileTheLoopTurns()
    {
        const EventLoopWatchdog watchdog;
        QTRY_VERIFY(watchdog.latency().count >= 5);
        const auto latency = watchdog.latency();
        QVERIFY(latency.medianMs >= 0);
        QVERIFY(latency.medianMs <= latency.p99Ms);
        QVERIFY(latency.p99Ms <= latency.maximumMs);
    }

    void blockedLoopIsSeen()
    {
        const EventLoopWatchdog watchdog;
        QTRY_VERIFY(watchdog.latency().count >= 1);
        QElapsedTimer blocked;
        blocked.start();
        while (blocked.elapsed() < 120) { }
        QTRY_VERIFY(watchdog.latency().maximumMs >= 90);
    }

    void resetForgets()
    {
        EventLoopWatchdog watchdog;
        QTRY_VERIFY(watchdog.latency().count >= 1);
        watchdog.reset();
        QCOMPARE(watchdog.latency().count, std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestEventLoopWatchdog)
#include "tst_eventloopwatchdog.moc"
