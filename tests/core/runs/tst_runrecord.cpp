// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"
#include "tests/support/errorof.h"
#include "tests/support/smalldisk.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <thread>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

RunRecord record()
{
    RunRecord result;
    result.config.family = "fake";
    result.config.preset = "fast";
    result.config.parameters = {{"seed", std::int64_t{1}}, {"rate", 0.1}};
    result.config.name = "My \"best\" – run";
    result.status = RunStatus::Finished;
    result.created = "2026-01-02T03:04:05Z";
    result.datasetName = "MNIST";
    result.datasetSha256 = std::string(64, 'a');
    result.software = {{"torch", "1.13"}};
    result.summary = {{"test_accuracy", 0.9912}, {"seconds", 5.5}};
    result.failure = "none";
    result.notes = "two\nlines";
    result.tags = {"a", "b"};
    return result;
}

bool isSame(const RunRecord& a, const RunRecord& b)
{
    return a.config == b.config && a.status == b.status && a.created == b.created
        && a.datasetName == b.datasetName && a.datasetSha256 == b.datasetSha256
        && a.software == b.software && a.summary == b.summary && a.failure == b.failure
        && a.notes == b.notes && a.tags == b.tags;
}

} // namespace

/// The file run.json of a run's folder.
class TestRunRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path().toStdString();
    }

    void theRecordSurvivesItsFile()
    {
        const RunFolder folder(m_root);
        folder.writeRecord(record());
        QVERIFY(isSame(folder.readRecord(), record()));
    }

    void aRecordOfFewWordsIsEnough()
    {
        std::ofstream(m_root / "run.json")
            << R"({"format_version":1,"config":{"family":"f","preset":"p","data":"d","parameters":{}},"more":1})";
        const RunRecord read = RunFolder(m_root).readRecord();
        QVERIFY(read.config.family == "f");
        QVERIFY(read.status == RunStatus::Stopped);
    }

    void unusableRecordsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        const QByteArray config(
            R"("config":{"family":"f","preset":"p","data":"d","parameters":{}})");
        QTest::newRow("empty") << QByteArray() << QByteArray("does not describe a run");
        QTest::newRow("torn") << QByteArray("{\"format_version\":1,")
                              << QByteArray("does not describe");
        QTest::newRow("list") << QByteArray("[]") << QByteArray("does not describe");
        QTest::newRow("no version") << "{" + config + "}" << QByteArray("does not describe");
        QTest::newRow("newer") << "{\"format_version\":2," + config + "}"
                               << QByteArray("newer version");
        QTest::newRow("no config")
            << QByteArray("{\"format_version\":1}") << QByteArray("does not describe");
        QTest::newRow("bad config")
            << QByteArray("{\"format_version\":1,\"config\":{}}") << QByteArray("entry family");
        QTest::newRow("summary of texts") << "{\"format_version\":1,\"summary\":{\"a\":\"b\"},"
                + config + "}" << QByteArray("does not describe");
        QTest::newRow("deep") << "{\"format_version\":1,\"more\":" + QByteArray(100'000, '[')
                + QByteArray(100'000, ']') + "," + config
                + "}" << QByteArray("does not describe");
        QTest::newRow("tags no list") << "{\"format_version\":1,\"tags\":5," + config + "}"
                                      << QByteArray("does not describe");
    }

    void unusableRecordsAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        std::ofstream(m_root / "run.json") << text.toStdString();
        const auto read = [this] { RunFolder(m_root).readRecord(); };
        QVERIFY(failsWith(ErrorCode::UnusableInput, words.toStdString(), read));
        QVERIFY(failsWith(ErrorCode::UnusableInput, "run.json", read));
    }

    void aRecordThatCannotBeWrittenKeepsTheOldOne()
    {
        const RunFolder folder(m_root);
        folder.writeRecord(record());
        RunRecord longer = record();
        longer.failure = std::string(100'000, 'n');
        {
            const SmallDisk disk(4096);
            QVERIFY(
                failsWith(ErrorCode::CannotWrite, "run.json", [&] { folder.writeRecord(longer); }));
        }
        QVERIFY(isSame(folder.readRecord(), record()));
    }

    void anEditChangesOnlyWhatItNames()
    {
        const RunFolder folder(m_root);
        folder.writeRecord(record());
        folder.edit({.name = {}, .notes = "new", .tags = {}});
        RunRecord expected = record();
        expected.notes = "new";
        QVERIFY(isSame(folder.readRecord(), expected));
        folder.edit({"", {}, std::vector<std::string>{}});
        expected.config.name.clear();
        expected.tags.clear();
        QVERIFY(isSame(folder.readRecord(), expected));
    }

    void editsSurviveTheRecorderOfALiveRun()
    {
        const RunFolder folder(m_root);
        folder.writeRecord(record());
        folder.edit({"renamed", "edited", std::vector<std::string>{"c"}});
        RunRecord later = record(); // the recorder knows nothing of the edit
        later.summary["epochs"] = 3;
        folder.writeRecord(later);
        later.config.name = "renamed";
        later.notes = "edited";
        later.tags = {"c"};
        QVERIFY(isSame(folder.readRecord(), later));
    }

    void editsAndUpdatesOfTwoThreadsLoseNothing()
    {
        const RunFolder folder(m_root);
        folder.writeRecord(record());
        std::thread recorder([&] {
            RunRecord mine = record();
            for (int i = 1; i <= 50; ++i) {
                mine.summary["epochs"] = i;
                folder.writeRecord(mine);
            }
        });
        for (int i = 1; i <= 50; ++i)
            folder.edit({.name = {}, .notes = std::to_string(i), .tags = {}});
        recorder.join();
        const RunRecord read = folder.readRecord();
        QVERIFY(read.notes == "50");
        QCOMPARE(read.summary.at("epochs"), 50.0);
    }

    void whatAnotherVersionWroteIsKept()
    {
        std::ofstream(m_root / "run.json")
            << R"({"format_version":1,"config":{"family":"f","preset":"p","data":"d","parameters":{}},"more":{"a":1}})";
        const RunFolder folder(m_root);
        folder.edit({.name = {}, .notes = "n", .tags = {}});
        folder.writeRecord(record());
        std::ifstream file(m_root / "run.json");
        const std::string text(std::istreambuf_iterator<char>(file), {});
        QVERIFY(text.find("\"more\"") != std::string::npos);
        QVERIFY(folder.readRecord().notes == "n");
    }

    void aDamagedRecordIsNotEditedButReplacedByTheRun()
    {
        std::ofstream(m_root / "run.json") << "{";
        const RunFolder folder(m_root);
        QVERIFY(failsWith(ErrorCode::UnusableInput, "run.json", [&] {
            folder.edit({"x", {}, {}});
        }));
        folder.writeRecord(record());
        QVERIFY(isSame(folder.readRecord(), record()));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

QTEST_GUILESS_MAIN(TestRunRecord)
#include "tst_runrecord.moc"
