// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/nondigits.h"
#include "tests/models/cnn/cnntrainerfixture.h"
#include "tests/support/errorof.h"

#include <QTest>

#include <algorithm>

namespace studio::models {

/// What a training tells of its model, and what the model answers.
class TestCnnAnswers : public QObject, private CnnTrainerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { open(); }
    void hardestValidationImagesComeWorstFirst();
    void publishedModelReadsWhatItLearned();
    void aModelThatSawNonDigitsRefusesThem();
    void drawnImagesAreAddedAndRepeat();
    void aDamagedCalibrationIsRefused();
};

void TestCnnAnswers::hardestValidationImagesComeWorstFirst()
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

void TestCnnAnswers::publishedModelReadsWhatItLearned()
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

void TestCnnAnswers::aModelThatSawNonDigitsRefusesThem()
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

void TestCnnAnswers::drawnImagesAreAddedAndRepeat()
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

void TestCnnAnswers::aDamagedCalibrationIsRefused()
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

QTEST_GUILESS_MAIN(studio::models::TestCnnAnswers)
#include "tst_cnnanswers.moc"
