// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/eventloopwatchdog.h"
#include "app/controllers/trainingcontroller.h"
#include "tests/app/trainingbench.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace studio;
using app::TrainingController;
using app::test::endedAs;
using app::test::stepMetrics;
using app::test::TrainingBench;
using app::test::trainOn;
using State = app::TrainingController::State;

/// What a run tells comes through whole, whatever it is.
class TestTrainingEvents : public QObject
{
    Q_OBJECT

private:
    app::test::TrainingFolder m_folder;

private Q_SLOTS:
    void everyKindOfEventArrives()
    {
        TrainingBench bench([](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{1, 1, 0});
            observer.onEvent(core::HardImages{1, {{core::GrayImage(28, 28), 4, 9, 2.5}}});
            observer.onEvent(core::SampleGrid{1, 1, {core::GrayImage(28, 28)}, {}});
            observer.onEvent(
                core::ModelPublished{std::make_shared<app::test::FixedClassifier>(5), 1, nullptr});
            return endedAs(core::RunStatus::Finished);
        });
        QSignalSpy hard(&bench.controller, &TrainingController::hardImages);
        QSignalSpy samples(&bench.controller, &TrainingController::samples);
        QSignalSpy models(&bench.controller, &TrainingController::modelPublished);
        QVERIFY(bench.controller.start(m_folder.request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QCOMPARE(hard.count(), qsizetype(1));
        QCOMPARE(hard[0][0].value<core::HardImages>().images.at(0).reading, 9);
        QCOMPARE(samples.count(), qsizetype(1));
        QCOMPARE(models.count(), qsizetype(1));
        QVERIFY(models[0][0].value<std::shared_ptr<core::Classifier>>());
    }

    void liveValueReachesTheTrainer()
    {
        std::atomic<double> seen = 0;
        TrainingBench bench([&](core::TrainingObserver& observer, core::RunControl& control) {
            observer.onEvent(core::RunStarted{1, 1, 0});
            while (control.waitForPermission() == core::RunControl::Permission::Step) {
                const auto values = control.takeLiveValues();
                if (values.contains("learning_rate"))
                    seen = values.at("learning_rate");
            }
            return endedAs(core::RunStatus::Stopped);
        });
        QVERIFY(bench.controller.start(m_folder.request()));
        QTRY_COMPARE(bench.controller.state(), State::Running);
        bench.controller.setLiveValue(u"learning_rate"_s, 0.25);
        QTRY_COMPARE(seen.load(), 0.25);
        bench.controller.stop();
        QTRY_COMPARE(bench.controller.state(), State::Idle);
    }

    void floodOfEventsLeavesTheLoopResponsiveAndNothingIsLost()
    {
        constexpr std::int64_t kEvents = 100'000;
        TrainingBench bench([](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{1, kEvents, 0});
            for (std::int64_t step = 1; step <= kEvents; ++step)
                observer.onEvent(stepMetrics(step, static_cast<double>(step)));
            return endedAs(core::RunStatus::Finished);
        });
        QSignalSpy progress(&bench.controller, &TrainingController::progressChanged);
        const app::EventLoopWatchdog watchdog;
        QVERIFY(bench.controller.start(m_folder.request()));
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
        TrainingBench bench([](core::TrainingObserver& observer,
                                core::RunControl&) -> core::RunEnded {
            observer.onEvent(core::RunStarted{1, 10, 0});
            throw core::Error(core::ErrorCode::TrainingFailed, {}, "Loss broke at step %1", {"7"});
        });
        QVERIFY(bench.controller.start(m_folder.request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(bench.result().status == core::RunStatus::Failed);
        QVERIFY(bench.result().error.has_value());
        QCOMPARE(QString::fromUtf8(bench.result().error->what()), u"Loss broke at step 7"_s);
        QCOMPARE(bench.controller.state(), State::Idle);
    }

    void foreignExceptionIsARunThatFailed()
    {
        TrainingBench bench(
            [](core::TrainingObserver&, core::RunControl&) -> core::RunEnded { throw 42; });
        QVERIFY(bench.controller.start(m_folder.request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(bench.result().status == core::RunStatus::Failed);
    }

    void dataThatIsNotThereFailsTheRun()
    {
        TrainingBench bench(trainOn);
        QVERIFY(bench.controller.start(m_folder.request("/nowhere/at/all")));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(bench.result().status == core::RunStatus::Failed);
        QCOMPARE(bench.started.count(), qsizetype(0));
        QCOMPARE(bench.result().error->code(), core::ErrorCode::UnusableInput);
    }

    void resumedRunBringsItsHistory()
    {
        TrainingBench bench([&](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{1, 3, 0});
            for (std::int64_t step = 1; step <= 3; ++step)
                observer.onEvent(stepMetrics(step));
            core::Checkpoint checkpoint;
            checkpoint.config.family = "scripted";
            checkpoint.config.preset = "only";
            checkpoint.config.data = m_folder.data();
            checkpoint.classNames.fill("a digit");
            checkpoint.step = 3;
            checkpoint.epoch = 1;
            observer.onEvent(core::CheckpointReady{
                std::make_shared<const core::Checkpoint>(checkpoint), true, {}});
            return endedAs(core::RunStatus::Stopped);
        });
        QSignalSpy saved(&bench.controller, &TrainingController::checkpointSaved);
        QVERIFY(bench.controller.start(m_folder.request()));
        QTRY_COMPARE(bench.ended.count(), qsizetype(1));
        QVERIFY(saved.count() >= 1);
        const auto folder = bench.result().folder;
        QVERIFY(std::filesystem::exists(folder / "metrics.csv"));

        TrainingBench next([](core::TrainingObserver& observer, core::RunControl&) {
            observer.onEvent(core::RunStarted{2, 3, 3});
            observer.onEvent(stepMetrics(4));
            return endedAs(core::RunStatus::Finished);
        });
        auto again = m_folder.request();
        again.resumeFolder = folder;
        again.config.parameters["epochs"] = std::int64_t(2);
        QVERIFY(next.controller.start(again));
        QTRY_COMPARE(next.ended.count(), qsizetype(1));
        QVERIFY2(!next.result().error, next.result().error ? next.result().error->what() : "");
        QCOMPARE(next.store.series(u"train.loss"_s).size(), std::size_t(4));
        QCOMPARE(next.controller.progress().step, std::int64_t(4));
    }
};

QTEST_GUILESS_MAIN(TestTrainingEvents)
#include "tst_trainingevents.moc"
