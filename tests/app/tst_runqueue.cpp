// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/runqueue.h"

#include "core/checkpoint/durablefile.h"
#include "core/runs/queuefile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <string>

using namespace Qt::StringLiterals;
using namespace studio;
using app::RunQueue;

/// The runs that wait for their turn.
class TestRunQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWaitsIsThereAtTheNextStartAndIsHeld();
    void theFirstRunThatWaitsForAnotherOneNeedsNoMore();
    void runsAreHandedOutInTheirOrderAsSoonAsNothingElseTrains();
    void whatIsAddedToAHeldQueueWaits();
    void aRunThatWasStoppedOrBrokeDownHoldsTheRest_data();
    void aRunThatWasStoppedOrBrokeDownHoldsTheRest();
    void theOrderCanBeChanged();
    void everyChangeCanBeTakenBack();
    void aRunThatHasBegunCannotBePutBack();
    void placesThatAreNoneChangeNothing();
    void aDamagedFileIsPutAside();
    void aSecondStudioLeavesTheFileAlone();

private:
    std::filesystem::path file() const
    {
        return m_folder->filePath(u"kept/queue.json"_s).toStdString();
    }
    /// Read, with these runs.
    void open(const std::string& names = {});
    QString names() const { return namesOf(m_queue->runs()); }
    static QString namesOf(const std::vector<core::RunConfig>& runs)
    {
        QString result;
        for (const core::RunConfig& run : runs)
            result += QString::fromStdString(run.name);
        return result;
    }
    static core::RunConfig run(char name)
    {
        core::RunConfig config;
        config.family = "cnn";
        config.name = std::string(1, name);
        config.parameters = {{"epochs", std::int64_t{2}}, {"seed", std::int64_t{3}}};
        return config;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunQueue> m_queue;
    std::unique_ptr<QSignalSpy> m_wanted;
};

void TestRunQueue::init()
{
    m_wanted.reset();
    m_queue.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRunQueue::open(const std::string& names)
{
    m_wanted.reset();
    m_queue.reset();
    std::vector<core::RunConfig> runs;
    for (const char name : names)
        runs.push_back(run(name));
    if (!runs.empty())
        core::writeQueue(file(), runs);
    m_queue = std::make_unique<RunQueue>(file());
    m_wanted = std::make_unique<QSignalSpy>(m_queue.get(), &RunQueue::runWanted);
    QSignalSpy changed(m_queue.get(), &RunQueue::changed);
    QVERIFY(changed.wait());
}

void TestRunQueue::whatWaitsIsThereAtTheNextStartAndIsHeld()
{
    open();
    m_queue->add(run('a'));
    m_queue->add(run('b'));
    open();
    QCOMPARE(names(), u"ab"_s);
    QVERIFY(m_queue->runs().front() == run('a'));
    QVERIFY(m_queue->isHeld());
    QVERIFY(m_wanted->isEmpty());
}

void TestRunQueue::theFirstRunThatWaitsForAnotherOneNeedsNoMore()
{
    open();
    m_queue->setBusy(true);
    m_queue->add(run('a'));
    QVERIFY(!m_queue->isHeld());
    m_queue->noteEnd(core::RunStatus::Finished);
    m_queue->setBusy(false);
    QCOMPARE(m_wanted->size(), 1);
    QVERIFY(m_queue->runs().empty());
}

void TestRunQueue::runsAreHandedOutInTheirOrderAsSoonAsNothingElseTrains()
{
    open("abc");
    connect(m_queue.get(), &RunQueue::runWanted, m_queue.get(), [this] { m_queue->setBusy(true); });
    m_queue->release();
    QCOMPARE(m_wanted->size(), 1);
    QCOMPARE(names(), u"bc"_s);
    m_queue->setBusy(false);
    m_queue->setBusy(false);
    QCOMPARE(m_wanted->size(), 3);
    QCOMPARE(m_wanted->at(2).at(0).value<core::RunConfig>().name, std::string("c"));
    open();
    QVERIFY(m_queue->runs().empty());
}

void TestRunQueue::whatIsAddedToAHeldQueueWaits()
{
    open("a");
    m_queue->add(run('b'));
    m_queue->setBusy(true);
    m_queue->add(run('c'));
    m_queue->setBusy(false);
    QVERIFY(m_queue->isHeld());
    QVERIFY(m_wanted->isEmpty());
    m_queue->release();
    m_queue->hold();
    QVERIFY(m_queue->isHeld());
}

void TestRunQueue::aRunThatWasStoppedOrBrokeDownHoldsTheRest_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("stopped") << int(core::RunStatus::Stopped);
    QTest::newRow("broke down") << int(core::RunStatus::Failed);
}

void TestRunQueue::aRunThatWasStoppedOrBrokeDownHoldsTheRest()
{
    QFETCH(int, status);
    open();
    m_queue->setBusy(true);
    m_queue->add(run('a'));
    m_queue->noteEnd(core::RunStatus(status));
    m_queue->setBusy(false);
    QVERIFY(m_queue->isHeld());
    QVERIFY(m_wanted->isEmpty());
    QCOMPARE(names(), u"a"_s);
}

void TestRunQueue::theOrderCanBeChanged()
{
    open("abcd");
    m_queue->move(0, 2);
    QCOMPARE(names(), u"bcad"_s);
    m_queue->move(3, 0);
    QCOMPARE(names(), u"dbca"_s);
    m_queue->remove({0, 2});
    QCOMPARE(names(), u"ba"_s);
    m_queue->replace(1, run('x'));
    QCOMPARE(names(), u"bx"_s);
    open();
    QCOMPARE(names(), u"bx"_s);
}

void TestRunQueue::everyChangeCanBeTakenBack()
{
    open("abc");
    m_queue->move(0, 1);
    m_queue->remove({0, 1});
    m_queue->add(run('d'));
    QCOMPARE(names(), u"cd"_s);
    m_queue->undoStack().undo();
    m_queue->undoStack().undo();
    QCOMPARE(names(), u"bac"_s);
    m_queue->undoStack().undo();
    QCOMPARE(names(), u"abc"_s);
    QVERIFY(!m_queue->undoStack().canUndo());
    m_queue->undoStack().redo();
    QCOMPARE(names(), u"bac"_s);
    open();
    QCOMPARE(names(), u"bac"_s);
}

void TestRunQueue::aRunThatHasBegunCannotBePutBack()
{
    open("ab");
    m_queue->move(0, 1);
    connect(m_queue.get(), &RunQueue::runWanted, m_queue.get(), [this] { m_queue->setBusy(true); });
    m_queue->release();
    QVERIFY(!m_queue->undoStack().canUndo());
    QCOMPARE(names(), u"a"_s);
}

void TestRunQueue::placesThatAreNoneChangeNothing()
{
    open("ab");
    m_queue->move(0, 2);
    m_queue->move(-1, 0);
    m_queue->remove({7, -1});
    m_queue->replace(2, run('x'));
    QCOMPARE(names(), u"ab"_s);
    QVERIFY(!m_queue->undoStack().canUndo());
}

void TestRunQueue::aDamagedFileIsPutAside()
{
    std::filesystem::create_directories(file().parent_path());
    core::writeFileDurably(file(), std::string_view("{\"format\": \"digit-stud"));
    RunQueue queue(file());
    std::optional<core::Error> error;
    std::filesystem::path kept;
    connect(&queue, &RunQueue::unreadable, this,
        [&](const core::Error& reason, const std::filesystem::path& aside) {
            error = reason;
            kept = aside;
        });
    QTRY_VERIFY(error);
    QVERIFY(error->code() == core::ErrorCode::UnusableInput);
    QVERIFY(kept == file().string() + ".damaged");
    QVERIFY(std::filesystem::exists(kept));
    queue.add(run('a'));
    QCOMPARE(namesOf(queue.runs()), u"a"_s);
}

void TestRunQueue::aSecondStudioLeavesTheFileAlone()
{
    open("ab");
    {
        RunQueue second(file());
        second.add(run('x'));
        QCOMPARE(namesOf(second.runs()), u"x"_s);
    }
    QCOMPARE(namesOf(core::readQueue(file())), u"ab"_s);
}

QTEST_GUILESS_MAIN(TestRunQueue)
#include "tst_runqueue.moc"
