// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/threadteam.h"

#include <QTest>

#include <atomic>
#include <numeric>
#include <stdexcept>

namespace studio::models {

class TestThreadTeam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberWorksOnceARound();
    void aTeamOfOneWorksOnTheCallersThread();
    void theFirstMembersExceptionComesBack();
    void theTeamWorksOnAfterAnException();
};

void TestThreadTeam::everyMemberWorksOnceARound()
{
    ThreadTeam team(4);
    std::vector<int> rounds(4);
    for (int i = 0; i < 1000; ++i) {
        team.run([&](int member) { ++rounds[static_cast<std::size_t>(member)]; });
    }
    QCOMPARE(rounds, std::vector<int>(4, 1000));
}

void TestThreadTeam::aTeamOfOneWorksOnTheCallersThread()
{
    ThreadTeam team(1);
    std::thread::id worker;
    team.run([&](int) { worker = std::this_thread::get_id(); });
    QVERIFY(worker == std::this_thread::get_id());
}

void TestThreadTeam::theFirstMembersExceptionComesBack()
{
    ThreadTeam team(3);
    try {
        team.run([](int member) { throw std::runtime_error(std::to_string(member)); });
        QFAIL("no exception came back");
    } catch (const std::runtime_error& error) {
        QCOMPARE(error.what(), "0");
    }
}

void TestThreadTeam::theTeamWorksOnAfterAnException()
{
    ThreadTeam team(3);
    QVERIFY_EXCEPTION_THROWN(team.run([](int member) {
        if (member == 2) {
            throw std::runtime_error("two");
        }
    }),
        std::runtime_error);
    std::atomic<int> calls = 0;
    team.run([&](int) { ++calls; });
    QCOMPARE(calls.load(), 3);
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestThreadTeam)
#include "tst_threadteam.moc"
