// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "models/families.h"
#include "tests/support/errorof.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace studio::models {

using namespace core;

class TestCnnEarlyStopping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theBestEpochIsTheOneWhoseCalibratedAnswersLoseLeast();
    void aRunThatGetsNoBetterEndsWithItsBestWeights();
    void withoutPatienceEveryEpochIsTrained();
    void aResumedRunStopsWhereTheUninterruptedOneDid();
    void aRunThatGoesOnAfterwardsIsPatientAgain();
    void aDamagedEntryIsRefused();

private:
    /// A learning rate at which accuracy goes up and down from epoch to epoch.
    RunEnded train(RecordingObserver& observer, std::int64_t patience,
        std::shared_ptr<const Checkpoint> from = nullptr, std::int64_t stopAt = 0) const;

    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<Dataset> m_data;
};

namespace {

constexpr std::int64_t kEpochs = 30;

std::vector<TensorData> modelOf(const Checkpoint& checkpoint)
{
    std::vector<TensorData> tensors;
    std::copy_if(checkpoint.tensors.begin(), checkpoint.tensors.end(), std::back_inserter(tensors),
        [](const TensorData& tensor) { return tensor.name.starts_with("model."); });
    return tensors;
}

std::shared_ptr<const Checkpoint> newest(const RecordingObserver& observer, bool isBest)
{
    std::shared_ptr<const Checkpoint> found;
    for (const auto& event : observer.all<CheckpointReady>()) {
        found = !isBest || event.isBest ? event.checkpoint : found;
    }
    return found;
}

} // namespace

void TestCnnEarlyStopping::initTestCase()
{
    m_catalog = createFamilyCatalog();
    m_data = std::make_shared<Dataset>();
    m_data->training = makeBuiltinDigits(240, 1);
    m_data->validation = makeBuiltinDigits(200, 2);
    for (std::size_t i = 0; i < m_data->classNames.size(); ++i) {
        m_data->classNames[i] = std::to_string(i);
    }
}

RunEnded TestCnnEarlyStopping::train(RecordingObserver& observer, std::int64_t patience,
    std::shared_ptr<const Checkpoint> from, std::int64_t stopAt) const
{
    RunControl control;
    observer.onNext = [&](const TrainingEvent& event) {
        const auto* const step = std::get_if<StepMetrics>(&event);
        if (step && step->step == stopAt) {
            control.requestStop();
        }
    };
    const auto& family = m_catalog->family("cnn");
    const auto config = family.makeConfig("fast",
        {{"epochs", kEpochs}, {"batch_size", std::int64_t{48}}, {"threads", std::int64_t{2}},
            {"width", std::int64_t{4}}, {"schedule", std::string("constant")},
            {"learning_rate", 0.05}, {"patience", patience}});
    return family.createTrainer(config, m_data, std::move(from))->run(observer, control);
}

void TestCnnEarlyStopping::theBestEpochIsTheOneWhoseCalibratedAnswersLoseLeast()
{
    RecordingObserver observer;
    train(observer, 0);
    const auto lossOf = [](const EpochMetrics& epoch) {
        return std::find_if(epoch.values.begin(), epoch.values.end(), [](const auto& value) {
            return value.id == "validation.calibrated_loss";
        })->value;
    };
    const auto epochs = observer.all<EpochMetrics>();
    const auto least = std::min_element(epochs.begin(), epochs.end(),
        [&](const auto& a, const auto& b) { return lossOf(a) < lossOf(b); });
    const auto best = newest(observer, true);
    QCOMPARE(best->epoch, static_cast<std::int64_t>(least - epochs.begin()) + 1);
    QVERIFY(best->epoch < kEpochs); // else the last one might be taken whatever it is
    // From the probabilities that the model tells:
    const auto readings =
        m_catalog->family("cnn").open(*best).classifier->classify(m_data->validation.pixels);
    double loss = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const float truth = readings[i].probabilities.at(m_data->validation.labels[i]);
        loss -= std::log(double{truth}) / static_cast<double>(readings.size());
    }
    QVERIFY(std::abs(loss - lossOf(*least)) < 1e-4 * loss);
}

void TestCnnEarlyStopping::aRunThatGetsNoBetterEndsWithItsBestWeights()
{
    RecordingObserver observer;
    const auto ended = train(observer, 2);
    QVERIFY(ended.status == RunStatus::Finished);
    QVERIFY(ended.hasLearned);
    const auto epochs = observer.all<EpochMetrics>();
    QVERIFY(epochs.size() < kEpochs);
    const auto best = newest(observer, true);
    const auto last = newest(observer, false);
    QCOMPARE(static_cast<std::int64_t>(epochs.size()), best->epoch + 2);
    QCOMPARE(last->epoch, best->epoch + 2);
    QVERIFY(modelOf(*last) == modelOf(*best));
    QCOMPARE(last->metrics.at("validation.accuracy"), best->metrics.at("validation.accuracy"));
    QVERIFY(ended.note.has_value());
    QCOMPARE(ended.note->english(),
        "Stopped after epoch " + std::to_string(last->epoch)
            + ", because nothing got better; the weights of epoch " + std::to_string(best->epoch)
            + " are back");
    // What answers from now on is the best, too.
    const auto& family = m_catalog->family("cnn");
    QVERIFY(observer.all<ModelPublished>().back().classifier->classify(m_data->validation.pixels)
        == family.open(*last).classifier->classify(m_data->validation.pixels));
}

void TestCnnEarlyStopping::withoutPatienceEveryEpochIsTrained()
{
    RecordingObserver observer;
    const auto ended = train(observer, 0);
    QCOMPARE(observer.all<EpochMetrics>().size(), std::size_t{kEpochs});
    QVERIFY(!ended.note);
    const auto& tensors = newest(observer, false)->tensors;
    QVERIFY(std::none_of(tensors.begin(), tensors.end(),
        [](const TensorData& tensor) { return tensor.name.starts_with("best."); }));
}

void TestCnnEarlyStopping::aResumedRunStopsWhereTheUninterruptedOneDid()
{
    RecordingObserver whole;
    train(whole, 2);
    const auto end = newest(whole, false);
    for (const std::int64_t before : {1, 6}) { // steps
        RecordingObserver first;
        QVERIFY(train(first, 2, nullptr, end->step - before).status == RunStatus::Stopped);
        RecordingObserver second;
        const auto ended = train(second, 2, newest(first, false));
        QVERIFY(ended.note.has_value());
        QVERIFY(newest(second, false)->tensors == end->tensors);
        QVERIFY(newest(second, false)->metrics == end->metrics);
    }
}

void TestCnnEarlyStopping::aRunThatGoesOnAfterwardsIsPatientAgain()
{
    RecordingObserver first;
    train(first, 1);
    const auto stopped = newest(first, false);
    RecordingObserver second;
    train(second, 1, stopped);
    QVERIFY(!second.all<EpochMetrics>().empty());
    QVERIFY(newest(second, false)->epoch > stopped->epoch);
}

void TestCnnEarlyStopping::aDamagedEntryIsRefused()
{
    RecordingObserver observer;
    train(observer, 2);
    Checkpoint damaged = *newest(observer, false);
    for (const char* const entry : {"", "[]", R"({"best_epoch":"one","waits_since":1})"}) {
        damaged.extra["early_stopping"] = entry;
        RecordingObserver other;
        const auto error =
            errorOf([&] { train(other, 2, std::make_shared<const Checkpoint>(damaged)); });
        QVERIFY2(error && error->code() == ErrorCode::UnusableInput, entry);
    }
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestCnnEarlyStopping)
#include "tst_cnnearlystopping.moc"
