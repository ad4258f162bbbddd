// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"
#include "core/runs/generatorscoring.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/fakegenerator.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <algorithm>
#include <future>

using namespace studio::core;

namespace {

constexpr std::size_t kCount = 100;

std::shared_ptr<const Dataset> digits()
{
    auto data = std::make_shared<Dataset>();
    for (std::size_t i = 0; i < kCount; ++i) {
        const auto digit = static_cast<int>(i % kDigitClasses);
        const GrayImage image = FakeClassifier::imageOf(digit);
        data->training.pixels.insert(
            data->training.pixels.end(), image.pixels.begin(), image.pixels.end());
        data->training.labels.push_back(static_cast<std::uint8_t>(digit));
    }
    return data;
}

std::shared_ptr<const Checkpoint> checkpointOf(std::int64_t epoch)
{
    auto checkpoint = std::make_shared<Checkpoint>();
    checkpoint->epoch = epoch;
    checkpoint->step = 10 * epoch;
    return checkpoint;
}

} // namespace

/// The scores of a run's epochs: which, when, and what becomes the best.
class GeneratorScoringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_observer = std::make_unique<RecordingObserver>();
        m_perfectEpoch = 2;
        m_brokenEpoch = 0;
        m_gate = {};
    }

    void everyEpochIsScoredAsItself();
    void onlyALowerDistanceIsTheBest();
    void theNewestIsBestUntilOneIsScored();
    void theNewestOfThoseThatWaitIsNext();
    void aStopEndsTheWaiting();
    void anEpochThatCannotBeScoredChangesNothing();
    void theBestOfAResumedRunIsKept();
    void checkpointsWithinAnEpochAreNotScored();
    void digitsMissingTwiceAreReportedUntilTheyAreBack();
    void whatTheTrainerReportsGoesBeforeMissingDigits();

private:
    std::unique_ptr<GeneratorScoring> scoring(std::optional<double> best = {})
    {
        GeneratorScoring::Setup setup;
        setup.referee =
            std::make_unique<GeneratorReferee>(std::make_unique<FakeClassifier>(), digits(), 1);
        setup.open = [this](const Checkpoint& checkpoint) -> std::unique_ptr<Generator> {
            if (m_gate.valid())
                m_gate.wait();
            if (checkpoint.epoch == m_brokenEpoch)
                throw Error(ErrorCode::UnusableInput, {}, "Broken");
            auto generator = std::make_unique<FakeGenerator>();
            if (checkpoint.epoch != m_perfectEpoch)
                generator->onlyDigit = static_cast<int>(checkpoint.epoch);
            return generator;
        };
        setup.reportMissing = [](const Checkpoint&, const std::vector<int>& missing) {
            HealthReport report;
            report.sign = "missing " + std::to_string(missing.size());
            return report;
        };
        setup.count = kCount;
        setup.best = best;
        return std::make_unique<GeneratorScoring>(std::move(setup), *m_observer);
    }

    static void endEpoch(GeneratorScoring& scoring, std::int64_t epoch)
    {
        scoring.onEvent(EpochMetrics{10 * epoch, epoch, 0.5 * double(epoch), {}});
        scoring.onEvent(CheckpointReady{checkpointOf(epoch), true, {}});
    }

    std::vector<std::int64_t> scoredEpochs() const
    {
        std::vector<std::int64_t> epochs;
        for (const EpochMetrics& metrics : m_observer->all<EpochMetrics>()) {
            if (!metrics.values.empty())
                epochs.push_back(metrics.epoch);
        }
        return epochs;
    }

    std::vector<std::string> signs() const
    {
        std::vector<std::string> signs;
        for (const HealthReport& report : m_observer->all<HealthReport>())
            signs.push_back(report.sign);
        return signs;
    }

    std::unique_ptr<RecordingObserver> m_observer;
    std::int64_t m_perfectEpoch = 2;
    std::int64_t m_brokenEpoch = 0;
    std::shared_future<void> m_gate; ///< if there is one, the scoring waits for it
};

void GeneratorScoringTest::everyEpochIsScoredAsItself()
{
    auto scores = scoring();
    endEpoch(*scores, 1);
    scores->finish({});
    const EpochMetrics scored = m_observer->all<EpochMetrics>().back();
    QCOMPARE(scored.step, 10);
    QCOMPARE(scored.epoch, 1);
    QCOMPARE(scored.seconds, 0.5);
    QCOMPARE(scored.values.size(), 1U);
    QVERIFY(scored.values[0].id == "frechet_distance");
    QVERIFY(scored.values[0].value > 1);
}

void GeneratorScoringTest::onlyALowerDistanceIsTheBest()
{
    auto scores = scoring();
    for (const std::int64_t epoch : {1, 2, 3}) {
        endEpoch(*scores, epoch);
        scores->finish({});
    }
    std::vector<std::int64_t> best;
    for (const CheckpointReady& state : m_observer->all<CheckpointReady>()) {
        if (!state.isNewest) {
            QVERIFY(state.isBest);
            QVERIFY(state.checkpoint->metrics.contains("best.frechet_distance"));
            best.push_back(state.checkpoint->epoch);
        }
    }
    QVERIFY(best == std::vector<std::int64_t>({1, 2}));
    QVERIFY(scoredEpochs() == std::vector<std::int64_t>({1, 2, 3}));
    QVERIFY(scores->best().value() < 1e-3);
}

void GeneratorScoringTest::theNewestIsBestUntilOneIsScored()
{
    auto scores = scoring();
    endEpoch(*scores, 1);
    QVERIFY(m_observer->all<CheckpointReady>().front().isBest);
    scores->finish({});
    endEpoch(*scores, 2);
    const auto states = m_observer->all<CheckpointReady>();
    QVERIFY(states.back().isNewest && !states.back().isBest);
}

void GeneratorScoringTest::theNewestOfThoseThatWaitIsNext()
{
    std::promise<void> open;
    m_gate = open.get_future().share();
    auto scores = scoring();
    for (const std::int64_t epoch : {1, 2, 3, 4})
        endEpoch(*scores, epoch);
    open.set_value();
    scores->finish({});
    const auto scored = scoredEpochs();
    QCOMPARE(scored.back(), 4);
    QVERIFY(scored.size() <= 4U);
    QVERIFY(std::is_sorted(scored.begin(), scored.end()));
}

void GeneratorScoringTest::aStopEndsTheWaiting()
{
    std::promise<void> open;
    m_gate = open.get_future().share();
    auto scores = scoring();
    endEpoch(*scores, 1);
    RunControl control;
    // Waiting says how far it is; whoever sees that may stop it.
    m_observer->onNext = [&control](const TrainingEvent& event) {
        if (std::holds_alternative<FinalScoring>(event))
            control.requestStop();
    };
    scores->finish(control);
    QVERIFY(scoredEpochs().empty());
    QVERIFY(!m_observer->all<FinalScoring>().empty());
    QVERIFY(!scores->best());
    open.set_value();
}

void GeneratorScoringTest::anEpochThatCannotBeScoredChangesNothing()
{
    m_brokenEpoch = 1;
    auto scores = scoring();
    endEpoch(*scores, 1);
    scores->finish({});
    QVERIFY(scoredEpochs().empty());
    endEpoch(*scores, 2);
    scores->finish({});
    QVERIFY(scoredEpochs() == std::vector<std::int64_t>{2});
}

void GeneratorScoringTest::theBestOfAResumedRunIsKept()
{
    m_perfectEpoch = 0;
    auto scores = scoring(1e-9);
    endEpoch(*scores, 7);
    scores->finish({});
    QVERIFY(scoredEpochs() == std::vector<std::int64_t>{7});
    for (const CheckpointReady& state : m_observer->all<CheckpointReady>())
        QVERIFY(!state.isBest);
    QCOMPARE(scores->best().value(), 1e-9);
}

void GeneratorScoringTest::checkpointsWithinAnEpochAreNotScored()
{
    auto scores = scoring();
    scores->onEvent(CheckpointReady{checkpointOf(1), false, {}});
    scores->finish({});
    QVERIFY(scoredEpochs().empty());
    QCOMPARE(m_observer->all<CheckpointReady>().size(), 1U);
}

void GeneratorScoringTest::digitsMissingTwiceAreReportedUntilTheyAreBack()
{
    m_perfectEpoch = 4; // the others write one digit only: 1, 2, 3
    auto scores = scoring();
    endEpoch(*scores, 1);
    scores->finish({});
    QVERIFY(signs().empty());
    endEpoch(*scores, 2);
    scores->finish({});
    QVERIFY(signs() == std::vector<std::string>({"missing 8"}));
    endEpoch(*scores, 3);
    scores->finish({});
    QCOMPARE(signs().size(), 1U); // it is known
    endEpoch(*scores, 4);
    scores->finish({});
    QVERIFY(signs() == std::vector<std::string>({"missing 8", ""}));
}

void GeneratorScoringTest::whatTheTrainerReportsGoesBeforeMissingDigits()
{
    auto scores = scoring();
    HealthReport report;
    report.sign = "collapse";
    scores->onEvent(report);
    for (const std::int64_t epoch : {3, 4}) {
        endEpoch(*scores, epoch);
        scores->finish({});
    }
    QVERIFY(signs() == std::vector<std::string>({"collapse"}));
    scores->onEvent(HealthReport());
    QVERIFY(signs() == std::vector<std::string>({"collapse", "missing 8"}));
}

QTEST_GUILESS_MAIN(GeneratorScoringTest)
#include "tst_generatorscoring.moc"
