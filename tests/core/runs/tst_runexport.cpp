// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runexport.h"

#include "core/checkpoint/durablefile.h"
#include "core/image/png.h"
#include "core/runs/runfolder.h"
#include "tests/support/errorof.h"
#include "tests/support/eventreader.h"
#include "tests/support/fakefamily.h"

#include <QTemporaryDir>
#include <QTest>

using namespace studio::core;
namespace fs = std::filesystem;
using Kind = RunExport::Kind;

class TestRunExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void csvIsTheLogWithoutATornLine();
    void eventFileHoldsMetricsAndSamples();
    void damagedRunsAreRefusedByName_data();
    void damagedRunsAreRefusedByName();
    void nothingIsEverReplaced();
    void cancelledExportLeavesNothing();
    void pythonNeedsACheckpointAndAScript();

private:
    fs::path path(const std::string& name) const { return m_root / name; }
    std::vector<fs::path> exported(Kind kind, const std::string& target)
    {
        return exportRun({kind, path("run"), path(target), {}}, *m_catalog);
    }
    void write(const std::string& name, std::string_view text) const
    {
        fs::create_directories(path(name).parent_path());
        writeFileDurably(path(name), text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
    std::shared_ptr<FamilyCatalog> m_catalog = makeFakeCatalog();
};

void TestRunExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = m_folder->path().toStdString();
    RunRecord record;
    record.config = m_catalog->families().front()->makeConfig("");
    record.created = "2026-01-02T03:04:05Z";
    fs::create_directories(path("run/samples"));
    const RunFolder folder(path("run"));
    folder.writeRecord(record);
    write("run/metrics.csv",
        "step,epoch,seconds,train.loss,validation.accuracy\n"
        "10,0.5,1.5,2.25,\n20,1,3,1.5,0.75\n30,1.5,4.5,1.25,\n40,2,6,");
    writePng(folder.sampleFile(1), GrayImage(56, 28, 7));
}

void TestRunExport::csvIsTheLogWithoutATornLine()
{
    const auto files = exported(Kind::Csv, "new/log.csv");
    QCOMPARE(files, std::vector<fs::path>{path("new/log.csv")});
    const auto bytes = readWholeFile(path("new/log.csv"), 10'000);
    QCOMPARE(std::string(bytes.begin(), bytes.end()),
        std::string("step,epoch,seconds,train.loss,validation.accuracy\n"
                    "10,0.5,1.5,2.25,\n20,1,3,1.5,0.75\n30,1.5,4.5,1.25,\n"));
}

void TestRunExport::eventFileHoldsMetricsAndSamples()
{
    const auto files = exported(Kind::TensorBoard, "logs/run");
    QCOMPARE(files.size(), 1U);
    QVERIFY(files[0].filename().string().starts_with("events.out.tfevents.1767323045."));
    QVERIFY(files[0].filename().string().ends_with(".digit-studio"));
    const auto events = readEvents(readWholeFile(files[0], 1'000'000));
    QCOMPARE(events.size(), 5U);
    QCOMPARE(events[0].fileVersion, std::string("brain.Event:2"));
    QCOMPARE(events[1].values.size(), 1U);
    QCOMPARE(events[2].step, 20U);
    QCOMPARE(events[2].wallTime, 1767323045.0 + 3);
    QCOMPARE(events[2].values.at(1).tag, std::string("validation.accuracy"));
    QCOMPARE(events[2].values.at(1).number, 0.75F);
    // The sample of epoch 1 belongs to the last step of that epoch.
    QCOMPARE(events[4].step, 20U);
    const ReadEvent::Value& picture = events[4].values.at(0);
    QCOMPARE(picture.width, 56U);
    QCOMPARE(picture.height, 28U);
    const auto png = readWholeFile(RunFolder(path("run")).sampleFile(1), 10'000);
    QCOMPARE(picture.picture, std::string(png.begin(), png.end()));
    QVERIFY(!fs::exists(path("logs/run.unfinished")));
}

void TestRunExport::damagedRunsAreRefusedByName_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* file, const char* content,
                         const char* words) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(content)
                            << QString::fromLatin1(words);
    };
    row("row", "metrics.csv", "step,epoch,seconds,a\n1,1,1,one\n2,1,1,2\n", "metrics.csv: Line 2");
    row("header", "metrics.csv", "hello\n", "metrics.csv: The first line");
    row("nothing", "metrics.csv", "step,epoch,seconds,a\n1,1,1,0.", "has no metrics yet");
    row("record", "run.json", "{", "run.json: ");
    row("sample", "samples/epoch-0001.png", "no picture", "epoch-0001.png: ");
}

void TestRunExport::damagedRunsAreRefusedByName()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, words);
    if (words.contains(QStringLiteral("no metrics")))
        fs::remove_all(path("run/samples"));
    write("run/" + file.toStdString(), content.toStdString());
    QVERIFY(failsWith(ErrorCode::UnusableInput, words.toStdString(),
        [&] { exported(Kind::TensorBoard, "logs"); }));
    QVERIFY(!fs::exists(path("logs")));
    QVERIFY(!fs::exists(path("logs.unfinished")));
    if (file == QStringLiteral("metrics.csv")) {
        QVERIFY(failsWith(ErrorCode::UnusableInput, words.toStdString(),
            [&] { exported(Kind::Csv, "log.csv"); }));
        QVERIFY(!fs::exists(path("log.csv")));
    }
}

void TestRunExport::nothingIsEverReplaced()
{
    write("there/file", "mine");
    QVERIFY(failsWith(
        ErrorCode::CannotWrite, "not empty", [&] { exported(Kind::TensorBoard, "there"); }));
    QVERIFY(failsWith(ErrorCode::CannotWrite, "There is a file",
        [&] { exported(Kind::TensorBoard, "there/file"); }));
    QVERIFY(failsWith(
        ErrorCode::CannotWrite, "There is a file", [&] { exported(Kind::Csv, "there/file"); }));
    QVERIFY(failsWith(
        ErrorCode::CannotWrite, "This is a folder", [&] { exported(Kind::Csv, "there"); }));
    QCOMPARE(readWholeFile(path("there/file"), 10).size(), 4U);
    fs::create_directories(path("empty"));
    QCOMPARE(exported(Kind::TensorBoard, "empty").size(), 1U);
}

void TestRunExport::cancelledExportLeavesNothing()
{
    const std::atomic<bool> cancelled = true;
    const auto error = errorOf([&] {
        exportRun({Kind::TensorBoard, path("run"), path("logs"), {}}, *m_catalog, {{}, &cancelled});
    });
    QVERIFY(error && error->code() == ErrorCode::Cancelled);
    QVERIFY(!fs::exists(path("logs")));
}

void TestRunExport::pythonNeedsACheckpointAndAScript()
{
    const auto python = [this](const std::string& checkpoint) {
        exportRun({Kind::Python, path("run"), path("py"), checkpoint}, *m_catalog);
    };
    QVERIFY(failsWith(ErrorCode::UnusableInput, "has no checkpoint yet", [&] { python({}); }));
    QVERIFY(failsWith(ErrorCode::UnusableInput, "no checkpoint called epoch-0009",
        [&] { python("epoch-0009"); }));
    write("run/checkpoints/best.safetensors", "damaged");
    QVERIFY(failsWith(ErrorCode::UnusableInput, "best.safetensors: ", [&] { python({}); }));
    Checkpoint checkpoint;
    checkpoint.config = m_catalog->families().front()->makeConfig("");
    writeCheckpoint(path("run/checkpoints/last.safetensors"), checkpoint);
    QVERIFY(failsWith(ErrorCode::UnusableInput, "last.safetensors: There is no Python script",
        [&] { python("last"); }));
    QVERIFY(!fs::exists(path("py")));
}

QTEST_APPLESS_MAIN(TestRunExport)
#include "tst_runexport.moc"
