// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"
#include "tests/support/errorof.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <regex>
#include <set>

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
        RunRecord record;
        record.config = config();
        RunFolder(m_root / "empty").writeRecord(record);
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
