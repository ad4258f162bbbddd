// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/png.h"
#include "tests/core/runs/runrecorderfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio::core;

class TestRunRecorder : public QObject, private RunRecorderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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

private:
    std::size_t m_rowsAtSave = 0;
};

QTEST_GUILESS_MAIN(TestRunRecorder)
#include "tst_runrecorder.moc"
