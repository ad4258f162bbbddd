// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "core/data/nondigits.h"
#include "models/families.h"
#include "tests/support/errorof.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace studio::models {

using namespace core;

namespace {

std::shared_ptr<const Dataset> smallData()
{
    auto data = std::make_shared<Dataset>();
    data->training = makeBuiltinDigits(480, 1);
    data->validation = makeBuiltinDigits(100, 2);
    for (std::size_t i = 0; i < data->classNames.size(); ++i) {
        data->classNames[i] = std::to_string(i);
    }
    return data;
}

/// The metrics that must repeat: all but times and speeds.
std::vector<MetricValue> repeatable(const RecordingObserver& observer)
{
    std::vector<MetricValue> values;
    const auto keep = [&](const auto& event) {
        for (const auto& value : event.values) {
            if (value.id != "images_per_second") {
                values.push_back(value);
            }
        }
    };
    for (const auto& event : observer.all<StepMetrics>()) {
        keep(event);
    }
    for (const auto& event : observer.all<EpochMetrics>()) {
        keep(event);
    }
    return values;
}

ParameterMap smallRun(std::int64_t epochs, std::int64_t threads = 2)
{
    return {{"epochs", epochs}, {"batch_size", std::int64_t{48}}, {"threads", threads},
        {"width", std::int64_t{8}}};
}

} // namespace

class TestCnnTrainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
    void hardestValidationImagesComeWorstFirst();
    void publishedModelReadsWhatItLearned();
    void aModelThatSawNonDigitsRefusesThem();
    void drawnImagesAreAddedAndRepeat();
    void aDamagedCalibrationIsRefused();

private:
    RunEnded train(const ParameterMap& parameters, RecordingObserver& observer, RunControl& control,
        std::shared_ptr<const Checkpoint> from = nullptr) const;

    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<const Dataset> m_data;
};

void TestCnnTrainer::initTestCase()
{
    m_catalog = createFamilyCatalog();
    m_data = smallData();
}

RunEnded TestCnnTrainer::train(const ParameterMap& parameters, RecordingObserver& observer,
    RunControl& control, std::shared_ptr<const Checkpoint> from) const
{
    const auto& family = m_catalog->family("cnn");
    const auto config = family.makeConfig("fast", parameters);
    return family.createTrainer(config, m_data, std::move(from))->run(observer, control);
}

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

void TestCnnTrainer::hardestValidationImagesComeWorstFirst()
{
    RecordingObserver observer;
    RunControl control;
    train(smallRun(1), observer, control);
    const auto hard = observer.all<HardImages>();
    QCOMPARE(hard.size(), std::size_t{1});
    const auto& images = hard.front().images;
    QCOMPARE(images.size(), std::size_t{12});
    for (std::size_t i = 1; i < images.size(); ++i) {
        QVERIFY(images[i - 1].loss >= images[i].loss);
    }
}

void TestCnnTrainer::publishedModelReadsWhatItLearned()
{
    RecordingObserver observer;
    RunControl control;
    train(smallRun(12), observer, control);
    const auto published = observer.all<ModelPublished>();
    QVERIFY(!published.empty());
    const auto readings = published.back().classifier->classify(m_data->training.pixels);
    QCOMPARE(readings.size(), m_data->training.size());
    std::size_t correct = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        correct += readings[i].digit == m_data->training.labels[i] ? 1 : 0;
    }
    QVERIFY(correct > 475);
}

void TestCnnTrainer::aModelThatSawNonDigitsRefusesThem()
{
    auto parameters = smallRun(12);
    parameters["non_digits"] = 0.5;
    RecordingObserver observer;
    RunControl control;
    train(parameters, observer, control);
    auto& classifier = *observer.all<ModelPublished>().back().classifier;
    const auto accepted = [&](const std::vector<std::uint8_t>& pixels) {
        const auto readings = classifier.classify(pixels);
        const auto count = std::count_if(readings.begin(), readings.end(),
            [](const Reading& reading) { return reading.isDigit; });
        return static_cast<double>(count) / static_cast<double>(readings.size());
    };
    QVERIFY(accepted(m_data->training.pixels) > 0.9);
    QVERIFY(accepted(makeNonDigits(200, 99, {})) < 0.5);
    // The rule travels with the weights.
    const auto checkpoint = observer.all<CheckpointReady>().back().checkpoint;
    const auto opened = m_catalog->family("cnn").open(*checkpoint);
    QVERIFY(opened.classifier->classify(m_data->validation.pixels)
        == classifier.classify(m_data->validation.pixels));
}

void TestCnnTrainer::drawnImagesAreAddedAndRepeat()
{
    auto parameters = smallRun(1);
    parameters["drawn_digits"] = 1.0;
    parameters["non_digits"] = 0.5;
    RecordingObserver first;
    RecordingObserver second;
    RunControl control;
    train(parameters, first, control);
    train(parameters, second, control);
    QCOMPARE(first.all<StepMetrics>().size(), std::size_t{25}); // (480 + 480 + 240) / 48
    QVERIFY(repeatable(first) == repeatable(second));
}

void TestCnnTrainer::aDamagedCalibrationIsRefused()
{
    RecordingObserver observer;
    RunControl control;
    train(smallRun(1), observer, control);
    Checkpoint checkpoint = *observer.all<CheckpointReady>().back().checkpoint;
    for (const char* const entry : {"", "{}", "[1]", R"({"temperature":0,"least_digitness":0.5})",
             R"({"temperature":1,"least_digitness":"much"})",
             R"({"temperature":1,"least_digitness":2})"}) {
        checkpoint.extra["calibration"] = entry;
        const auto error = errorOf([&] { m_catalog->family("cnn").open(checkpoint); });
        QVERIFY2(error && error->code() == ErrorCode::UnusableInput, entry);
    }
    checkpoint.extra.erase("calibration"); // as in older checkpoints
    QVERIFY(m_catalog->family("cnn").open(checkpoint).classifier);
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestCnnTrainer)
#include "tst_cnntrainer.moc"
