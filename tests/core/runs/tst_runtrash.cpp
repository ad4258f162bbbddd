// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlock.h"
#include "core/runs/runtrash.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"
#include "tests/support/runfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace studio::core;
namespace fs = std::filesystem;

class TestRunTrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_folder->path().toStdString());
    }

    void aDeletedRunComesBackAsItWas()
    {
        makeRun(m_root / "r", sampleRecord("mine"));
        writeBytes(m_root / "r" / "checkpoints" / "last.safetensors", std::string("weights"));
        const TrashedRun trashed = moveToTrash(m_root / "r");
        QVERIFY(!fs::exists(m_root / "r"));
        QVERIFY(trashed.trash.parent_path().parent_path() == m_root / ".trash");
        QVERIFY(trashedRuns(m_root) == std::vector<TrashedRun>{trashed});
        restoreFromTrash(trashed);
        QVERIFY(RunFolder(m_root / "r").readRecord().config.name == "mine");
        QVERIFY(fs::exists(m_root / "r" / "checkpoints" / "last.safetensors"));
        QVERIFY(!fs::exists(m_root / "r" / "run.lock"));
        QVERIFY(!fs::exists(m_root / ".trash"));
    }

    void runsOfOneNameDoNotClashInTheTrash()
    {
        for (const char* name : {"first", "second", "third"}) {
            makeRun(m_root / "r", sampleRecord(name));
            moveToTrash(m_root / "r");
        }
        const auto trashed = trashedRuns(m_root);
        QCOMPARE(trashed.size(), 3U);
        restoreFromTrash(trashed[1]);
        QVERIFY(RunFolder(m_root / "r").readRecord().config.name == "second");
        QVERIFY(failsWith(
            ErrorCode::CannotWrite, "cannot be moved", [&] { restoreFromTrash(trashed[0]); }));
        QCOMPARE(trashedRuns(m_root).size(), 2U);
    }

    void aLiveRunIsNotDeleted()
    {
        makeRun(m_root / "r", sampleRecord());
        const RunLock lock(m_root / "r");
        QVERIFY(failsWith(ErrorCode::CannotWrite, "Another training is writing",
            [&] { moveToTrash(m_root / "r"); }));
        QVERIFY(fs::exists(m_root / "r" / "run.json"));
        QVERIFY(!fs::exists(m_root / ".trash"));
    }

    void aDamagedRunCanBeDeletedButNoOtherFolder()
    {
        writeBytes(m_root / "r" / "run.json", std::string("{"));
        moveToTrash(m_root / "r");
        fs::create_directory(m_root / "photos");
        QVERIFY(failsWith(ErrorCode::UnusableInput, "There is no run here",
            [&] { moveToTrash(m_root / "photos"); }));
        QVERIFY(failsWith(ErrorCode::UnusableInput, "There is no run here",
            [&] { moveToTrash(m_root / "nothing"); }));
    }

    void aRunThatIsNotInTheTrashAnyMoreCannotComeBack()
    {
        makeRun(m_root / "r", sampleRecord());
        const TrashedRun trashed = moveToTrash(m_root / "r");
        QCOMPARE(purgeTrash(m_root, std::chrono::hours(-1)), 1U);
        QVERIFY(failsWith(
            ErrorCode::CannotWrite, "cannot be moved", [&] { restoreFromTrash(trashed); }));
    }

    void onlyWhatLayThereLongEnoughIsPurged()
    {
        makeRun(m_root / "old", sampleRecord());
        makeRun(m_root / "new", sampleRecord());
        const TrashedRun old = moveToTrash(m_root / "old");
        const TrashedRun young = moveToTrash(m_root / "new");
        fs::last_write_time(old.trash.parent_path(),
            fs::file_time_type::clock::now() - std::chrono::hours(24 * 31));
        QCOMPARE(purgeTrash(m_root, std::chrono::hours(24 * 30)), 1U);
        QVERIFY(trashedRuns(m_root) == std::vector<TrashedRun>{young});
        QCOMPARE(purgeTrash(m_root / "nowhere", std::chrono::hours(0)), 0U);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

QTEST_GUILESS_MAIN(TestRunTrash)
#include "tst_runtrash.moc"
