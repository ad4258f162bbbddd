// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"
#include "core/runs/runlock.h"
#include "tests/support/errorof.h"
#include "tests/support/smalldisk.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <regex>
#include <set>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

RunConfig config()
{
    RunConfig result;
    result.family = "fake";
    result.preset = "fast";
    result.parameters = {{"seed", std::int64_t{1}}, {"rate", 0.1}};
    return result;
}

RunRecord record()
{
    RunRecord result;
    result.config = config();
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

class TestRunFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path().toStdString();
    }

    void aNewFolderIsNamedByTimeFamilyAndPreset()
    {
        const RunFolder folder = RunFolder::create(m_root / "deep" / "runs", config());
        QVERIFY(fs::is_directory(folder.path()));
        const std::regex name("[0-9]{8}-[0-9]{6}-fake-fast");
        QVERIFY(std::regex_match(folder.path().filename().string(), name));
    }

    void namesThatAreTakenGetANumber()
    {
        std::set<fs::path> paths;
        for (int i = 0; i < 20; ++i)
            paths.insert(RunFolder::create(m_root, config()).path());
        QCOMPARE(paths.size(), 20U);
    }

    void idsCannotLeadOutOfTheRoot()
    {
        RunConfig evil = config();
        evil.preset = "../../x y";
        const RunFolder folder = RunFolder::create(m_root, evil);
        QVERIFY(folder.path().parent_path() == m_root);
        QVERIFY(folder.path().filename().string().ends_with("-fake-______x_y"));
    }

    void aFileInTheWayOfTheRootIsRefused()
    {
        std::ofstream(m_root / "file") << "x";
        QVERIFY(failsWith(ErrorCode::CannotWrite, "cannot be made",
            [this] { RunFolder::create(m_root / "file" / "runs", config()); }));
        QVERIFY(failsWith(ErrorCode::CannotWrite, "cannot be made",
            [this] { RunFolder::createAt(m_root / "file"); }));
    }

    void anExactFolderMustBeFree()
    {
        fs::create_directory(m_root / "empty");
        QVERIFY(RunFolder::createAt(m_root / "empty").path() == m_root / "empty");
        QVERIFY(fs::is_directory(RunFolder::createAt(m_root / "a" / "b").path()));
        RunFolder(m_root / "empty").writeRecord(record());
        QVERIFY(failsWith(ErrorCode::CannotWrite, "There is a run in this folder already",
            [this] { RunFolder::createAt(m_root / "empty"); }));
        fs::create_directory(m_root / "mine");
        std::ofstream(m_root / "mine" / "diary.txt") << "x";
        QVERIFY(failsWith(ErrorCode::CannotWrite, "The folder is not empty",
            [this] { RunFolder::createAt(m_root / "mine"); }));
        RunFolder::requireFree(m_root / "not there yet");
        QVERIFY(!fs::exists(m_root / "not there yet"));
    }

    void filesHaveTheirPlaces()
    {
        const RunFolder folder("r");
        QVERIFY(folder.recordFile() == fs::path("r/run.json"));
        QVERIFY(folder.metricsFile() == fs::path("r/metrics.csv"));
        QVERIFY(folder.checkpointFile("last") == fs::path("r/checkpoints/last.safetensors"));
        QVERIFY(folder.sampleFile(7) == fs::path("r/samples/epoch-0007.png"));
        QVERIFY(folder.sampleFile(12345) == fs::path("r/samples/epoch-12345.png"));
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

    void aLockedFolderRefusesASecondLock()
    {
        {
            const RunLock lock(m_root);
            QVERIFY(fs::exists(m_root / "run.lock"));
            QVERIFY(failsWith(ErrorCode::CannotWrite, "Another training is writing to this run",
                [this] { const RunLock second(m_root); }));
        }
        QVERIFY(!fs::exists(m_root / "run.lock"));
        const RunLock again(m_root);
    }

    void aLockOfAKilledProcessHoldsNobodyUp()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const RunLock lock(m_root);
            ::_exit(0); // as a killed process: nothing is cleaned up
        }
        ::waitpid(child, nullptr, 0);
        QVERIFY(fs::exists(m_root / "run.lock"));
        const RunLock lock(m_root);
    }

    void ofManyThreadsOneAtATimeHoldsTheLock()
    {
        std::atomic<int> holders{0};
        std::atomic<int> most{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int k = 0; k < 200; ++k) {
                    static_cast<void>(errorOf([&] {
                        const RunLock lock(m_root);
                        const int now = ++holders;
                        most = std::max(most.load(), now);
                        --holders;
                    }));
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(most.load(), 1);
    }

    void runsLieUnderTheDataHome()
    {
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", "/somewhere/data");
        QVERIFY(defaultRunsRoot() == fs::path("/somewhere/data/digit-studio/runs"));
        qputenv("XDG_DATA_HOME", "relative");
        QVERIFY(defaultRunsRoot().string().ends_with("/.local/share/digit-studio/runs"));
        qputenv("XDG_DATA_HOME", before);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

QTEST_GUILESS_MAIN(TestRunFolder)
#include "tst_runfolder.moc"
