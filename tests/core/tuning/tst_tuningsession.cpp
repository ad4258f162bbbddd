// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"
#include "core/tuning/tuningsession.h"
#include "tests/support/errorof.h"
#include "tests/support/fakefamily.h"
#include "tests/support/tinydataset.h"

#include <QTemporaryDir>
#include <QTest>

namespace studio::core {

namespace fs = std::filesystem;

namespace {

class Listener final : public TuningObserver
{
public:
    void onTrial(const Trial& trial, const ParameterMap&, std::size_t, std::size_t) override
    {
        begun.push_back(trial);
    }
    void onEvent(const TrainingEvent& event) override
    {
        if (onNext)
            onNext(event);
    }
    void onResult(const Tuner::Told& told) override { results.push_back(told); }

    std::vector<Trial> begun;
    std::vector<Tuner::Told> results;
    std::function<void(const TrainingEvent&)> onNext;
};

} // namespace

class TestTuningSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyRunOfThePlanIsKeptLikeAnyOther();
    void halvingTrainsTheBestForLonger();
    void aTuningThatWasStoppedGoesOn();
    void oneOfThePointsCanBeTrainedAlone();
    void theBudgetEndsIt();
    void runsThatBreakDownAreResults();
    void runsOfAnotherPlanAreRefused();
    void dataThatCannotBeReadEndIt();

private:
    TuningRequest request() const;
    fs::path root() const { return m_folder->filePath(QStringLiteral("runs")).toStdString(); }
    fs::path data() const { return m_folder->filePath(QStringLiteral("digits")).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FamilyCatalog> m_catalog;
    std::atomic<bool> m_cancelled = false;
};

void TestTuningSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_catalog = makeFakeCatalog();
    m_cancelled = false;
    writeTinyDataset(data());
}

TuningRequest TestTuningSession::request() const
{
    TuningRequest request;
    request.plan.name = "My plan";
    request.plan.config = FakeFamily().makeConfig("fast", {{"threads", std::int64_t{1}}});
    request.plan.config.data = data().string();
    TunedParameter rate;
    rate.id = "learning_rate";
    rate.minimum = 0.001;
    rate.maximum = 0.1;
    request.plan.parameters = {rate};
    request.plan.points = 3;
    request.root = root();
    return request;
}

void TestTuningSession::everyRunOfThePlanIsKeptLikeAnyOther()
{
    Listener listener;
    const auto wanted = request();
    const auto outcome = runTuning(*m_catalog, wanted, listener, m_cancelled);
    QVERIFY(outcome.end == TuningOutcome::End::Done);
    QCOMPARE(listener.begun.size(), std::size_t{3});
    QCOMPARE(outcome.tuner.results().size(), std::size_t{3});
    for (const auto& [trial, result] : outcome.tuner.results()) {
        const RunFolder folder(trialFolder(root(), wanted.plan, trial));
        const RunRecord record = folder.readRecord();
        QVERIFY(record.status == RunStatus::Finished);
        QVERIFY(record.tags == std::vector<std::string>{"My plan"});
        QCOMPARE(record.config.name, "My plan · " + std::to_string(trial.point));
        QVERIFY(record.config.parameters.at("learning_rate")
            == pointOf(wanted.plan, FakeFamily(), trial.point).at("learning_rate"));
        QCOMPARE(result.accuracy.value(), record.summary.at("best.validation.accuracy"));
        QVERIFY(fs::exists(folder.checkpointFile("last")));
    }
    QVERIFY(outcome.tuner.best() != nullptr);
    // Once more: nothing is left to train, all is known.
    Listener again;
    const auto same = runTuning(*m_catalog, wanted, again, m_cancelled);
    QVERIFY(again.begun.empty());
    QCOMPARE(again.results.size(), std::size_t{3});
    QVERIFY(same.tuner.best()->trial == outcome.tuner.best()->trial);
}

void TestTuningSession::halvingTrainsTheBestForLonger()
{
    auto wanted = request();
    wanted.plan.strategy = TuningPlan::Strategy::SuccessiveHalving;
    wanted.plan.leastEpochs = 1;
    wanted.plan.mostEpochs = 3;
    Listener listener;
    const auto outcome = runTuning(*m_catalog, wanted, listener, m_cancelled);
    QVERIFY(outcome.end == TuningOutcome::End::Done);
    QCOMPARE(listener.begun.size(), std::size_t{4});
    const Trial last = listener.begun.back();
    QCOMPARE(last.epochs, std::int64_t{3});
    QCOMPARE(
        RunFolder(trialFolder(root(), wanted.plan, last)).readRecord().config.integer("epochs"),
        std::int64_t{3});
}

void TestTuningSession::aTuningThatWasStoppedGoesOn()
{
    const auto wanted = request();
    Listener first;
    int steps = 0;
    first.onNext = [&](const TrainingEvent& event) {
        if (std::holds_alternative<StepMetrics>(event) && ++steps == 25)
            m_cancelled = true;
    };
    const auto stopped = runTuning(*m_catalog, wanted, first, m_cancelled);
    QVERIFY(stopped.end == TuningOutcome::End::Stopped);
    QCOMPARE(stopped.tuner.results().size(), std::size_t{1});
    const auto halfDone = trialFolder(root(), wanted.plan, {1, 2});
    QVERIFY(RunFolder(halfDone).readRecord().status == RunStatus::Stopped);

    m_cancelled = false;
    Listener second;
    const auto outcome = runTuning(*m_catalog, wanted, second, m_cancelled);
    QVERIFY(outcome.end == TuningOutcome::End::Done);
    QCOMPARE(second.begun.size(), std::size_t{2}); // the one that was stopped, and the third
    QVERIFY(RunFolder(halfDone).readRecord().status == RunStatus::Finished);
    QCOMPARE(outcome.tuner.results().size(), std::size_t{3});
}

void TestTuningSession::oneOfThePointsCanBeTrainedAlone()
{
    auto wanted = request();
    wanted.point = 2;
    Listener listener;
    const auto outcome = runTuning(*m_catalog, wanted, listener, m_cancelled);
    QVERIFY(outcome.end == TuningOutcome::End::Done);
    QVERIFY((listener.begun == std::vector<Trial>{{2, 2}}));
    // What others did counts for who looks at all of them.
    wanted.point.reset();
    Listener rest;
    runTuning(*m_catalog, wanted, rest, m_cancelled);
    QVERIFY((rest.begun == std::vector<Trial>{{0, 2}, {1, 2}}));
}

void TestTuningSession::theBudgetEndsIt()
{
    FakeBehaviour slow;
    slow.stepTime = std::chrono::milliseconds(20);
    m_catalog = makeFakeCatalog(slow);
    auto wanted = request();
    wanted.plan.budgetMinutes = 0.1 / 60;
    Listener listener;
    const auto outcome = runTuning(*m_catalog, wanted, listener, m_cancelled);
    QVERIFY(outcome.end == TuningOutcome::End::Budget);
    QCOMPARE(listener.begun.size(), std::size_t{1});
    QVERIFY(outcome.tuner.results().empty());
    const auto folder = trialFolder(root(), wanted.plan, {0, 2});
    QVERIFY(RunFolder(folder).readRecord().status == RunStatus::Stopped);
}

void TestTuningSession::runsThatBreakDownAreResults()
{
    FakeBehaviour broken;
    broken.failAtStep = 5;
    m_catalog = makeFakeCatalog(broken);
    Listener listener;
    const auto outcome = runTuning(*m_catalog, request(), listener, m_cancelled);
    QVERIFY(outcome.end == TuningOutcome::End::Done);
    QCOMPARE(outcome.tuner.results().size(), std::size_t{3});
    QVERIFY(outcome.tuner.best() == nullptr);
}

void TestTuningSession::runsOfAnotherPlanAreRefused()
{
    auto wanted = request();
    Listener listener;
    runTuning(*m_catalog, wanted, listener, m_cancelled);
    wanted.plan.seed = 99;
    const auto error = errorOf([&] { runTuning(*m_catalog, wanted, listener, m_cancelled); });
    QVERIFY(error && error->code() == ErrorCode::UnusableInput);
    QVERIFY(std::string(error->what()).find("learning_rate") != std::string::npos);
}

void TestTuningSession::dataThatCannotBeReadEndIt()
{
    auto wanted = request();
    wanted.plan.config.data = (data() / "none").string();
    Listener listener;
    const auto error = errorOf([&] { runTuning(*m_catalog, wanted, listener, m_cancelled); });
    QVERIFY(error && error->code() == ErrorCode::UnusableInput);
    QVERIFY(!fs::exists(root() / "tune-My-plan-0000-epochs-2"));
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::TestTuningSession)
#include "tst_tuningsession.moc"
