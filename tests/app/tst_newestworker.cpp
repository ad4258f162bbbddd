// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/newestworker.h"

#include "core/data/workprogress.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <vector>

using namespace studio;
using app::WorkTicket;

class TestNewestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofRequestsThatWaitOnlyTheNewestIsAnswered();
    void answersArriveOnTheThreadThatAsked();
    void whatWasAskedBeforeIsUnheardOnceItIsStale();
    void anErrorIsToldUnlessTheRequestIsStale();
    void itsEndEndsWhatIsUnderWay();

private:
    /// Answers with the request itself, as soon as the test lets it.
    struct Worker
    {
        QSemaphore begun;
        QSemaphore permits;
        std::vector<int> answers; ///< told, on the test's thread
        std::vector<QThread*> threads; ///< that they were told on
        std::vector<std::string> errors;
        app::NewestWorker<int> worker{[this](int request, const WorkTicket& ticket) {
                                          begun.release();
                                          permits.acquire();
                                          if (request < 0)
                                              throw core::Error(
                                                  core::ErrorCode::UnusableInput, {}, "below zero");
                                          worker.tell(ticket, [this, request] {
                                              answers.push_back(request);
                                              threads.push_back(QThread::currentThread());
                                          });
                                      },
            [this](const core::Error& error) { errors.push_back(error.reason().text); }};

        ~Worker() { permits.release(100); }
    };
};

void TestNewestWorker::ofRequestsThatWaitOnlyTheNewestIsAnswered()
{
    Worker one;
    one.worker.ask(1);
    one.begun.acquire();
    one.worker.ask(2);
    one.worker.ask(3);
    one.permits.release(3);
    const std::vector<int> expected{1, 3};
    QTRY_COMPARE(one.answers, expected);
}

void TestNewestWorker::answersArriveOnTheThreadThatAsked()
{
    Worker one;
    one.permits.release();
    one.worker.ask(1);
    const std::vector<QThread*> expected{QThread::currentThread()};
    QTRY_COMPARE(one.threads, expected);
}

void TestNewestWorker::whatWasAskedBeforeIsUnheardOnceItIsStale()
{
    Worker one;
    one.worker.ask(1);
    one.begun.acquire();
    one.worker.ask(2);
    one.worker.outdate();
    one.worker.ask(3);
    one.permits.release(3);
    const std::vector<int> expected{3};
    QTRY_COMPARE(one.answers, expected);
}

void TestNewestWorker::anErrorIsToldUnlessTheRequestIsStale()
{
    Worker one;
    one.worker.ask(-1);
    one.begun.acquire();
    one.worker.outdate();
    one.worker.ask(-2);
    one.permits.release(2);
    QTRY_COMPARE(one.errors.size(), std::size_t{1});
    QCOMPARE(one.errors[0], std::string("below zero"));
    QVERIFY(one.answers.empty());
}

void TestNewestWorker::itsEndEndsWhatIsUnderWay()
{
    QSemaphore begun;
    bool isCancelled = false;
    {
        app::NewestWorker<int> worker(
            [&](int, const WorkTicket& ticket) {
                begun.release();
                const auto control = ticket.control();
                while (!core::isCancelled(control))
                    QThread::yieldCurrentThread();
                isCancelled = true;
                core::throwIfCancelled(control);
            },
            [](const core::Error&) { QFAIL("that it was cancelled is no error"); });
        worker.ask(1);
        begun.acquire();
    }
    QCoreApplication::processEvents();
    QVERIFY(isCancelled);
}

QTEST_GUILESS_MAIN(TestNewestWorker)
#include "tst_newestworker.moc"
