// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlock.h"
#include "tests/support/errorof.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

using namespace studio::core;
namespace fs = std::filesystem;

class TestRunLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_path = m_temporary->path().toStdString();
    }

    void aRunIsAliveWhileItIsLocked()
    {
        QVERIFY(!isRunAlive(m_path));
        {
            const RunLock lock(m_path);
            QVERIFY(isRunAlive(m_path));
            QVERIFY(failsWith(ErrorCode::CannotWrite, "Another training",
                [this] { const RunLock again(m_path); }));
        }
        QVERIFY(!isRunAlive(m_path));
        QVERIFY(!fs::exists(m_path / "run.lock"));
    }

    void theLockSaysWhoHoldsIt()
    {
        const RunLock lock(m_path);
        std::ifstream file(m_path / "run.lock");
        std::string process;
        std::string boot;
        std::string machine;
        std::getline(file, process);
        std::getline(file, boot);
        std::getline(file, machine);
        QCOMPARE(process, std::to_string(::getpid()));
        std::string ours;
        std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), ours);
        QCOMPARE(boot, ours);
        QVERIFY(!machine.empty());
    }

    void whatADeadProcessLeftBehindIsNotAlive()
    {
        std::string left;
        {
            const RunLock lock(m_path);
            std::ifstream file(m_path / "run.lock");
            left.assign(std::istreambuf_iterator<char>(file), {});
        }
        std::ofstream(m_path / "run.lock") << left; // even though that process lives
        QVERIFY(!isRunAlive(m_path));
        std::ofstream(m_path / "run.lock", std::ios::trunc) << "rubbish";
        QVERIFY(!isRunAlive(m_path));
        const RunLock lock(m_path);
        QVERIFY(isRunAlive(m_path));
    }

    void aRunOfAnotherMachineIsAliveWhileItsFilesChange()
    {
        std::ofstream(m_path / "run.lock") << "1\nsome-boot\nsome-other-machine\n";
        QVERIFY(!isRunAlive(m_path));
        std::ofstream(m_path / "metrics.csv") << "step\n";
        QVERIFY(isRunAlive(m_path));
        fs::last_write_time(
            m_path / "metrics.csv", fs::file_time_type::clock::now() - std::chrono::minutes(10));
        QVERIFY(!isRunAlive(m_path));
    }

    void aLockOfAKilledProcessHoldsNobodyUp()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const RunLock lock(m_path);
            ::_exit(0); // as a killed process: nothing is cleaned up
        }
        ::waitpid(child, nullptr, 0);
        QVERIFY(fs::exists(m_path / "run.lock"));
        const RunLock lock(m_path);
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
                        const RunLock lock(m_path);
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

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(TestRunLock)
#include "tst_runlock.moc"
