// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runcontrol.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using studio::core::RunControl;

namespace {

/// A training thread that counts the steps it may do.
class Stepper
{
public:
    explicit Stepper(RunControl& control)
        : m_thread([this, &control] {
            while (control.waitForPermission() == RunControl::Permission::Step)
                ++m_steps;
            m_isDone = true;
        })
    {
    }
    ~Stepper() { m_thread.join(); }
    Stepper(const Stepper&) = delete;
    Stepper& operator=(const Stepper&) = delete;

    std::int64_t steps() const { return m_steps; }
    bool isDone() const { return m_isDone; }

private:
    std::atomic<std::int64_t> m_steps{0};
    std::atomic<bool> m_isDone{false};
    std::thread m_thread;
};

} // namespace

class TestRunControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStateIsGivenEvenWhilePaused()
    {
        RunControl control;
        control.pause();
        control.requestState();
        QVERIFY(control.waitForPermission() == RunControl::Permission::SaveState);
        control.step();
        QVERIFY(control.waitForPermission() == RunControl::Permission::Step);
    }

    void runningGivesPermissionAtOnce()
    {
        RunControl control;
        QVERIFY(control.waitForPermission() == RunControl::Permission::Step);
        QVERIFY(!control.isPaused());
        QVERIFY(!control.isStopRequested());
    }

    void stopEndsARunningTraining()
    {
        RunControl control;
        Stepper stepper(control);
        QTRY_VERIFY(stepper.steps() > 0);
        control.requestStop();
        QTRY_VERIFY(stepper.isDone());
    }

    void stopWakesAPausedTraining()
    {
        RunControl control;
        control.pause();
        Stepper stepper(control);
        control.requestStop();
        control.requestStop();
        QTRY_VERIFY(stepper.isDone());
        QCOMPARE(stepper.steps(), 0);
    }

    void stopBeforeTheStartLeavesNoStep()
    {
        RunControl control;
        control.requestStop();
        QVERIFY(control.waitForPermission() == RunControl::Permission::Stop);
        control.resume();
        QVERIFY(control.waitForPermission() == RunControl::Permission::Stop);
        QVERIFY(control.isStopRequested());
    }

    void stopComesBeforeStepsThatAreStillAllowed()
    {
        RunControl control;
        control.pause();
        control.step();
        control.requestStop();
        QVERIFY(control.waitForPermission() == RunControl::Permission::Stop);
    }

    void stepPausesARunningTraining()
    {
        RunControl control;
        Stepper stepper(control);
        QTRY_VERIFY(stepper.steps() > 0);
        control.step();
        QVERIFY(control.isPaused());
        // At most the step whose permission was given before is still counted.
        const std::int64_t before = stepper.steps();
        control.step();
        QTRY_VERIFY(stepper.steps() >= before + 1);
        control.requestStop();
        QTRY_VERIFY(stepper.isDone());
        QVERIFY(stepper.steps() <= before + 2);
    }

    void eachStepLetsAPausedTrainingDoExactlyOne()
    {
        RunControl control;
        control.pause();
        Stepper stepper(control);
        for (std::int64_t wanted = 1; wanted <= 5; ++wanted) {
            control.step();
            QTRY_COMPARE(stepper.steps(), wanted);
        }
        control.requestStop();
        QTRY_VERIFY(stepper.isDone());
        QCOMPARE(stepper.steps(), 5);
    }

    void stepsAskedForBeforeTheTrainerComesAreAllDone()
    {
        RunControl control;
        control.pause();
        control.step();
        control.step();
        control.pause();
        QVERIFY(control.waitForPermission() == RunControl::Permission::Step);
        QVERIFY(control.waitForPermission() == RunControl::Permission::Step);
        std::atomic<bool> isThrough{false};
        std::thread waiting(
            [&] { isThrough = control.waitForPermission() == RunControl::Permission::Step; });
        control.requestStop();
        waiting.join();
        QVERIFY(!isThrough);
    }

    void resumeGoesOnAndForgetsPendingSteps()
    {
        RunControl control;
        control.pause();
        control.step();
        control.resume();
        QVERIFY(!control.isPaused());
        QVERIFY(control.waitForPermission() == RunControl::Permission::Step);
        control.pause();
        Stepper stepper(control);
        control.requestStop();
        QTRY_VERIFY(stepper.isDone());
        QCOMPARE(stepper.steps(), 0);
    }

    void pausingTwiceNeedsOneResume()
    {
        RunControl control;
        control.pause();
        control.pause();
        control.resume();
        QVERIFY(control.waitForPermission() == RunControl::Permission::Step);
    }

    void liveValuesAreTakenOnceAndTheNewestWins()
    {
        RunControl control;
        control.setLiveValue("learning_rate", 0.1);
        control.setLiveValue("learning_rate", 0.2);
        control.setLiveValue("dropout", 0.5);
        const std::map<std::string, double> expected{{"dropout", 0.5}, {"learning_rate", 0.2}};
        QVERIFY(control.takeLiveValues() == expected);
        QVERIFY(control.takeLiveValues().empty());
    }

    void manyThreadsMayCommandAtOnce()
    {
        RunControl control;
        Stepper stepper(control);
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&control, i] {
                for (int k = 0; k < 2000; ++k) {
                    control.pause();
                    control.step();
                    control.setLiveValue("learning_rate", k);
                    if (k % 3 == i % 3)
                        control.resume();
                    static_cast<void>(control.takeLiveValues());
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(!stepper.isDone());
        control.requestStop();
        QTRY_VERIFY(stepper.isDone());
    }
};

QTEST_GUILESS_MAIN(TestRunControl)
#include "tst_runcontrol.moc"
