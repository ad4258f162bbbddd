// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/runqueue.h"
#include "core/runs/queuefile.h"
#include "tests/ui/runshome.h"
#include "tests/ui/windowfixture.h"
#include "ui/queue/queuedialog.h"
#include "ui/queue/queuedrundialog.h"
#include "ui/train/parameterform.h"
#include "ui/window/studioactions.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace studio::ui {

/// The queue of runs, in the window.
class QueueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void runsAreAddedLookedAtAndTrainedOneAfterAnother();
    void runsCanBeAddedWhileAnotherOneTrains();
    void theOrderIsChangedByKeysAndTakenBack();
    void draggingARunMovesIt();
    void aRunThatIsStoppedHoldsTheQueueAndSaysSo();
    void aRunCanBeMadeAndChangedInTheQueue();
    void whatWaitedIsOfferedAtTheNextStart();
    void aRunThatCannotBeginHoldsTheRest();
    void runsWaitForASearch();

private:
    core::FakeBehaviour slow() const
    {
        core::FakeBehaviour behaviour;
        behaviour.stepTime = std::chrono::milliseconds(2);
        behaviour.stepsPerEpoch = 1000;
        return behaviour;
    }
    app::RunQueue& queue() { return m_fixture->queue; }
    TrainForm& form() { return m_fixture->window->trainPage().form(); }
    void trigger(Command command) { m_fixture->window->actions().at(command)->trigger(); }
    /// Adds what the form shows, with another seed each time.
    void add(std::int64_t seed)
    {
        form().setSeed(seed);
        trigger(Command::AddToQueue);
    }
    QString seeds()
    {
        QString result;
        for (const core::RunConfig& run : queue().runs())
            result += QString::number(run.integer("seed"));
        return result;
    }
    QueueDialog& dialog()
    {
        trigger(Command::ShowQueue);
        return *m_fixture->find<QueueDialog>("queue");
    }

    RunsHome m_runs;
    std::unique_ptr<WindowFixture> m_fixture;
};

void QueueTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_runs.clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
}

void QueueTest::runsAreAddedLookedAtAndTrainedOneAfterAnother()
{
    m_fixture->makeReady();
    add(1);
    add(2);
    auto* const list = dialog().findChild<QListWidget*>(u"queueList"_s);
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(1)->text().contains(u"Fast · digits"_s));
    QVERIFY(list->item(1)->text().contains(u"Fake network · Epochs 2, Seed 2"_s));
    QCOMPARE(dialog().findChild<QLabel*>(u"queueState"_s)->text(), u"The queue is held."_s);
    QVERIFY(!m_fixture->training.isBusy());
    QSignalSpy ended(&m_fixture->training, &app::TrainingController::ended);
    dialog().findChild<QPushButton*>(u"queueGo"_s)->click();
    QVERIFY(m_fixture->training.isBusy());
    QCOMPARE(form().config().integer("seed"), std::int64_t{1}); // the form shows what trains
    QTRY_COMPARE(ended.size(), 2);
    QVERIFY(queue().runs().empty());
    QCOMPARE(m_runs.count(), 2);
}

void QueueTest::runsCanBeAddedWhileAnotherOneTrains()
{
    m_fixture->makeReady();
    QSignalSpy ended(&m_fixture->training, &app::TrainingController::ended);
    trigger(Command::StartOrPause);
    QVERIFY(m_fixture->training.isBusy());
    add(5);
    QVERIFY(!queue().isHeld());
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(m_fixture->training.request().config.integer("seed"), std::int64_t{5});
}

void QueueTest::theOrderIsChangedByKeysAndTakenBack()
{
    m_fixture->makeReady();
    for (const std::int64_t seed : {1, 2, 3})
        add(seed);
    auto* const list = dialog().findChild<QListWidget*>(u"queueList"_s);
    QApplication::setActiveWindow(list->window());
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    list->setCurrentRow(2);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(seeds(), u"132"_s);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(seeds(), u"312"_s);
    QCOMPARE(list->currentRow(), 0);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(seeds(), u"12"_s);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(seeds(), u"312"_s);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(seeds(), u"123"_s);
}

void QueueTest::draggingARunMovesIt()
{
    m_fixture->makeReady();
    for (const std::int64_t seed : {1, 2, 3})
        add(seed);
    auto* const list = dialog().findChild<QListWidget*>(u"queueList"_s);
    // As the view does when the first row is dropped behind the last one.
    QVERIFY(list->model()->moveRow({}, 0, {}, 3));
    QTRY_COMPARE(seeds(), u"231"_s);
    QCOMPARE(list->count(), 3);
    QVERIFY(list->item(2)->text().contains(u"Seed 1"_s));
}

void QueueTest::aRunThatIsStoppedHoldsTheQueueAndSaysSo()
{
    m_fixture->makeReady(slow());
    trigger(Command::StartOrPause);
    QTRY_VERIFY(m_fixture->training.state() == app::TrainingController::State::Running);
    add(5);
    trigger(Command::Stop);
    QTRY_VERIFY(queue().isHeld());
    QCOMPARE(seeds(), u"5"_s);
    QVERIFY(!m_fixture->training.isBusy());
    QTRY_COMPARE(m_fixture->bannerTitle(), u"The queue is held"_s);
    queue().release();
    QVERIFY(m_fixture->training.isBusy());
    QVERIFY(m_fixture->bannerTitle().isEmpty());
}

void QueueTest::aRunCanBeMadeAndChangedInTheQueue()
{
    m_fixture->makeReady();
    Q_EMIT dialog().addRequested();
    auto* made = m_fixture->find<QueuedRunDialog>("queuedRun");
    QVERIFY(made != nullptr);
    made->settings().setSeed(7);
    auto* const accept = made->findChild<QPushButton*>(u"acceptQueuedRun"_s);
    QTRY_VERIFY(accept->isEnabled());
    accept->click();
    QCOMPARE(seeds(), u"7"_s);
    QTRY_VERIFY(m_fixture->find<QueuedRunDialog>("queuedRun") == nullptr);
    Q_EMIT dialog().changeRequested(0);
    made = m_fixture->find<QueuedRunDialog>("queuedRun");
    QCOMPARE(made->settings().config().integer("seed"), std::int64_t{7});
    made->settings().setSeed(8);
    QTRY_VERIFY(made->settings().isUsable());
    made->findChild<QPushButton*>(u"acceptQueuedRun"_s)->click();
    QCOMPARE(seeds(), u"8"_s);
}

void QueueTest::whatWaitedIsOfferedAtTheNextStart()
{
    m_fixture->makeReady();
    add(4);
    const auto kept = queue().runs();
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>();
    const auto file = m_fixture->folder.filePath(u"other/queue.json"_s).toStdString();
    core::writeQueue(file, kept);
    app::RunQueue queue(file);
    QSignalSpy restored(&queue, &app::RunQueue::restored);
    QVERIFY(restored.wait());
    QVERIFY(queue.runs() == kept);
    Q_EMIT m_fixture->queue.restored(1);
    QCOMPARE(m_fixture->bannerTitle(), u"1 run(s) wait(s) in the queue"_s);
}

void QueueTest::aRunThatCannotBeginHoldsTheRest()
{
    m_fixture->makeReady();
    core::RunConfig lost = form().config();
    lost.data = "/no/such/folder";
    queue().add(lost);
    add(2);
    queue().release();
    QTRY_VERIFY(queue().isHeld());
    QCOMPARE(seeds(), u"2"_s);
    QTRY_VERIFY(!m_fixture->training.isBusy());
    QVERIFY(!m_fixture->bannerTitle().isEmpty());
}

void QueueTest::runsWaitForASearch()
{
    m_fixture->makeReady(slow());
    core::TuningRequest search;
    search.plan.name = "search";
    search.plan.config = form().config();
    core::TunedParameter rate;
    rate.id = "learning_rate";
    rate.minimum = 0.001;
    rate.maximum = 0.1;
    search.plan.parameters = {rate};
    search.root = m_fixture->folder.filePath(u"runs"_s).toStdString();
    QVERIFY(m_fixture->tuning.start(search));
    QVERIFY(!form().canStart());
    queue().add(search.plan.config);
    queue().release();
    QVERIFY(!m_fixture->training.isBusy());
    QCOMPARE(queue().runs().size(), std::size_t{1});
    m_fixture->tuning.stop();
    QTRY_VERIFY(m_fixture->training.isBusy());
    QVERIFY(queue().runs().empty());
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::QueueTest)
#include "tst_queue.moc"
