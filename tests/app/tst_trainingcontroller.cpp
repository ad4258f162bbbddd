// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/trainingcontroller.h"

#include "app/controllers/eventloopwatchdog.h"
#include "app/controllers/metricsstore.h"
#include "tests/app/scriptedfamily.h"
#include "tests/support/tinydataset.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace studio;
using app::TrainingController;
using State = app::TrainingController::State;

namespace {

core::StepMetrics stepMetrics(std::int64_t step, double value = 0.5)
{
    return {step, static_cast<double>(step) / 100, static_cast<double>(step) * 0.01,
        {{"train.loss", value}}};
}

core::RunEnded endedAs(core::RunStatus status)
{
    core::RunEnded ended;
    ended.status = status;
    ended.imagesPerSecond = 1234;
    return ended;
}

/// Trains as long as it may, 100 steps an epoch, 10 epochs.
core::RunEnded trainOn(core::TrainingObserver& observer, core::RunControl& control)
{
    constexpr std::int64_t kSteps = 1'000'000'000;
    observer.onEvent(core::RunStarted{10, 100, 0});
    for (std::int64_t step = 1; step <= kSteps; ++step) {
        if (!control.waitForPermission())
            return endedAs(core::RunStatus::Stopped);
        observer.onEvent(stepMetrics(step));
        usleep(1000);
    }
    return endedAs(core::RunStatus::Finished);
}

} // namespace

class TestTrainingController : public QObject
{
    Q_OBJECT

private:
    /// A controller with an engine, and what it says.
    struct Bench
    {
        explicit Bench(app::test::Script script)
            : controller(store)
            , states(&controller, &TrainingController::stateChanged)
            , ended(&controller, &TrainingController::ended)
            , started(&controller, &TrainingController::started)
        {
            controller.setCatalog(app::test::scriptedCatalog(std::move(script)));
        }

        /// Compare its status with QVERIFY: QCOMPARE would free the literal that toString()
        /// returns.
        core::RunEnded result() const { return ended.at(0).at(0).value<core::RunEnded>(); }

        app::MetricsStore store;
        TrainingController controller;
        QSignalSpy states;
        QSignalSpy ended;
        QSignalSpy started;
    };

    QTemporaryDir m_folder;

    std::string tinyData() const { return m_folder.filePath(u"tiny"_s).toStdString(); }

    core::RunRequest request(const std::string& data) const
    {
        core::RunRequest result;
        result.config.family = "scripted";
        result.config.preset = "only";
        result.config.data = data;
        result.config.parameters = {
            {"epochs", std::int64_t(1)}, {"seed", std::int64_t(1)}, {"threads", std::int64_t(1)}};
        result.runsRoot = m_folder.path().toStdString();
        return result;
    }

    core::RunRequest request() const { return request(tinyData()); }

    static QList<State> statesOf(const QSignalSpy& spy)
    {
        QList<State> states;
        for (const auto& arguments : spy)
            states.append(arguments.at(0).value<State>());
        return states;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        core::writeTinyDataset(tinyData());
    }

    void withoutAnEngineNothingStarts()
    {
        app::MetricsStore store;
        TrainingController controller(store);
        QVERIFY(!controller.start(request()));
        QCOMPARE(controller.state(), State::Idle);
    }

    void wholeRunGoesThroughItsStates()
    {
        Bench bench([](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{1, 2, 0});
            observer.onEvent(stepMetrics(1));
            observer.onEvent(stepMetrics(2));
            observer.onEvent(core::EpochMetrics{2, 1, 0.02, {{"train.loss", 0.4}}});
            return endedAs(core::RunStatus::Finished);
        });
        QSignalSpy epochs(&bench.controller, &TrainingController::epochFinished);
        QVERIFY(bench.controller.start(request()));
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

    void everyKindOfEventArrives()
    {
        Bench bench([](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{1, 1, 0});
            observer.onEvent(core::HardImages{1, {{core::GrayImage(28, 28), 4, 9, 2.5}}});
            observer.onEvent(core::SampleGrid{1, 1, {core::GrayImage(28, 28)}, {}});
            observer.onEvent(
                core::ModelPublished{std::make_shared<app::test::FixedClassifier>(5), 1});
            return endedAs(core::RunStatus::Finished);
        });
        QSignalSpy hard(&bench.controller, &TrainingController::hardImages);
        QSignalSpy samples(&bench.controller, &TrainingController::samples);
        QSignalSpy models(&bench.controller, &TrainingController::modelPublished);
        QVERIFY(bench.controller.start(request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QCOMPARE(hard.count(), qsizetype(1));
        QCOMPARE(hard[0][0].value<core::HardImages>().images.at(0).reading, 9);
        QCOMPARE(samples.count(), qsizetype(1));
        QCOMPARE(models.count(), qsizetype(1));
        QVERIFY(models[0][0].value<std::shared_ptr<core::Classifier>>());
    }

    void pauseStepAndResume()
    {
        Bench bench(trainOn);
        QVERIFY(bench.controller.start(request()));
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
        Bench bench(trainOn);
        QVERIFY(bench.controller.start(request()));
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
        Bench bench(trainOn);
        QVERIFY(bench.controller.start(request(isStarting ? "builtin" : tinyData())));
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
        Bench bench(trainOn);
        bench.controller.stop();
        bench.controller.pause();
        bench.controller.resume();
        bench.controller.step();
        bench.controller.setLiveValue(u"learning_rate"_s, 0.1);
        QCOMPARE(bench.states.count(), qsizetype(0));
    }

    void secondStartIsRefusedAndDisturbsNothing()
    {
        Bench bench(trainOn);
        QVERIFY(bench.controller.start(request()));
        auto other = request();
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
        Bench bench([&](core::TrainingObserver& observer, core::RunControl&) {
            ++runs;
            observer.onEvent(core::RunStarted{1, 1, 0});
            observer.onEvent(stepMetrics(1));
            return endedAs(core::RunStatus::Finished);
        });
        connect(&bench.controller, &TrainingController::ended, &bench.controller, [&] {
            if (runs < 3)
                QVERIFY(bench.controller.start(request()));
        });
        QVERIFY(bench.controller.start(request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(3));
        QCOMPARE(bench.store.series(u"train.loss"_s).size(), std::size_t(1));
    }

    void liveValueReachesTheTrainer()
    {
        std::atomic<double> seen = 0;
        Bench bench([&](core::TrainingObserver& observer, core::RunControl& control) {
            observer.onEvent(core::RunStarted{1, 1, 0});
            while (control.waitForPermission()) {
                const auto values = control.takeLiveValues();
                if (values.contains("learning_rate"))
                    seen = values.at("learning_rate");
            }
            return endedAs(core::RunStatus::Stopped);
        });
        QVERIFY(bench.controller.start(request()));
        QTRY_COMPARE(bench.controller.state(), State::Running);
        bench.controller.setLiveValue(u"learning_rate"_s, 0.25);
        QTRY_COMPARE(seen.load(), 0.25);
        bench.controller.stop();
        QTRY_COMPARE(bench.controller.state(), State::Idle);
    }

    void floodOfEventsLeavesTheLoopResponsiveAndNothingIsLost()
    {
        constexpr std::int64_t kEvents = 100'000;
        Bench bench([](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{1, kEvents, 0});
            for (std::int64_t step = 1; step <= kEvents; ++step)
                observer.onEvent(stepMetrics(step, static_cast<double>(step)));
            return endedAs(core::RunStatus::Finished);
        });
        QSignalSpy progress(&bench.controller, &TrainingController::progressChanged);
        const app::EventLoopWatchdog watchdog;
        QVERIFY(bench.controller.start(request()));
        QTRY_COMPARE_WITH_TIMEOUT(bench.ended.count(), qsizetype(1), 20'000);
        const auto& points = bench.store.series(u"train.loss"_s);
        QCOMPARE(points.size(), std::size_t(kEvents));
        for (std::size_t i = 0; i < points.size(); ++i)
            QCOMPARE(points[i], QPointF(qreal(i + 1), qreal(i + 1)));
        QVERIFY2(watchdog.latency().count > 0, "the event loop never turned meanwhile");
        QVERIFY2(progress.count() < 1000, "the window would be repainted for every event");
    }

    void failedRunSaysWhy()
    {
        Bench bench([](core::TrainingObserver& observer, core::RunControl&) -> core::RunEnded {
            observer.onEvent(core::RunStarted{1, 10, 0});
            throw core::Error(core::ErrorCode::TrainingFailed, {}, "Loss broke at step %1", {"7"});
        });
        QVERIFY(bench.controller.start(request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(bench.result().status == core::RunStatus::Failed);
        QVERIFY(bench.result().error.has_value());
        QCOMPARE(QString::fromUtf8(bench.result().error->what()), u"Loss broke at step 7"_s);
        QCOMPARE(bench.controller.state(), State::Idle);
    }

    void foreignExceptionIsARunThatFailed()
    {
        Bench bench([](core::TrainingObserver&, core::RunControl&) -> core::RunEnded { throw 42; });
        QVERIFY(bench.controller.start(request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(bench.result().status == core::RunStatus::Failed);
    }

    void dataThatIsNotThereFailsTheRun()
    {
        Bench bench(trainOn);
        QVERIFY(bench.controller.start(request("/nowhere/at/all")));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(bench.result().status == core::RunStatus::Failed);
        QCOMPARE(bench.started.count(), qsizetype(0));
        QCOMPARE(bench.result().error->code(), core::ErrorCode::UnusableInput);
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
            Bench bench([&](core::TrainingObserver& observer, core::RunControl& control) {
                const auto result = trainOn(observer, control);
                isOver = true;
                return result;
            });
            QVERIFY(bench.controller.start(request(isRunning ? tinyData() : "builtin")));
            if (isRunning)
                QTRY_COMPARE(bench.controller.state(), State::Running);
        }
        QVERIFY(isOver);
    }

    void trainingGivesWayToTheWindow()
    {
        std::atomic<int> niceness = -1;
        Bench bench([&](core::TrainingObserver&, core::RunControl&) {
            niceness = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
            return endedAs(core::RunStatus::Finished);
        });
        const int own = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
        QVERIFY(bench.controller.start(request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QCOMPARE(niceness.load(), std::max(own, 10));
        QCOMPARE(getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())), own);
    }

    void resumedRunBringsItsHistory()
    {
        Bench bench([&](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{1, 3, 0});
            for (std::int64_t step = 1; step <= 3; ++step)
                observer.onEvent(stepMetrics(step));
            core::Checkpoint checkpoint;
            checkpoint.config.family = "scripted";
            checkpoint.config.preset = "only";
            checkpoint.config.data = tinyData();
            checkpoint.classNames.fill("a digit");
            checkpoint.step = 3;
            checkpoint.epoch = 1;
            observer.onEvent(core::CheckpointReady{
                std::make_shared<const core::Checkpoint>(checkpoint), true, {}});
            return endedAs(core::RunStatus::Stopped);
        });
        QSignalSpy saved(&bench.controller, &TrainingController::checkpointSaved);
        QVERIFY(bench.controller.start(request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(saved.count() >= 1);
        const auto folder = bench.result().folder;
        QVERIFY(std::filesystem::exists(folder / "metrics.csv"));

        Bench next([](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{2, 3, 3});
            observer.onEvent(stepMetrics(4));
            return endedAs(core::RunStatus::Finished);
        });
        auto again = request();
        again.resumeFolder = folder;
        again.config.parameters["epochs"] = std::int64_t(2);
        QVERIFY(next.controller.start(again));
        QTRY_COMPARE(next.ended.count(), qsizetype(1));
        QVERIFY2(!next.result().error, next.result().error ? next.result().error->what() : "");
        QCOMPARE(next.store.series(u"train.loss"_s).size(), std::size_t(4));
        QCOMPARE(next.controller.progress().step, std::int64_t(4));
    }
};

QTEST_GUILESS_MAIN(TestTrainingController)
#include "tst_trainingcontroller.moc"
