// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlock.h"
#include "core/runs/runrecovery.h"
#include "core/runs/runsummary.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"
#include "tests/support/runfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace studio::core;
namespace fs = std::filesystem;

/// Runs that a dead process left behind.
class RunRecoveryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = fs::path(m_folder->path().toStdString()) / "r";
    }

    void anInterruptedRunBecomesAStoppedOne()
    {
        leaveInterrupted();
        writeBytes(m_run / "checkpoints" / "last.safetensors", std::string("weights"));
        QVERIFY(readSummary(m_run).state == RunState::Interrupted);
        keepAsStopped(m_run);
        QVERIFY(readSummary(m_run).state == RunState::Stopped);
        QVERIFY(RunFolder(m_run).readRecord().config.name == "mine");
        QVERIFY(fs::exists(m_run / "checkpoints" / "last.safetensors"));
        QVERIFY(!fs::exists(m_run / "run.lock"));
    }

    void aRunThatGoesOnIsLeftAlone()
    {
        leaveInterrupted();
        const RunLock training(m_run);
        QVERIFY(
            failsWith(ErrorCode::CannotWrite, "Another training", [&] { keepAsStopped(m_run); }));
        QVERIFY(RunFolder(m_run).readRecord().status == RunStatus::Running);
    }

    void aRunThatEndedStaysAsItIs()
    {
        makeRun(m_run, sampleRecord());
        keepAsStopped(m_run);
        QVERIFY(readSummary(m_run).state == RunState::Finished);
    }

private:
    void leaveInterrupted() const
    {
        RunRecord record = sampleRecord("mine");
        record.status = RunStatus::Running;
        makeRun(m_run, record);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_run;
};

QTEST_APPLESS_MAIN(RunRecoveryTest)
#include "tst_runrecovery.moc"
