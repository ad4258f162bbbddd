// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recoverywiring.h"

#include "app/controllers/errortext.h"
#include "app/controllers/runlibrarycontroller.h"
#include "tests/support/runfiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace studio::ui {

/// The banner about runs that a dead process left behind.
class RecoveryWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_folder->path().toStdString());
        m_notices.clear();
    }

    void runsThatEndedInOrderAreNotAskedAbout()
    {
        core::makeRun(m_root / "done", core::sampleRecord());
        start();
        QVERIFY(m_notices.isEmpty());
    }

    void theNewestOfThoseLeftBehindCanGoOn()
    {
        leave("older", "2026-11-01T10:00:00Z");
        leave("newer", "2026-11-02T10:00:00Z");
        start();
        QCOMPARE(m_notices.size(), 1);
        QVERIFY(m_notices[0].title.startsWith(u"2 "_s));
        QSignalSpy resumed(m_recovery.get(), &RecoveryWiring::resumeRequested);
        m_notices[0].actions.at(0).perform();
        QCOMPARE(resumed.size(), 1);
        QCOMPARE(resumed[0][0].toString(), app::toQString(m_root / "newer"));
        m_library->refresh();
        QVERIFY(QSignalSpy(m_library.get(), &app::RunLibraryController::scanned).wait());
        QCOMPARE(m_notices.size(), 1); // asked once
    }

    void theyCanBeKeptAsStoppedRuns()
    {
        leave("lost", "2026-11-01T10:00:00Z");
        start();
        m_notices.at(0).actions.at(1).perform();
        QTRY_VERIFY(core::readSummary(m_root / "lost").state == core::RunState::Stopped);
    }

    void theyCanBeDiscardedAndComeBack()
    {
        leave("lost", "2026-11-01T10:00:00Z");
        start();
        QSignalSpy removed(m_library.get(), &app::RunLibraryController::removed);
        m_notices.at(0).actions.at(2).perform();
        QTRY_COMPARE(removed.size(), 1);
        QVERIFY(!fs::exists(m_root / "lost"));
        m_library->restore(removed[0][0].value<std::vector<core::TrashedRun>>());
        QTRY_VERIFY(fs::exists(m_root / "lost" / "run.json"));
    }

private:
    void leave(const char* name, const char* created) const
    {
        core::RunRecord record = core::sampleRecord(name);
        record.status = core::RunStatus::Running;
        record.created = created;
        core::makeRun(m_root / name, record);
    }

    void start()
    {
        m_library = std::make_unique<app::RunLibraryController>(std::vector<fs::path>{m_root});
        m_recovery = std::make_unique<RecoveryWiring>(*m_library);
        connect(m_recovery.get(), &RecoveryWiring::noticed, this,
            [this](const Notice& notice) { m_notices.append(notice); });
        QSignalSpy scanned(m_library.get(), &app::RunLibraryController::scanned);
        m_library->refresh();
        QTRY_COMPARE(scanned.size(), 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
    std::unique_ptr<app::RunLibraryController> m_library;
    std::unique_ptr<RecoveryWiring> m_recovery;
    QList<Notice> m_notices;
};

} // namespace studio::ui

QTEST_MAIN(studio::ui::RecoveryWiringTest)
#include "tst_recoverywiring.moc"
