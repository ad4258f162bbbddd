// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/durablefile.h"
#include "core/runs/metricslog.h"
#include "core/runs/runlock.h"
#include "core/runs/runsession.h"
#include "tests/support/fakefamily.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/tinydataset.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <thread>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file)
{
    const auto bytes = readWholeFile(file, 1U << 30U);
    return {bytes.begin(), bytes.end()};
}

} // namespace

/// Stopping a run, and going on with it.
class TestRunResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = m_temporary->path().toStdString();
        writeTinyDataset(m_root / "data");
    }

    void aStoppedRunGoesOnAsIfNothingHadHappened_data()
    {
        QTest::addColumn<int>("stopAt");
        QTest::newRow("in the first epoch") << 3;
        QTest::newRow("at an epoch's end") << 10;
        QTest::newRow("in the second epoch") << 17;
        QTest::newRow("one step before the end") << 39;
    }

    void aStoppedRunGoesOnAsIfNothingHadHappened()
    {
        QFETCH(int, stopAt);
        const RunFolder whole(train(4, 0).folder);
        const RunEnded stopped = train(4, stopAt);
        QVERIFY(stopped.status == RunStatus::Stopped && !stopped.testAccuracy);
        const RunFolder parts(stopped.folder);
        QVERIFY(parts.readRecord().status == RunStatus::Stopped);
        QCOMPARE(readMetrics(parts.metricsFile()).back().step, stopAt);
        QCOMPARE(readCheckpoint(parts.checkpointFile("last")).step, stopAt);

        const RunEnded ended = resume(stopped.folder);
        QVERIFY(ended.status == RunStatus::Finished && ended.folder == stopped.folder);
        QVERIFY(textOf(parts.metricsFile()) == textOf(whole.metricsFile()));
        for (const char* name : {"last", "best"})
            QVERIFY(textOf(parts.checkpointFile(name)) == textOf(whole.checkpointFile(name)));
        QVERIFY(parts.readRecord().status == RunStatus::Finished);
        QCOMPARE(parts.readRecord().summary.at("test_accuracy"), 1.0);
    }

    void rowsBeyondTheLastCheckpointAreReplaced()
    {
        const RunFolder whole(train(4, 0).folder);
        const RunFolder parts(train(4, 17).folder);
        // As if the program had been killed after more steps, in the middle of a row.
        std::ofstream(parts.metricsFile(), std::ios::app)
            << "18,1.8,0.018,9,,,9,\n19,1.9,0.019,9,,,9,\n20,2.0,0.0";
        std::ofstream(parts.path() / "checkpoints" / "last.safetensors.1-1.tmp~") << "half";
        resume(parts.path());
        QVERIFY(textOf(parts.metricsFile()) == textOf(whole.metricsFile()));
        QVERIFY(!fs::exists(parts.path() / "checkpoints" / "last.safetensors.1-1.tmp~"));
    }

    void aFinishedRunGoesOnWithMoreEpochsOnly()
    {
        const RunFolder folder(train(2, 0).folder);
        const std::string record = textOf(folder.recordFile());
        const std::string metrics = textOf(folder.metricsFile());
        for (const std::optional<std::int64_t> epochs : {std::optional<std::int64_t>(), {1}, {2}}) {
            const RunEnded refused = resume(folder.path(), epochs);
            QVERIFY(refused.error && refused.error->code() == ErrorCode::WrongUsage);
            QVERIFY(std::string(refused.error->what()).find("has done its 2 epochs")
                != std::string::npos);
            QVERIFY(textOf(folder.recordFile()) == record);
            QVERIFY(textOf(folder.metricsFile()) == metrics);
        }
        QVERIFY(resume(folder.path(), 4).status == RunStatus::Finished);
        QVERIFY(
            textOf(folder.metricsFile()) == textOf(RunFolder(train(4, 0).folder).metricsFile()));
        QCOMPARE(folder.readRecord().config.integer("epochs"), 4);
    }

    void epochsOutOfRangeAreRefused()
    {
        const RunFolder folder(train(2, 0).folder);
        const RunEnded refused = resume(folder.path(), 100'001);
        QVERIFY(refused.error && refused.error->code() == ErrorCode::WrongUsage);
    }

    void otherDataAreRefusedAndNothingIsChanged()
    {
        const RunFolder folder(train(4, 17).folder);
        const std::string record = textOf(folder.recordFile());
        writeTinyDataset(m_root / "data", 100, 20, 1);
        const RunEnded refused = resume(folder.path());
        QVERIFY(refused.status == RunStatus::Failed);
        QVERIFY(refused.error->code() == ErrorCode::UnusableInput);
        QVERIFY(textOf(folder.recordFile()) == record);
        QVERIFY(!fs::exists(folder.path() / "run.lock"));
        writeTinyDataset(m_root / "data");
        QVERIFY(resume(folder.path()).status == RunStatus::Finished);
    }

    void notesAndNameOfTheRunSurvive()
    {
        const RunFolder folder(train(4, 17).folder);
        const RunRecord record = folder.readRecord();
        folder.edit({"renamed", "a note", std::vector<std::string>{"tag"}});
        resume(folder.path());
        const RunRecord after = folder.readRecord();
        QVERIFY(
            after.config.name == "renamed" && after.notes == "a note" && after.tags.size() == 1);
        QVERIFY(after.created == record.created);
    }

    void aRunThatBrokeDownGoesOnFromItsLastCheckpoint()
    {
        m_behaviour.failAtStep = 15;
        const RunFolder folder(train(2, 0).folder);
        QVERIFY(!folder.readRecord().failure.empty());
        m_behaviour.failAtStep = 0;
        QVERIFY(resume(folder.path()).status == RunStatus::Finished);
        QVERIFY(folder.readRecord().failure.empty());
        QCOMPARE(readMetrics(folder.metricsFile()).size(), 22U);
    }

    void theCheckpointBeforeTakesThePlaceOfAnUnreadableOne_data()
    {
        QTest::addColumn<bool>("isMissing");
        QTest::newRow("missing") << true;
        QTest::newRow("cut off") << false;
    }

    void theCheckpointBeforeTakesThePlaceOfAnUnreadableOne()
    {
        QFETCH(bool, isMissing);
        const RunFolder whole(train(4, 0).folder);
        const RunFolder parts(train(4, 17).folder);
        fs::copy_file(parts.checkpointFile("last"), parts.checkpointFile("previous"),
            fs::copy_options::overwrite_existing);
        std::ofstream(parts.metricsFile(), std::ios::app) << "18,1.8,0.018,9,,,9,\n";
        if (isMissing)
            fs::remove(parts.checkpointFile("last"));
        else
            fs::resize_file(parts.checkpointFile("last"), 100);
        RecordingObserver observer;
        QVERIFY(resume(parts.path(), {}, &observer).status == RunStatus::Finished);
        const auto notices = observer.all<HealthReport>();
        QCOMPARE(notices.size(), 1U);
        QVERIFY(notices[0].text.english().ends_with("the one before it, at step 17"));
        QCOMPARE(observer.all<RunStarted>().at(0).firstStep, 17);
        QVERIFY(textOf(parts.metricsFile()) == textOf(whole.metricsFile()));
        for (const char* name : {"last", "best"})
            QVERIFY(textOf(parts.checkpointFile(name)) == textOf(whole.checkpointFile(name)));
    }

    void whatIsNoRunIsRefused()
    {
        const RunEnded absent = resume(m_root / "absent");
        QVERIFY(absent.error && absent.error->code() == ErrorCode::UnusableInput);
        QVERIFY(!fs::exists(m_root / "absent"));
        const RunFolder folder(train(4, 17).folder);
        fs::resize_file(folder.checkpointFile("last"), 100);
        fs::remove(folder.checkpointFile("previous"));
        const RunEnded torn = resume(folder.path());
        QVERIFY(torn.error->code() == ErrorCode::UnusableInput);
        QVERIFY(torn.error->file() == folder.checkpointFile("last"));
    }

    void twoSessionsCannotShareAFolder()
    {
        const RunFolder folder(train(1000, 17).folder);
        RunControl control;
        RecordingObserver observer;
        RunEnded first;
        std::thread training([&] {
            RunRequest request;
            request.resumeFolder = folder.path();
            FakeBehaviour slow;
            slow.stepTime = std::chrono::milliseconds(1);
            first = runSession(*makeFakeCatalog(slow), request, observer, control);
        });
        while (observer.all<RunStarted>().empty())
            std::this_thread::yield();
        const RunEnded second = resume(folder.path());
        const bool wasAlive = isRunAlive(folder.path());
        control.requestStop();
        training.join();
        QVERIFY(wasAlive && !isRunAlive(folder.path()));
        QVERIFY(second.error && second.error->code() == ErrorCode::CannotWrite);
        QVERIFY(std::string(second.error->what()).find("Another training is writing")
            != std::string::npos);
        QVERIFY(first.status == RunStatus::Stopped && !first.error);
        QVERIFY(folder.readRecord().status == RunStatus::Stopped);
    }

private:
    /// A new run, stopped after `stopAt` steps (0: not at all).
    RunEnded train(std::int64_t epochs, std::int64_t stopAt)
    {
        RunRequest request;
        request.config.family = "fake";
        request.config.preset = "fast";
        request.config.data = (m_root / "data").string();
        request.config.parameters = {{"epochs", epochs}};
        request.runsRoot = m_root / "runs";
        RunControl control;
        RecordingObserver observer;
        observer.onNext = [&](const TrainingEvent& event) {
            const auto* step = std::get_if<StepMetrics>(&event);
            if (step != nullptr && step->step == stopAt)
                control.requestStop();
        };
        return runSession(*makeFakeCatalog(m_behaviour), request, observer, control);
    }

    RunEnded resume(const fs::path& folder, std::optional<std::int64_t> epochs = {},
        RecordingObserver* listener = nullptr)
    {
        RunRequest request;
        request.resumeFolder = folder;
        if (epochs)
            request.config.parameters["epochs"] = *epochs;
        RunControl control;
        RecordingObserver observer;
        return runSession(
            *makeFakeCatalog(m_behaviour), request, listener ? *listener : observer, control);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    FakeBehaviour m_behaviour;
    fs::path m_root;
};

QTEST_GUILESS_MAIN(TestRunResume)
#include "tst_runresume.moc"
