// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runs/runrecorderfixture.h"
#include "tests/support/errorof.h"
#include "tests/support/smalldisk.h"

#include <QTest>

#include <fstream>

using namespace studio::core;
namespace fs = std::filesystem;

/// What a recorder does where the disk or the training fails.
class TestRunRecorderFaults : public QObject, private RunRecorderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void imagesOfDifferentSizesAreReportedNotWritten()
    {
        SampleGrid uneven = grid();
        uneven.images.back() = GrayImage(2, 2);
        m_recorder->onEvent(uneven);
        m_recorder->finishSaving();
        QVERIFY(m_observer->all<CheckpointSaved>().at(0).error);
        QVERIFY(!fs::exists(folder().sampleFile(3)));
        m_recorder->onEvent(SampleGrid{});
        m_recorder->finishSaving();
        QCOMPARE(m_observer->all<CheckpointSaved>().size(), 1U);
    }

    void weightsThatAreNotFiniteNeverReplaceTheBest()
    {
        m_recorder->onEvent(CheckpointReady{checkpointAt(10), true, {}});
        m_recorder->finishSaving();
        const auto broken = checkpointAt(20);
        broken->tensors[0].bytes = {0, 0, 0x80, 0x7F};
        m_recorder->onEvent(CheckpointReady{broken, true, {}});
        m_recorder->finishSaving();
        QVERIFY(m_observer->all<CheckpointSaved>().back().error);
        QCOMPARE(readCheckpoint(folder().checkpointFile("best")).step, 10);
        QCOMPARE(readCheckpoint(folder().checkpointFile("last")).step, 10);
    }

    void aFullDiskIsReportedAndTheOldFilesStay()
    {
        m_recorder->onEvent(CheckpointReady{checkpointAt(10), true, {}});
        m_recorder->finishSaving();
        const auto large = checkpointAt(20);
        large->tensors.push_back(
            {"model.large", TensorType::U8, {10'000}, std::vector<std::uint8_t>(10'000)});
        {
            const SmallDisk disk(4096);
            m_recorder->onEvent(CheckpointReady{large, true, {}});
            m_recorder->finishSaving();
        }
        const auto saved = m_observer->all<CheckpointSaved>();
        QCOMPARE(saved.size(), 4U);
        QVERIFY(saved[2].error && saved[2].file == folder().checkpointFile("best"));
        QVERIFY(saved[3].error && saved[3].file == folder().checkpointFile("last"));
        QCOMPARE(readCheckpoint(folder().checkpointFile("best")).step, 10);
        QVERIFY(!m_recorder->isSaved());
        m_recorder->onEvent(CheckpointReady{checkpointAt(30), false, {}});
        m_recorder->finishSaving();
        QVERIFY(m_recorder->isSaved());
        QCOMPARE(readCheckpoint(folder().checkpointFile("best")).step, 20);
    }

    void aLogThatCannotBeWrittenIsReportedOnce()
    {
        {
            const SmallDisk disk(1024);
            for (int step = 1; step <= 500; ++step) {
                m_recorder->onEvent(StepMetrics{step, 0, 0, {{"train.loss", 1.0 / step}}});
                m_recorder->onEvent(EpochMetrics{step, step, 0, {}});
            }
        }
        QCOMPARE(m_observer->all<CheckpointSaved>().size(), 1U);
        QVERIFY(m_observer->all<CheckpointSaved>()[0].file == folder().metricsFile());
        QCOMPARE(m_observer->all<EpochMetrics>().size(), 500U);
        m_recorder->onEvent(EpochMetrics{500, 501, 0, {}});
        QCOMPARE(readMetrics(folder().metricsFile()).size(), 1001U);
    }

    void aFileInTheWayOfTheCheckpointsIsReported()
    {
        std::ofstream(m_path / "checkpoints") << "x";
        m_recorder->onEvent(CheckpointReady{checkpointAt(10), false, {}});
        m_recorder->finishSaving();
        const auto saved = m_observer->all<CheckpointSaved>().at(0);
        QVERIFY(saved.error && saved.error->code() == ErrorCode::CannotWrite);
    }

    void aDeletedRunFolderIsReportedAndNotMadeAgain()
    {
        fs::remove_all(m_path);
        m_recorder->onEvent(CheckpointReady{checkpointAt(10), true, {}});
        m_recorder->onEvent(grid());
        m_recorder->onEvent(RunEnded{});
        QVERIFY(m_observer->all<CheckpointSaved>().size() >= 4);
        for (const CheckpointSaved& saved : m_observer->all<CheckpointSaved>())
            QVERIFY(saved.error);
        QVERIFY(!fs::exists(m_path));
        QVERIFY(std::holds_alternative<RunEnded>(m_observer->events().back()));
    }

    void aRecordIsUntouchedIfTheLogCannotBeContinued()
    {
        RunEnded ended;
        ended.status = RunStatus::Stopped;
        m_recorder->onEvent(ended);
        std::ofstream(folder().metricsFile()) << "something else\n";
        QVERIFY(failsWith(ErrorCode::UnusableInput, "metrics.csv",
            [this] { const RunRecorder recorder(RunFolder(m_path), {}, {}, *m_observer, 5); }));
        QVERIFY(folder().readRecord().status == RunStatus::Stopped);
    }

    void aFolderThatTakesNothingIsRefusedAtOnce()
    {
        QVERIFY(failsWith(ErrorCode::CannotWrite, "metrics.csv", [this] {
            const RunRecorder recorder(RunFolder(m_path / "absent"), {}, {}, *m_observer);
        }));
    }
};

QTEST_GUILESS_MAIN(TestRunRecorderFaults)
#include "tst_runrecorderfaults.moc"
