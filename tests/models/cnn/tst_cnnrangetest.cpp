// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "models/families.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <algorithm>

namespace studio::models {

using namespace core;

class TestCnnRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsARateAndBringsTheWeightsBack();
    void aResumedTestFindsTheSame();
    void aConcludedTestSaysItAgain();
    void nothingIsPublishedOrCalledBest();

private:
    RunEnded run(RecordingObserver& observer, std::shared_ptr<const Checkpoint> from = nullptr,
        std::int64_t stopAt = 0) const;
    RunConfig config(ParameterMap more = {}) const;

    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<Dataset> m_data;
};

void TestCnnRangeTest::initTestCase()
{
    m_catalog = createFamilyCatalog();
    m_data = std::make_shared<Dataset>();
    m_data->training = makeBuiltinDigits(1600, 1);
    m_data->validation = makeBuiltinDigits(100, 2);
    for (std::size_t i = 0; i < m_data->classNames.size(); ++i) {
        m_data->classNames[i] = std::to_string(i);
    }
}

RunConfig TestCnnRangeTest::config(ParameterMap more) const
{
    more.insert({{"batch_size", std::int64_t{32}}, {"threads", std::int64_t{2}},
        {"width", std::int64_t{4}}});
    return m_catalog->family("cnn").makeConfig("fast", more);
}

RunEnded TestCnnRangeTest::run(
    RecordingObserver& observer, std::shared_ptr<const Checkpoint> from, std::int64_t stopAt) const
{
    RunControl control;
    observer.onNext = [&](const TrainingEvent& event) {
        const auto* const step = std::get_if<StepMetrics>(&event);
        if (step && step->step == stopAt) {
            control.requestStop();
        }
    };
    const auto& family = m_catalog->family("cnn");
    auto values = family.rangeTest();
    values["epochs"] = std::int64_t{2};
    return family.createTrainer(config(values), m_data, std::move(from))->run(observer, control);
}

void TestCnnRangeTest::findsARateAndBringsTheWeightsBack()
{
    RecordingObserver observer;
    const auto ended = run(observer);
    QVERIFY(ended.status == RunStatus::Finished);
    QVERIFY(!ended.hasLearned);
    const double rate = ended.findings.at("suggested_learning_rate");
    QVERIFY2(rate > 1e-3 && rate < 1, qPrintable(QString::number(rate)));
    QVERIFY(ended.note.has_value());
    const auto steps = observer.all<StepMetrics>();
    QCOMPARE(steps.front().values[2].value, 1e-5);
    QVERIFY(std::is_sorted(steps.begin(), steps.end(), [](const auto& a, const auto& b) {
        return a.values.at(a.values.size() - 2).value < b.values.at(b.values.size() - 2).value;
    }));

    RecordingObserver stopped;
    RunControl stop;
    stop.requestStop();
    m_catalog->family("cnn").createTrainer(config(), m_data, nullptr)->run(stopped, stop);
    const auto fresh = stopped.all<CheckpointReady>().front().checkpoint;
    const auto last = observer.all<CheckpointReady>().back().checkpoint;
    std::size_t compared = 0;
    for (const auto& tensor : fresh->tensors) {
        QVERIFY(last->find(tensor.name) != nullptr);
        QVERIFY2(last->find(tensor.name)->bytes == tensor.bytes, tensor.name.c_str());
        ++compared;
    }
    QVERIFY(compared > 20);
}

void TestCnnRangeTest::aResumedTestFindsTheSame()
{
    RecordingObserver whole;
    const auto expected = run(whole);
    RecordingObserver first;
    QVERIFY(run(first, nullptr, 40).status == RunStatus::Stopped);
    RecordingObserver second;
    const auto ended = run(second, first.all<CheckpointReady>().back().checkpoint);
    QVERIFY(ended.findings == expected.findings);
    QVERIFY(second.all<CheckpointReady>().back().checkpoint->extra
        == whole.all<CheckpointReady>().back().checkpoint->extra);
}

void TestCnnRangeTest::aConcludedTestSaysItAgain()
{
    RecordingObserver first;
    const auto expected = run(first);
    RecordingObserver again;
    const auto ended = run(again, first.all<CheckpointReady>().back().checkpoint);
    QVERIFY(ended.findings == expected.findings);
    QVERIFY(again.all<StepMetrics>().empty());
    QCOMPARE(again.all<CheckpointReady>().size(), std::size_t{1});
}

void TestCnnRangeTest::nothingIsPublishedOrCalledBest()
{
    RecordingObserver observer;
    run(observer);
    QVERIFY(observer.all<ModelPublished>().empty());
    for (const auto& event : observer.all<CheckpointReady>()) {
        QVERIFY(!event.isBest);
    }
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestCnnRangeTest)
#include "tst_cnnrangetest.moc"
