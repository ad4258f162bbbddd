// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"
#include "core/infer/classifier.h"
#include "core/run/eventmailbox.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace studio::core;

namespace {

StepMetrics stepAt(std::int64_t step)
{
    return {step, 0, 0, {{"train.loss", 1.0}}};
}

} // namespace

class TestEventMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsComeOutInOrder()
    {
        EventMailbox mailbox([] {});
        mailbox.onEvent(RunStarted{3, 10, 0});
        mailbox.onEvent(stepAt(1));
        mailbox.onEvent(EpochMetrics{1, 1, 0, {}});
        mailbox.onEvent(RunEnded{});
        const auto events = mailbox.drain();
        QCOMPARE(events.size(), 4U);
        QVERIFY(std::holds_alternative<RunStarted>(events[0]));
        QVERIFY(std::holds_alternative<StepMetrics>(events[1]));
        QVERIFY(std::holds_alternative<EpochMetrics>(events[2]));
        QVERIFY(std::holds_alternative<RunEnded>(events[3]));
        QVERIFY(mailbox.drain().empty());
    }

    void oneWakeUpUntilItIsDrained()
    {
        int wakeUps = 0;
        EventMailbox mailbox([&wakeUps] { ++wakeUps; });
        mailbox.onEvent(stepAt(1));
        mailbox.onEvent(SampleGrid{});
        mailbox.onEvent(stepAt(2));
        QCOMPARE(wakeUps, 1);
        mailbox.drain();
        mailbox.onEvent(SampleGrid{});
        mailbox.onEvent(stepAt(3));
        QCOMPARE(wakeUps, 2);
    }

    void theReaderMayDrainFromTheWakeUp()
    {
        std::size_t drained = 0;
        EventMailbox* self = nullptr;
        EventMailbox mailbox([&] { drained += self->drain().size(); });
        self = &mailbox;
        mailbox.onEvent(stepAt(1));
        mailbox.onEvent(stepAt(2));
        QCOMPARE(drained, 2U);
    }

    void ofStatesOnlyTheNewestIsKeptInItsPlace()
    {
        EventMailbox mailbox([] {});
        mailbox.onEvent(SampleGrid{1, 0, {}, {}});
        mailbox.onEvent(ModelPublished{nullptr, 1, nullptr});
        mailbox.onEvent(stepAt(1));
        mailbox.onEvent(HardImages{1, {}});
        mailbox.onEvent(SampleGrid{2, 0, {}, {}});
        mailbox.onEvent(CheckpointReady{nullptr, true, {}});
        mailbox.onEvent(stepAt(2));
        mailbox.onEvent(HardImages{2, {}});
        mailbox.onEvent(ModelPublished{nullptr, 2, nullptr});
        mailbox.onEvent(CheckpointReady{nullptr, false, {}});
        const auto events = mailbox.drain();
        QCOMPARE(events.size(), 6U);
        QCOMPARE(std::get<StepMetrics>(events[0]).step, 1);
        QCOMPARE(std::get<SampleGrid>(events[1]).epoch, 2);
        QCOMPARE(std::get<StepMetrics>(events[2]).step, 2);
        QCOMPARE(std::get<HardImages>(events[3]).epoch, 2);
        QCOMPARE(std::get<ModelPublished>(events[4]).step, 2);
        QVERIFY(!std::get<CheckpointReady>(events[5]).isBest);
    }

    void metricsBelowTheLimitAreAllKept()
    {
        EventMailbox mailbox([] {});
        for (std::int64_t step = 1; step <= 100'000; ++step)
            mailbox.onEvent(stepAt(step));
        const auto events = mailbox.drain();
        QCOMPARE(events.size(), 100'000U);
        for (std::size_t i = 0; i < events.size(); ++i)
            QVERIFY(std::get<StepMetrics>(events[i]).step == static_cast<std::int64_t>(i) + 1);
    }

    void anUnreadMailboxStaysBoundedAndKeepsTheFrame()
    {
        EventMailbox mailbox([] {});
        mailbox.onEvent(RunStarted{1, 1, 0});
        mailbox.onEvent(HardImages{1, {}});
        constexpr std::int64_t kSteps = 450'000;
        for (std::int64_t step = 1; step <= kSteps; ++step) {
            mailbox.onEvent(stepAt(step));
            if (step % 10'000 == 0)
                mailbox.onEvent(EpochMetrics{step, step / 10'000, 0, {}});
        }
        mailbox.onEvent(RunEnded{});
        const auto events = mailbox.drain();
        QVERIFY(events.size() <= EventMailbox::kMaximumEvents + 8);
        QVERIFY(events.size() >= EventMailbox::kMaximumEvents / 4);
        QVERIFY(std::holds_alternative<RunStarted>(events.front()));
        QVERIFY(std::holds_alternative<HardImages>(events[1]));
        QVERIFY(std::holds_alternative<RunEnded>(events.back()));
        std::int64_t previous = 0;
        std::int64_t epochs = 0;
        for (const TrainingEvent& event : events) {
            epochs += std::holds_alternative<EpochMetrics>(event) ? 1 : 0;
            if (const auto* step = std::get_if<StepMetrics>(&event)) {
                QVERIFY(step->step > previous);
                previous = step->step;
            }
        }
        QCOMPARE(epochs, kSteps / 10'000);
        QVERIFY(previous >= kSteps - 1);
    }

    void epochMetricsAloneAreBoundedToo()
    {
        EventMailbox mailbox([] {});
        for (std::int64_t epoch = 1; epoch <= 250'000; ++epoch)
            mailbox.onEvent(EpochMetrics{epoch, epoch, 0, {}});
        QVERIFY(mailbox.drain().size() <= EventMailbox::kMaximumEvents);
    }

    void aFloodFromAnotherThreadArrivesWhole()
    {
        std::atomic<int> wakeUps{0};
        EventMailbox mailbox([&wakeUps] { ++wakeUps; });
        constexpr std::int64_t kEvents = 100'000;
        std::thread flood([&mailbox] {
            for (std::int64_t step = 1; step <= kEvents; ++step) {
                mailbox.onEvent(stepAt(step));
                if (step % 100 == 0)
                    mailbox.onEvent(ModelPublished{nullptr, step, nullptr});
            }
            mailbox.onEvent(RunEnded{});
        });
        std::int64_t previous = 0;
        int drains = 0;
        for (bool isEnded = false; !isEnded;) {
            for (const TrainingEvent& event : mailbox.drain()) {
                isEnded = isEnded || std::holds_alternative<RunEnded>(event);
                if (const auto* step = std::get_if<StepMetrics>(&event)) {
                    if (step->step != ++previous)
                        isEnded = true;
                }
            }
            ++drains;
            std::this_thread::yield();
        }
        flood.join();
        QCOMPARE(previous, kEvents);
        QVERIFY(wakeUps <= drains);
        QVERIFY(wakeUps >= 1);
    }
};

QTEST_GUILESS_MAIN(TestEventMailbox)
#include "tst_eventmailbox.moc"
