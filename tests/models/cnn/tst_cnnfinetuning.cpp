// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "core/runs/finetuning.h"
#include "models/families.h"
#include "tests/support/errorof.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <atomic>

namespace studio::models {

using namespace core;

/// Teaches a small network single drawings.
class TestCnnFineTuning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSignThatNobodyUsesIsLearnedAsADigit();
    void whatIsNoDigitIsLearnedToo();
    void itLosesNoMoreThanATenthOfAPointOfWhatItKnew();
    void theSameRequestGivesTheSameModel();
    void theResultIsAModelAndNoTraining();
    void withoutALabelThereIsNothingToLearn();
    void itCanBeCancelled();

private:
    FineTuningRequest request(std::vector<InkRecord> drawings) const;

    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<const Checkpoint> m_model;
};

namespace {

/// A box with a stroke across it, a little different each time.
InkRecord sign(int label, float shake)
{
    InkRecord record;
    record.truth = label < 0 ? InkTruth::NotADigit : InkTruth::Digit;
    record.label = label;
    record.ink.strokes = {{{0, 0}, {100, shake}, {100 + shake, 100}, {-shake, 100}, {0, 0}},
        {{0, 50 + shake}, {100, 50 - shake}}};
    return record;
}

std::vector<InkRecord> signs(int label)
{
    std::vector<InkRecord> records;
    for (int i = 0; i < 8; ++i)
        records.push_back(sign(label, static_cast<float>(i)));
    return records;
}

} // namespace

void TestCnnFineTuning::initTestCase()
{
    m_catalog = createFamilyCatalog();
    const auto data = std::make_shared<Dataset>(loadDataset("builtin:6000"));
    const auto config = m_catalog->family("cnn").makeConfig("fast",
        {{"batch_size", std::int64_t{32}}, {"epochs", std::int64_t{3}}, {"non_digits", 0.2}});
    RecordingObserver observer;
    RunControl control;
    m_catalog->family("cnn").createTrainer(config, data, nullptr)->run(observer, control);
    m_model = observer.all<CheckpointReady>().back().checkpoint;
}

FineTuningRequest TestCnnFineTuning::request(std::vector<InkRecord> drawings) const
{
    FineTuningRequest result;
    result.model = m_model;
    result.drawings = std::move(drawings);
    result.data = "builtin:1000"; // all read before, so that a lesson costs nothing on any machine
    return result;
}

void TestCnnFineTuning::aSignThatNobodyUsesIsLearnedAsADigit()
{
    const FineTuningResult result = fineTune(*m_catalog, request(signs(5)));
    QCOMPARE(result.lessons, std::size_t{8});
    QVERIFY(result.lessonsBefore < 4);
    QVERIFY(result.lessonsAfter > result.lessonsBefore);
    QVERIFY(result.share > 0);
    QVERIFY(result.seconds > 0);
}

void TestCnnFineTuning::whatIsNoDigitIsLearnedToo()
{
    auto digits = fineTune(*m_catalog, request(signs(5))).model;
    auto unlearn = request(signs(-1));
    unlearn.model = std::make_shared<const Checkpoint>(digits);
    const FineTuningResult result = fineTune(*m_catalog, unlearn);
    QVERIFY2(result.lessonsAfter > result.lessonsBefore,
        qPrintable(QString::number(result.lessonsBefore)));
}

void TestCnnFineTuning::itLosesNoMoreThanATenthOfAPointOfWhatItKnew()
{
    auto wanted = request(signs(5));
    wanted.data = "builtin:3000";
    const FineTuningResult result = fineTune(*m_catalog, wanted);
    QVERIFY(result.validationCount >= 300);
    QVERIFY(result.validationBefore > 0.8);
    QVERIFY(result.validationAfter >= result.validationBefore - 0.001);
}

void TestCnnFineTuning::theSameRequestGivesTheSameModel()
{
    const auto one = fineTune(*m_catalog, request(signs(5)));
    const auto two = fineTune(*m_catalog, request(signs(5)));
    QVERIFY(one.model == two.model);
}

void TestCnnFineTuning::theResultIsAModelAndNoTraining()
{
    const Checkpoint model = fineTune(*m_catalog, request(signs(5))).model;
    for (const TensorData& tensor : model.tensors)
        QVERIFY2(tensor.name.starts_with("model."), tensor.name.c_str());
    QCOMPARE(model.extra, m_model->extra); // the calibration stays
    QVERIFY(m_catalog->family("cnn").open(model).classifier);
}

void TestCnnFineTuning::withoutALabelThereIsNothingToLearn()
{
    InkRecord record = sign(5, 0);
    record.truth = InkTruth::Unlabelled;
    QVERIFY(failsWith(
        ErrorCode::UnusableInput, "label", [&] { fineTune(*m_catalog, request({record})); }));
}

void TestCnnFineTuning::itCanBeCancelled()
{
    std::atomic<bool> cancelled = false;
    WorkControl control;
    control.cancelled = &cancelled;
    control.onProgress = [&cancelled](double fraction) { cancelled = fraction > 0.5; };
    QVERIFY(failsWith(ErrorCode::Cancelled, "cancelled",
        [&] { fineTune(*m_catalog, request(signs(5)), control); }));
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestCnnFineTuning)
#include "tst_cnnfinetuning.moc"
