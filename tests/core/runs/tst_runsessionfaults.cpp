// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metricslog.h"
#include "tests/core/runs/runsessionfixture.h"
#include "tests/support/smalldisk.h"

#include <QTest>

#include <fstream>
#include <thread>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

bool isEmptyFolder(const fs::path& path)
{
    return !fs::exists(path) || fs::is_empty(path);
}

} // namespace

/// What becomes of a run where the request, the disk or the training fails.
class TestRunSessionFaults : public QObject, private RunSessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }

    void aBrokenBestFallsBackToTheLast()
    {
        m_observer->onNext = [](const TrainingEvent& event) {
            const auto* saved = std::get_if<CheckpointSaved>(&event);
            if (saved != nullptr && saved->file.filename() == "last.safetensors")
                std::ofstream(saved->file.parent_path() / "best.safetensors") << "garbage";
        };
        QCOMPARE(run(request()).testAccuracy.value(), 1.0);
    }

    void aCheckpointThatVanishesDoesNotTakeTheTestAway()
    {
        m_observer->onNext = [](const TrainingEvent& event) {
            if (const auto* saved = std::get_if<CheckpointSaved>(&event);
                saved != nullptr && !saved->error)
                fs::remove(saved->file);
        };
        const RunEnded ended = run(request());
        QVERIFY(ended.status == RunStatus::Finished && !ended.error);
        QCOMPARE(ended.testAccuracy.value(), 1.0);
    }

    void wrongRequestsLeaveNothingBehind_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("family") << QByteArray("family") << int(ErrorCode::WrongUsage);
        QTest::newRow("preset") << QByteArray("preset") << int(ErrorCode::WrongUsage);
        QTest::newRow("parameter") << QByteArray("parameter") << int(ErrorCode::WrongUsage);
        QTest::newRow("data") << QByteArray("data") << int(ErrorCode::UnusableInput);
        QTest::newRow("root") << QByteArray("root") << int(ErrorCode::CannotWrite);
    }

    void wrongRequestsLeaveNothingBehind()
    {
        QFETCH(QByteArray, what);
        QFETCH(int, code);
        RunRequest wrong = request();
        if (what == "family")
            wrong.config.family = "unheard-of";
        if (what == "preset")
            wrong.config.preset = "unheard-of";
        if (what == "parameter")
            wrong.config.parameters["epochs"] = std::int64_t{0};
        if (what == "data")
            wrong.config.data = (m_root / "absent").string();
        if (what == "root")
            wrong.runsRoot = m_root / "data" / "train-images-idx3-ubyte";
        const RunEnded ended = run(wrong);
        QVERIFY(ended.status == RunStatus::Failed && ended.folder.empty());
        QCOMPARE(int(ended.error->code()), code);
        QVERIFY(isEmptyFolder(m_root / "runs"));
        QCOMPARE(m_observer->events().size(), 1U);
    }

    void aDiskThatIsFullFromTheStartLeavesNothingBehind()
    {
        const SmallDisk disk(10);
        const RunEnded ended = run(request());
        QVERIFY(ended.error && ended.error->code() == ErrorCode::CannotWrite);
        QVERIFY(ended.folder.empty());
        QVERIFY(isEmptyFolder(m_root / "runs"));
    }

    void cancellingTheLoadingIsAStopWithoutAFolder()
    {
        const std::atomic<bool> cancelled{true};
        const RunEnded ended =
            runSession(*makeFakeCatalog(), request(), *m_observer, *m_control, {{}, &cancelled});
        QVERIFY(ended.status == RunStatus::Stopped && !ended.error && ended.folder.empty());
        QVERIFY(isEmptyFolder(m_root / "runs"));
    }

    void aBreakdownIsKeptWithItsReason()
    {
        m_behaviour.failAtStep = 15;
        const RunEnded ended = run(request());
        QVERIFY(ended.status == RunStatus::Failed);
        QVERIFY(ended.error->code() == ErrorCode::TrainingFailed);
        QCOMPARE(ended.seconds, 0.014);
        const RunFolder folder(ended.folder);
        const RunRecord record = folder.readRecord();
        QVERIFY(record.status == RunStatus::Failed);
        QVERIFY(record.failure == "The loss is not finite at step 15; try a lower learning rate");
        QCOMPARE(readMetrics(folder.metricsFile()).back().step, 14);
        QCOMPARE(readCheckpoint(folder.checkpointFile("best")).step, 10);
        QVERIFY(!record.summary.contains("test_accuracy"));
    }

    void aDeletedFolderDoesNotEndTheTraining()
    {
        m_observer->onNext = [this](const TrainingEvent& event) {
            const auto* step = std::get_if<StepMetrics>(&event);
            if (step != nullptr && step->step == 5)
                fs::remove_all(m_root / "runs");
        };
        const RunEnded ended = run(request());
        QVERIFY(ended.status == RunStatus::Finished);
        QCOMPARE(
            ended.testAccuracy.value(), 1.0); // by the best state, though it is nowhere on disk
        QCOMPARE(m_observer->all<StepMetrics>().size(), 20U);
        QVERIFY(m_observer->all<CheckpointSaved>().at(0).error);
    }

    void aFullDiskDoesNotEndTheTraining()
    {
        std::unique_ptr<SmallDisk> disk;
        RunRequest wanted = request();
        wanted.folder = m_root / "run";
        m_observer->onNext = [&](const TrainingEvent& event) {
            const auto* step = std::get_if<StepMetrics>(&event);
            if (step == nullptr || step->step != 15)
                return;
            while (!fs::exists(RunFolder(*wanted.folder).checkpointFile("last")))
                std::this_thread::yield();
            disk = std::make_unique<SmallDisk>(100);
        };
        const RunEnded ended = run(wanted);
        disk.reset();
        QVERIFY(ended.status == RunStatus::Finished);
        QCOMPARE(ended.testAccuracy.value(), 1.0);
        QCOMPARE(readCheckpoint(RunFolder(ended.folder).checkpointFile("last")).step, 10);
        QVERIFY(m_observer->all<CheckpointSaved>().back().error);
        QVERIFY(!ended.isSaved);
    }
};

QTEST_GUILESS_MAIN(TestRunSessionFaults)
#include "tst_runsessionfaults.moc"
