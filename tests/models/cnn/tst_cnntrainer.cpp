// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/cnn/cnntrainerfixture.h"
#include "tests/support/errorof.h"

#include <QTest>

#include <cmath>

namespace studio::models {

using namespace core;

class TestCnnTrainer : public QObject, private CnnTrainerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { open(); }
    void learnsFewImagesByHeart();
    void equalSeedsGiveEqualMetrics_data();
    void equalSeedsGiveEqualMetrics();
    void anotherSeedGivesOtherMetrics();
    void resumedRunEqualsTheUninterruptedOne_data();
    void resumedRunEqualsTheUninterruptedOne();
    void aStopEndsTheRunWithinAStepAndSaves();
    void pausedRunDoesSingleSteps();
    void anExplodingLossFailsWithItsStep();
    void liveLearningRateCounts();
};

void TestCnnTrainer::learnsFewImagesByHeart()
{
    RecordingObserver observer;
    RunControl control;
    const auto ended = train(smallRun(12), observer, control);
    QCOMPARE(ended.status, RunStatus::Finished);
    QVERIFY(ended.imagesPerSecond > 0);
    const auto steps = observer.all<StepMetrics>();
    QCOMPARE(steps.size(), std::size_t{120});
    QVERIFY(steps.back().values[1].id == "train.accuracy");
    QVERIFY(steps.back().values[1].value > 0.99);
    QVERIFY(observer.all<EpochMetrics>().back().values[1].value > 0.85);
}

void TestCnnTrainer::equalSeedsGiveEqualMetrics_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("two threads") << 2;
    QTest::newRow("three threads") << 3;
}

void TestCnnTrainer::equalSeedsGiveEqualMetrics()
{
    QFETCH(int, threads);
    auto parameters = smallRun(2, threads);
    parameters["dropout"] = 0.2;
    parameters["augmentation"] = 1.0;
    RecordingObserver first;
    RecordingObserver second;
    RunControl control;
    train(parameters, first, control);
    train(parameters, second, control);
    QVERIFY(!repeatable(first).empty());
    QVERIFY(repeatable(first) == repeatable(second));
}

void TestCnnTrainer::anotherSeedGivesOtherMetrics()
{
    RecordingObserver first;
    RecordingObserver second;
    RunControl control;
    auto parameters = smallRun(1);
    train(parameters, first, control);
    parameters["seed"] = std::int64_t{2};
    train(parameters, second, control);
    QVERIFY(repeatable(first) != repeatable(second));
}

void TestCnnTrainer::resumedRunEqualsTheUninterruptedOne_data()
{
    QTest::addColumn<QString>("optimizer");
    for (const char* const id : {"adamw", "adam", "sgd"}) {
        QTest::newRow(id) << QString::fromLatin1(id);
    }
}

void TestCnnTrainer::resumedRunEqualsTheUninterruptedOne()
{
    QFETCH(QString, optimizer);
    auto parameters = smallRun(3);
    parameters["optimizer"] = optimizer.toStdString();
    parameters["dropout"] = 0.1;
    parameters["augmentation"] = 1.0;
    RecordingObserver whole;
    RunControl running;
    train(parameters, whole, running);

    RecordingObserver firstPart;
    RunControl stopping;
    firstPart.onNext = [&](const TrainingEvent& event) {
        const auto* const step = std::get_if<StepMetrics>(&event);
        if (step && step->step == 14) {
            stopping.requestStop();
        }
    };
    QCOMPARE(train(parameters, firstPart, stopping).status, RunStatus::Stopped);
    const auto stopped = firstPart.all<CheckpointReady>().back().checkpoint;
    QCOMPARE(stopped->step, 14);
    RecordingObserver secondPart;
    train(parameters, secondPart, running, stopped);

    const auto& one = *whole.all<CheckpointReady>().back().checkpoint;
    const auto& other = *secondPart.all<CheckpointReady>().back().checkpoint;
    QVERIFY(one.tensors == other.tensors);
    QVERIFY(one.metrics == other.metrics);
}

void TestCnnTrainer::aStopEndsTheRunWithinAStepAndSaves()
{
    RecordingObserver observer;
    RunControl control;
    control.requestStop();
    QCOMPARE(train(smallRun(5), observer, control).status, RunStatus::Stopped);
    QVERIFY(observer.all<StepMetrics>().empty());
    QCOMPARE(observer.all<CheckpointReady>().size(), std::size_t{1});
    QVERIFY(!observer.all<CheckpointReady>().front().isBest);
}

void TestCnnTrainer::pausedRunDoesSingleSteps()
{
    RecordingObserver observer;
    RunControl control;
    control.pause();
    control.step();
    observer.onNext = [&](const TrainingEvent& event) {
        const auto* const step = std::get_if<StepMetrics>(&event);
        if (step && step->step < 3) {
            control.step();
        } else if (step) {
            control.requestStop();
        }
    };
    QCOMPARE(train(smallRun(5), observer, control).status, RunStatus::Stopped);
    QCOMPARE(observer.all<StepMetrics>().size(), std::size_t{3});
}

void TestCnnTrainer::anExplodingLossFailsWithItsStep()
{
    auto parameters = smallRun(20);
    parameters["optimizer"] = std::string("sgd");
    parameters["schedule"] = std::string("constant");
    parameters["learning_rate"] = 10.0;
    parameters["weight_decay"] = 1.0;
    RecordingObserver observer;
    RunControl control;
    const auto error = errorOf([&] { train(parameters, observer, control); });
    QVERIFY(error.has_value());
    QCOMPARE(error->code(), ErrorCode::TrainingFailed);
    const auto steps = observer.all<StepMetrics>();
    const auto failedAt = std::to_string(steps.size() + 1);
    QVERIFY(std::string(error->what()).find("at step " + failedAt) != std::string::npos);
    for (const auto& step : steps) {
        QVERIFY(std::isfinite(step.values[0].value));
    }
}

void TestCnnTrainer::liveLearningRateCounts()
{
    auto parameters = smallRun(1);
    parameters["schedule"] = std::string("constant");
    RecordingObserver observer;
    RunControl control;
    control.setLiveValue("learning_rate", 0.125);
    train(parameters, observer, control);
    const auto step = observer.all<StepMetrics>().front();
    QCOMPARE(step.values[2].id, std::string("learning_rate"));
    QCOMPARE(step.values[2].value, 0.125);
    const auto checkpoint = observer.all<CheckpointReady>().back().checkpoint;
    QCOMPARE(checkpoint->config.real("learning_rate"), 0.125);
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestCnnTrainer)
#include "tst_cnntrainer.moc"
