// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"
#include "core/image/png.h"
#include "core/runs/runrecorder.h"
#include "tests/support/errorof.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/smalldisk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <limits>

using namespace Qt::StringLiterals;
using namespace studio::core;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<Checkpoint> checkpointAt(std::int64_t step)
{
    auto checkpoint = std::make_shared<Checkpoint>();
    checkpoint->config.family = "fake";
    checkpoint->step = step;
    checkpoint->epoch = step / 10;
    checkpoint->seconds = 1.5;
    checkpoint->metrics = {{"train.loss", 1}, {"best.validation.accuracy", 0.9}};
    checkpoint->tensors = {{"model.weight", TensorType::F32, {1}, {0, 0, 0, 0}}};
    return checkpoint;
}

SampleGrid grid()
{
    SampleGrid result{3, 2, {}, {4, 5, 6}};
    for (const int digit : result.labels)
        result.images.push_back(FakeClassifier::imageOf(digit));
    return result;
}

} // namespace

class TestRunRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_observer = std::make_unique<RecordingObserver>();
        m_path = fs::path(m_temporary->path().toStdString()) / "run";
        fs::create_directory(m_path);
        RunRecord record;
        record.config.family = "fake";
        record.config.parameters = {{"seed", std::int64_t{42}}};
        m_recorder = std::make_unique<RunRecorder>(RunFolder(m_path), record,
            std::vector<std::string>{"train.loss", "validation.accuracy"}, *m_observer);
    }

    void cleanup() { m_recorder.reset(); }

    void aRunIsOnDiskAsRunningFromTheStart()
    {
        QVERIFY(folder().readRecord().status == RunStatus::Running);
        QVERIFY(readMetrics(folder().metricsFile()).empty());
    }

    void anEarlierStateThatTurnsOutTheBestLeavesLastAlone()
    {
        m_recorder->onEvent(CheckpointReady{checkpointAt(20), false, {}});
        auto scored = checkpointAt(10);
        scored->metrics["best.frechet_distance"] = 7;
        m_recorder->finishSaving();
        const std::size_t before = m_observer->events().size();
        m_recorder->onEvent(CheckpointReady{scored, true, {}, false});
        m_recorder->finishSaving();
        QCOMPARE(readCheckpoint(folder().checkpointFile("last")).step, 20);
        QCOMPARE(readCheckpoint(folder().checkpointFile("best")).step, 10);
        QVERIFY(m_recorder->isSaved());
        QCOMPARE(m_recorder->best()->step, 10);
        const auto events = m_observer->events();
        QCOMPARE(events.size(), before + 1); // that the file is saved; nobody else needs the state
        QVERIFY(std::get<CheckpointSaved>(events.back()).file == folder().checkpointFile("best"));
        m_recorder->onEvent(RunEnded{});
        QCOMPARE(folder().readRecord().summary.at("best.frechet_distance"), 7.0);
        QCOMPARE(folder().readRecord().summary.at("epochs"), 2.0);
    }

    void everyEventIsPassedOnAndCheckpointsAreToldOnceSaved()
    {
        m_recorder->onEvent(RunStarted{1, 10, 0});
        m_recorder->onEvent(StepMetrics{1, 0.1, 0.1, {}});
        m_recorder->onEvent(HardImages{});
        m_recorder->onEvent(ModelPublished{});
        m_recorder->onEvent(grid());
        m_recorder->onEvent(EpochMetrics{1, 1, 0.1, {}});
        m_recorder->onEvent(CheckpointReady{checkpointAt(10), false, {}});
        QVERIFY(!m_recorder->isSaved());
        m_recorder->onEvent(RunEnded{});
        const auto events = m_observer->events();
        QCOMPARE(events.size(), 9U);
        QVERIFY(std::holds_alternative<SampleGrid>(events[4]));
        QVERIFY(std::get<CheckpointReady>(events[6]).checkpoint);
        const auto& saved = std::get<CheckpointSaved>(events[7]);
        QVERIFY(saved.file == folder().checkpointFile("last") && !saved.error);
        QVERIFY(std::holds_alternative<RunEnded>(events[8]));
        QVERIFY(m_recorder->isSaved());
    }

    void whatIsToBeToldOnceStartedFollowsTheStart()
    {
        HealthReport notice;
        notice.sign = "sign";
        m_recorder->tellOnceStarted(notice);
        m_recorder->onEvent(HardImages{});
        m_recorder->onEvent(RunStarted{1, 10, 0});
        m_recorder->onEvent(RunStarted{1, 10, 0});
        const auto events = m_observer->events();
        QCOMPARE(events.size(), 4U);
        QCOMPARE(std::get<HealthReport>(events[2]).sign, std::string("sign"));
    }

    void metricsOfStepsAndEpochsAreLogged()
    {
        m_recorder->onEvent(StepMetrics{1, 0.5, 0.1, {{"train.loss", 2}}});
        m_recorder->onEvent(StepMetrics{2, 1, 0.2, {{"train.loss", 1}}});
        m_recorder->onEvent(EpochMetrics{2, 1, 0.2, {{"validation.accuracy", 0.5}}});
        const auto rows = readMetrics(folder().metricsFile());
        QCOMPARE(rows.size(), 3U);
        QCOMPARE(rows[1].values.at(0).value, 1.0);
        QVERIFY(rows[2].values.at(0) == (MetricValue{"validation.accuracy", 0.5}));
        QCOMPARE(m_recorder->seconds(), 0.2);
    }

    void checkpointsAreKeptUnderAllTheirNames()
    {
        m_recorder->onEvent(CheckpointReady{checkpointAt(10), true, "epoch-0001"});
        m_recorder->finishSaving();
        m_recorder->onEvent(CheckpointReady{checkpointAt(20), false, {}});
        m_recorder->finishSaving();
        QCOMPARE(readCheckpoint(folder().checkpointFile("best")).step, 10);
        QCOMPARE(readCheckpoint(folder().checkpointFile("epoch-0001")).step, 10);
        QCOMPARE(readCheckpoint(folder().checkpointFile("last")).step, 20);
        QCOMPARE(readCheckpoint(folder().checkpointFile("previous")).step, 10);
        QCOMPARE(m_observer->all<CheckpointSaved>().size(), 4U);
        m_recorder->onEvent(RunEnded{});
        QCOMPARE(folder().readRecord().summary.at("best.validation.accuracy"), 0.9);
        QCOMPARE(folder().readRecord().summary.count("train.loss"), 0U);
    }

    void theRowsOfACheckpointAreOnDiskBeforeIt()
    {
        m_observer->onNext = [this](const TrainingEvent& event) {
            if (std::holds_alternative<CheckpointSaved>(event))
                m_rowsAtSave = readMetrics(folder().metricsFile()).size();
        };
        m_recorder->onEvent(StepMetrics{1, 0.5, 0.1, {}});
        QCOMPARE(readMetrics(folder().metricsFile()).size(), 0U);
        m_recorder->onEvent(CheckpointReady{checkpointAt(1), false, {}});
        m_recorder->finishSaving();
        QCOMPARE(m_rowsAtSave, 1U);
    }

    void samplesBecomeAPictureAndItsDescription()
    {
        m_recorder->onEvent(grid());
        m_recorder->finishSaving();
        const GrayImage picture = readPng(folder().sampleFile(3));
        QCOMPARE(picture.width, 2 * kDigitSide);
        QCOMPARE(picture.height, 2 * kDigitSide);
        QCOMPARE(int(picture.at(kDigitSide + 4, 14)), 255); // the second image, its first dot
        QCOMPARE(int(picture.at(kDigitSide + 4, kDigitSide + 14)), 0); // there is no fourth
        QFile file(QString::fromStdString((m_path / "samples" / "epoch-0003.json").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(json["seed"_L1].toString(), u"42"_s);
        QCOMPARE(json["labels"_L1].toArray(), (QJsonArray{4, 5, 6}));
        QCOMPARE(json["columns"_L1].toInt(), 2);
        QCOMPARE(json["count"_L1].toInt(), 3);
    }

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

    void theEndCompletesTheRecordBeforeItIsPassedOn()
    {
        RunStatus seen = RunStatus::Running;
        m_observer->onNext = [&](const TrainingEvent& event) {
            if (std::holds_alternative<RunEnded>(event))
                seen = folder().readRecord().status;
        };
        RunEnded ended;
        ended.status = RunStatus::Failed;
        ended.seconds = 12.5;
        ended.imagesPerSecond = 3000;
        ended.testAccuracy = 0.99;
        ended.findings["suggested_learning_rate"] = 0.25;
        ended.error =
            Error(ErrorCode::TrainingFailed, {}, "The loss is not finite at step %1", {"7"});
        m_recorder->onEvent(ended);
        QVERIFY(seen == RunStatus::Failed);
        const RunRecord record = folder().readRecord();
        QVERIFY(record.failure == "The loss is not finite at step 7");
        QCOMPARE(record.summary.at("seconds"), 12.5);
        QCOMPARE(record.summary.at("images_per_second"), 3000.0);
        QCOMPARE(record.summary.at("test_accuracy"), 0.99);
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

private:
    RunFolder folder() const { return RunFolder(m_path); }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<RecordingObserver> m_observer;
    std::unique_ptr<RunRecorder> m_recorder;
    fs::path m_path;
    std::size_t m_rowsAtSave = 0;
};

QTEST_GUILESS_MAIN(TestRunRecorder)
#include "tst_runrecorder.moc"
