// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlibrary.h"
#include "core/runs/runlock.h"
#include "tests/support/rawfiles.h"
#include "tests/support/runfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace studio::core;
namespace fs = std::filesystem;

class TestRunLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_folder->path().toStdString());
        m_library = RunLibrary();
        m_library.setRoots({m_root});
    }

    void aRunIsDescribedByItsRecord()
    {
        RunRecord record = sampleRecord("My run");
        record.tags = {"a"};
        record.notes = "a note";
        makeRun(m_root / "r", record);
        const RunChanges changes = m_library.scan();
        QCOMPARE(changes.added.size(), 1U);
        const RunSummary run = changes.added.front();
        QVERIFY(run.folder == m_root / "r");
        QVERIFY(run.name == "My run" && run.family == "fake" && run.preset == "fast");
        QVERIFY(run.dataset == "MNIST" && run.created == "2026-01-02T03:04:05Z");
        QVERIFY(run.state == RunState::Finished);
        QCOMPARE(run.seconds, 12.5);
        QCOMPARE(run.epochs, std::int64_t{3});
        QVERIFY(run.best && *run.best == MetricValue({"validation.accuracy", 0.98}));
        QVERIFY(run.testAccuracy == 0.97 && !run.frechetDistance);
        QVERIFY(run.tags.size() == 1 && run.notes == "a note" && !run.problem);
        QVERIFY(run.record && run.record->config.parameters.size() == 3);
    }

    void aRunWithoutANameIsCalledByItsFolder()
    {
        makeRun(m_root / "20260102-030405-fake-fast", sampleRecord());
        QVERIFY(m_library.scan().added.front().name == "20260102-030405-fake-fast");
    }

    void theDistanceOfARunUnderWayIsShown()
    {
        RunRecord record = sampleRecord();
        record.summary = {{"best.frechet_distance", 4.5}};
        makeRun(m_root / "r", record);
        QVERIFY(m_library.scan().added.front().frechetDistance == 4.5);
    }

    void whatDidNotChangeIsNotReadAgain()
    {
        for (int i = 0; i < 20; ++i)
            makeRun(m_root / std::to_string(i), sampleRecord());
        QCOMPARE(m_library.scan().recordsRead, 20U);
        const RunChanges second = m_library.scan();
        QCOMPARE(second.recordsRead, 0U);
        QVERIFY(second.isEmpty());
        RunFolder(m_root / "7").edit({"renamed", {}, {}});
        makeRun(m_root / "new", sampleRecord());
        fs::remove_all(m_root / "3");
        const RunChanges third = m_library.scan();
        QCOMPARE(third.recordsRead, 2U);
        QCOMPARE(third.changed.size(), 1U);
        QVERIFY(third.changed.front().name == "renamed");
        QVERIFY(third.added.size() == 1 && third.added.front().folder == m_root / "new");
        QVERIFY(third.removed == std::vector<fs::path>{m_root / "3"});
        QCOMPARE(m_library.runs().size(), 20U);
    }

    void aRecordWrittenAMomentAgoIsReadOnceMore()
    {
        makeRun(m_root / "r", sampleRecord(), 0);
        QCOMPARE(m_library.scan().recordsRead, 1U);
        QCOMPARE(m_library.scan().recordsRead, 1U); // its time cannot tell two writes apart
    }

    void runsOfSeveralRootsAreNewestFirst()
    {
        const fs::path second = m_root / ".elsewhere";
        RunRecord record = sampleRecord("old");
        makeRun(m_root / "b", record);
        record.created = "2027-01-01T00:00:00Z";
        record.config.name = "new";
        makeRun(second / "a", record);
        m_library.setRoots({m_root, second, second / ".." / ".elsewhere"});
        QCOMPARE(m_library.scan().added.size(), 2U);
        const auto runs = m_library.runs();
        QVERIFY(runs.size() == 2 && runs[0].name == "new" && runs[1].name == "old");
        m_library.setRoots({m_root});
        QCOMPARE(m_library.scan().removed.size(), 1U);
    }

    void aRootMayBeARunItselfAndLieInAnother()
    {
        makeRun(m_root / "r", sampleRecord());
        m_library.setRoots({m_root / "r", m_root});
        const RunChanges changes = m_library.scan();
        QCOMPARE(changes.added.size(), 1U);
        QVERIFY(changes.changed.empty());
    }

    void aRootThatIsNotThereIsAProblemAndNothingElse()
    {
        makeRun(m_root / "r", sampleRecord());
        m_library.setRoots({m_root / "nowhere", m_root});
        const RunChanges changes = m_library.scan();
        QCOMPARE(changes.added.size(), 1U);
        QCOMPARE(changes.problems.size(), 1U);
        QVERIFY(changes.problems.front().file() == m_root / "nowhere");
    }

    void unusableRecordsAreShownWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("torn") << QByteArray("{\"format_version\": 1, \"conf");
        QTest::newRow("deep") << QByteArray(200'000, '[');
        QTest::newRow("too large") << QByteArray(17 << 20, ' ');
    }

    void unusableRecordsAreShownWithTheReason()
    {
        QFETCH(QByteArray, text);
        writeBytes(m_root / "r" / "run.json", text.toStdString());
        const RunChanges changes = m_library.scan();
        QCOMPARE(changes.added.size(), 1U);
        const RunSummary& run = changes.added.front();
        QVERIFY(run.state == RunState::Unreadable && run.problem && !run.record);
        QVERIFY(run.name == "r");
        makeRun(m_root / "r", sampleRecord());
        QVERIFY(m_library.scan().changed.front().state == RunState::Finished);
    }

    void numbersOfAHostileRecordDoNoHarm()
    {
        RunRecord record = sampleRecord();
        record.summary = {{"epochs", -1e300}, {"seconds", 1e300}};
        makeRun(m_root / "r", record);
        const RunSummary run = m_library.scan().added.front();
        QCOMPARE(run.epochs, std::int64_t{0});
        QCOMPARE(run.seconds, 1e9);
    }

    void junkIsPassedOver()
    {
        fs::create_directory(m_root / "empty folder");
        writeBytes(m_root / "file", std::string("x"));
        fs::create_directories(m_root / "run" / "run.json"); // a folder of that name
        makeRun(m_root / ".trash" / "20260101-000000" / "r", sampleRecord());
        makeRun(m_root / ".hidden", sampleRecord());
        makeRun(m_root / "real", sampleRecord());
        fs::create_directory_symlink(m_root / "real", m_root / "link");
        fs::create_directory(m_root / "loop");
        fs::create_symlink("run.json", m_root / "loop" / "run.json");
        const RunChanges changes = m_library.scan();
        QCOMPARE(changes.added.size(), 2U);
        QCOMPARE(changes.leftOut, 2U);
        const auto runs = m_library.runs();
        QCOMPARE(std::count_if(runs.begin(), runs.end(),
                     [](const RunSummary& run) { return run.problem.has_value(); }),
            std::ptrdiff_t{1});
    }

    void aRunThatNobodyTrainsAnyMoreIsInterrupted()
    {
        RunRecord record = sampleRecord();
        record.status = RunStatus::Running;
        makeRun(m_root / "r", record);
        {
            const RunLock lock(m_root / "r");
            QVERIFY(m_library.scan().added.front().state == RunState::Running);
            QVERIFY(m_library.scan().isEmpty());
        }
        const RunChanges changes = m_library.scan(); // run.json is as it was
        QCOMPARE(changes.recordsRead, 0U);
        QCOMPARE(changes.changed.size(), 1U);
        QVERIFY(changes.changed.front().state == RunState::Interrupted);
        QCOMPARE(toString(changes.changed.front().state), "interrupted");
    }

    void aScanThatIsCancelledTakesNothingAway()
    {
        makeRun(m_root / "r", sampleRecord());
        m_library.scan();
        const std::atomic<bool> cancelled = true;
        QVERIFY(m_library.scan(&cancelled).removed.empty());
        QCOMPARE(m_library.runs().size(), 1U);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
    RunLibrary m_library;
};

QTEST_GUILESS_MAIN(TestRunLibrary)
#include "tst_runlibrary.moc"
