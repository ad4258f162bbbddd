// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/trainingcontroller.h"

#include "tests/app/trainingbench.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace studio;
using app::TrainingController;
using app::test::endedAs;
using app::test::stepMetrics;
using app::test::TrainingBench;
using app::test::trainOn;
using State = app::TrainingController::State;

class TestTrainingController : public QObject
{
    Q_OBJECT

private:
    app::test::TrainingFolder m_folder;

    static QList<State> statesOf(const QSignalSpy& spy)
    {
        QList<State> states;
        for (const auto& arguments : spy)
            states.append(arguments.at(0).value<State>());
        return states;
    }

private Q_SLOTS:
    void withoutAnEngineNothingStarts()
    {
        app::MetricsStore store;
        TrainingController controller(store);
        QVERIFY(!controller.start(m_folder.request()));
        QCOMPARE(controller.state(), State::Idle);
    }

    void wholeRunGoesThroughItsStates()
    {
        TrainingBench bench([](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{1, 2, 0});
            observer.onEvent(stepMetrics(1));
            observer.onEvent(stepMetrics(2));
            observer.onEvent(core::EpochMetrics{2, 1, 0.02, {{"train.loss", 0.4}}});
            return endedAs(core::RunStatus::Finished);
        });
        QSignalSpy epochs(&bench.controller, &TrainingController::epochFinished);
        QVERIFY(bench.controller.start(m_folder.request()));
        QCOMPARE(bench.controller.state(), State::Starting);
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(bench.result().status == core::RunStatus::Finished);
        QCOMPARE(statesOf(bench.states), QList({State::Starting, State::Running, State::Idle}));
        QCOMPARE(bench.started.count(), qsizetype(1));
        QCOMPARE(epochs.count(), qsizetype(1));
        QCOMPARE(bench.controller.progress().fraction(), 1.0);
        QCOMPARE(bench.controller.progress().imagesPerSecond, 1234.0);
        QCOMPARE(bench.store.latest(u"train.loss"_s), QPointF(2, 0.4));
    }

    void pauseStepAndResume()
    {
        TrainingBench bench(trainOn);
        QVERIFY(bench.controller.start(m_folder.request()));
        bench.controller.pause();
        QCOMPARE(bench.controller.state(), State::Starting);
        QTRY_COMPARE(bench.controller.state(), State::Running);
        bench.controller.pause();
        QCOMPARE(bench.controller.state(), State::Paused);
        QSignalSpy progress(&bench.controller, &TrainingController::progressChanged);
        while (progress.wait(100)) { }
        const auto paused = bench.controller.progress().step;
        bench.controller.step();
        QTRY_COMPARE(bench.controller.progress().step, paused + 1);
        QCOMPARE(bench.controller.state(), State::Paused);
        bench.controller.resume();
        QCOMPARE(bench.controller.state(), State::Running);
        QTRY_VERIFY(bench.controller.progress().step > paused + 5);
        QVERIFY(bench.controller.progress().secondsLeft >= 0);
        bench.controller.stop();
        QTRY_COMPARE(bench.controller.state(), State::Idle);
    }

    void stepWhileRunningPauses()
    {
        TrainingBench bench(trainOn);
        QVERIFY(bench.controller.start(m_folder.request()));
        QTRY_COMPARE(bench.controller.state(), State::Running);
        bench.controller.step();
        QCOMPARE(bench.controller.state(), State::Paused);
        bench.controller.stop();
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
    }

    void stopEndsTheRunInEveryState_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("starting") << int(State::Starting);
        QTest::newRow("running") << int(State::Running);
        QTest::newRow("paused") << int(State::Paused);
    }

    void stopEndsTheRunInEveryState()
    {
        QFETCH(const int, state);
        const bool isStarting = State(state) == State::Starting;
        TrainingBench bench(trainOn);
        QVERIFY(bench.controller.start(m_folder.request(isStarting ? "builtin" : m_folder.data())));
        if (!isStarting)
            QTRY_COMPARE(bench.controller.state(), State::Running);
        if (State(state) == State::Paused)
            bench.controller.pause();
        QCOMPARE(int(bench.controller.state()), state);
        bench.controller.stop();
        QCOMPARE(bench.controller.state(), State::Stopping);
        const auto said = bench.states.count();
        bench.controller.stop();
        bench.controller.pause();
        bench.controller.resume();
        bench.controller.step();
        QCOMPARE(bench.states.count(), said);
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(bench.result().status == core::RunStatus::Stopped);
        QCOMPARE(bench.controller.state(), State::Idle);
    }

    void commandsDoNothingWhileIdle()
    {
        TrainingBench bench(trainOn);
        bench.controller.stop();
        bench.controller.pause();
        bench.controller.resume();
        bench.controller.step();
        bench.controller.setLiveValue(u"learning_rate"_s, 0.1);
        QCOMPARE(bench.states.count(), qsizetype(0));
    }

    void secondStartIsRefusedAndDisturbsNothing()
    {
        TrainingBench bench(trainOn);
        QVERIFY(bench.controller.start(m_folder.request()));
        auto other = m_folder.request();
        other.config.name = "other";
        QVERIFY(!bench.controller.start(other));
        QTRY_COMPARE(bench.controller.state(), State::Running);
        QVERIFY(!bench.controller.start(other));
        QCOMPARE(bench.controller.state(), State::Running);
        QVERIFY(bench.controller.request().config.name.empty());
        bench.controller.stop();
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
    }

    void nextRunMayStartFromTheEndOfTheLast()
    {
        std::atomic<int> runs = 0;
        TrainingBench bench([&](core::TrainingObserver& observer, core::RunControl&) {
            ++runs;
            observer.onEvent(core::RunStarted{1, 1, 0});
            observer.onEvent(stepMetrics(1));
            return endedAs(core::RunStatus::Finished);
        });
        connect(&bench.controller, &TrainingController::ended, &bench.controller, [&] {
            if (runs < 3)
                QVERIFY(bench.controller.start(m_folder.request()));
        });
        QVERIFY(bench.controller.start(m_folder.request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(3));
        QCOMPARE(bench.store.series(u"train.loss"_s).size(), std::size_t(1));
    }

    void destructionStopsAndWaits_data()
    {
        QTest::addColumn<bool>("isRunning");
        QTest::newRow("while loading") << false;
        QTest::newRow("while training") << true;
    }

    void destructionStopsAndWaits()
    {
        QFETCH(const bool, isRunning);
        std::atomic<bool> isOver = !isRunning;
        {
            TrainingBench bench([&](core::TrainingObserver& observer, core::RunControl& control) {
                const auto result = trainOn(observer, control);
                isOver = true;
                return result;
            });
            QVERIFY(
                bench.controller.start(m_folder.request(isRunning ? m_folder.data() : "builtin")));
            if (isRunning)
                QTRY_COMPARE(bench.controller.state(), State::Running);
        }
        QVERIFY(isOver);
    }

    void trainingGivesWayToTheWindow()
    {
        std::atomic<int> niceness = -1;
        TrainingBench bench([&](core::TrainingObserver&, core::RunControl&) {
            niceness = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
            return endedAs(core::RunStatus::Finished);
        });
        const int own = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
        QVERIFY(bench.controller.start(m_folder.request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QCOMPARE(niceness.load(), std::max(own, 10));
        QCOMPARE(getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())), own);
    }
};

QTEST_GUILESS_MAIN(TestTrainingController)
#include "tst_trainingcontroller.moc"
