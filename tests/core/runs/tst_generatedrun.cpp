// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runsession.h"
#include "core/runs/trainingdata.h"
#include "tests/support/errorof.h"
#include "tests/support/fakewriter.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/tinydataset.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace studio::core;
namespace fs = std::filesystem;

/// Runs that learn from generated digits too.
class TestGeneratedRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = m_temporary->path().toStdString();
        m_observer = std::make_unique<RecordingObserver>();
        m_control = std::make_unique<RunControl>();
        writeTinyDataset(m_root / "data", 200, 20, 1);
        writeFakeGenerator(m_root / "writer.safetensors");
    }

    void theRunFolderSaysWhatWasGeneratedAndByWhom()
    {
        const RunEnded ended = run(request(0.5));
        QVERIFY(ended.status == RunStatus::Finished);
        const RunRecord record = RunFolder(ended.folder).readRecord();
        QCOMPARE(record.config.generated->share, 0.5);
        QVERIFY(record.config.generated->model == (m_root / "writer.safetensors").string());
        QCOMPARE(record.generatorSha256.size(), std::size_t{64});
        const Checkpoint last = readCheckpoint(RunFolder(ended.folder).checkpointFile("last"));
        QVERIFY(last.config.generated == record.config.generated);
    }

    void aRunWithoutSaysNothingOfIt()
    {
        RunRequest none = request(0.5);
        none.config.generated->share = 0;
        const RunRecord record = RunFolder(run(none).folder).readRecord();
        QVERIFY(!record.config.generated && record.generatorSha256.empty());
    }

    void onlyTheTrainingImagesAreReplaced()
    {
        RunRequest wanted = request(1);
        RunConfig config = FakeFamily().makeConfig("fast");
        config.data = wanted.config.data;
        const Dataset real = loadDataset(config.data);
        config.generated = wanted.config.generated;
        const TrainingData mixed = loadTrainingData(*makeReaderAndWriterCatalog(), config, 1);
        QVERIFY(mixed.data.sha256 == real.sha256);
        QVERIFY(mixed.data.training.pixels != real.training.pixels);
        QCOMPARE(mixed.data.training.size(), real.training.size());
        QVERIFY(mixed.data.validation.pixels == real.validation.pixels);
        QVERIFY(mixed.data.test.pixels == real.test.pixels);
    }

    void aRunGoesOnWithTheSameGeneratorOnly()
    {
        RunRequest stopped = request(0.3);
        stopped.config.parameters["epochs"] = std::int64_t{1};
        const RunEnded first = run(stopped);
        RunRequest more;
        more.resumeFolder = first.folder;
        more.config.parameters["epochs"] = std::int64_t{2};
        QVERIFY(run(more).status == RunStatus::Finished);
        QCOMPARE(RunFolder(first.folder).readRecord().config.generated->share, 0.3);

        more.config.parameters["epochs"] = std::int64_t{3};
        writeFakeGenerator(m_root / "writer.safetensors", true, 2);
        const RunEnded refused = run(more);
        QVERIFY(refused.error && refused.error->code() == ErrorCode::UnusableInput);
        QVERIFY(refused.error->file() == m_root / "writer.safetensors");
        fs::remove(m_root / "writer.safetensors");
        QVERIFY(run(more).error->file() == m_root / "writer.safetensors");
    }

    void aFileThatIsNoUseIsNamedAndLeavesNothingBehind_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("missing") << QByteArray("absent") << QByteArray("");
        QTest::newRow("garbage") << QByteArray("garbage") << QByteArray("");
        QTest::newRow("classifier") << QByteArray("reader") << QByteArray("does not write digits");
        QTest::newRow("unconditional") << QByteArray("free") << QByteArray("not told the digits");
    }

    void aFileThatIsNoUseIsNamedAndLeavesNothingBehind()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, reason);
        std::ofstream(m_root / "garbage") << "garbage";
        writeFakeGenerator(m_root / "free", false);
        if (what == "reader") {
            const RunEnded reader = run(request(0.5));
            fs::rename(RunFolder(reader.folder).checkpointFile("last"), m_root / "reader");
            fs::remove_all(m_root / "runs");
        }
        RunRequest wrong = request(0.5);
        wrong.config.generated->model = (m_root / what.toStdString()).string();
        const RunEnded ended = run(wrong);
        QVERIFY(ended.status == RunStatus::Failed && ended.folder.empty());
        QVERIFY(ended.error->code() == ErrorCode::UnusableInput);
        QVERIFY(ended.error->file() == m_root / what.toStdString());
        QVERIFY(QByteArray(ended.error->what()).contains(reason));
        QVERIFY(!fs::exists(m_root / "runs"));
    }

    void aShareThatCannotBeMeantIsWrongUsage()
    {
        for (const double share : {-0.1, 1.01, std::numeric_limits<double>::quiet_NaN()}) {
            const RunEnded ended = run(request(share));
            QVERIFY(ended.error && ended.error->code() == ErrorCode::WrongUsage);
        }
    }

    void aFamilyThatWritesTakesNoGeneratedDigits()
    {
        RunRequest wrong = request(0.5);
        wrong.config.family = "writer";
        const RunEnded ended = run(wrong);
        QVERIFY(ended.error && ended.error->code() == ErrorCode::WrongUsage);
        QVERIFY(QByteArray(ended.error->what()).contains("reads digits"));
    }

    void theGeneratingCanBeCancelled()
    {
        const std::atomic<bool> cancelled{true};
        const RunEnded ended = runSession(
            *makeReaderAndWriterCatalog(), request(0.5), *m_observer, *m_control, {{}, &cancelled});
        QVERIFY(ended.status == RunStatus::Stopped && !ended.error && ended.folder.empty());
    }

private:
    RunRequest request(double share) const
    {
        RunRequest result;
        result.config.family = "fake";
        result.config.preset = "fast";
        result.config.data = (m_root / "data").string();
        result.config.generated = GeneratedShare{share, (m_root / "writer.safetensors").string()};
        result.runsRoot = m_root / "runs";
        return result;
    }
    RunEnded run(const RunRequest& wanted)
    {
        return runSession(*makeReaderAndWriterCatalog(), wanted, *m_observer, *m_control);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<RecordingObserver> m_observer;
    std::unique_ptr<RunControl> m_control;
    fs::path m_root;
};

QTEST_GUILESS_MAIN(TestGeneratedRun)
#include "tst_generatedrun.moc"
