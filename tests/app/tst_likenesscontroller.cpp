// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/likenesscontroller.h"

#include "core/data/workprogress.h"
#include "tests/support/fakelatentsearch.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;
using namespace studio;
using app::Likeness;
using app::LikenessController;
using core::FakeDiscriminator;
using core::FakeLatentSearch;

namespace {

core::GrayImage picture(std::uint8_t ink)
{
    return {core::kDigitSide, core::kDigitSide, ink};
}

Likeness likenessOf(const QSignalSpy& found, qsizetype index = 0)
{
    return found.at(index).at(0).value<Likeness>();
}

} // namespace

class TestLikenessController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_search = std::make_shared<FakeLatentSearch>();
        m_controller = std::make_unique<LikenessController>(std::chrono::milliseconds(0));
    }

    void theClosestPictureAndItsRealnessAreTold()
    {
        m_controller->setModel(m_search, std::make_shared<FakeDiscriminator>());
        QVERIFY(m_controller->hasModel() && m_controller->hasDiscriminator());
        QSignalSpy found(m_controller.get(), &LikenessController::found);
        QSignalSpy searching(m_controller.get(), &LikenessController::searching);
        m_controller->show(picture(51), 7);
        QCOMPARE(searching.count(), qsizetype(1));
        QTRY_COMPARE(found.count(), qsizetype(1));
        QCOMPARE(likenessOf(found).match.digit, 7);
        QCOMPARE(likenessOf(found).match.image, picture(51));
        QCOMPARE(likenessOf(found).realness.value(), 0.27);
    }

    void withoutADiscriminatorNothingIsSaidOfRealness()
    {
        m_controller->setModel(m_search, nullptr);
        QSignalSpy found(m_controller.get(), &LikenessController::found);
        m_controller->show(picture(9), 1);
        QTRY_COMPARE(found.count(), qsizetype(1));
        QVERIFY(!likenessOf(found).realness);
    }

    void anUnreadDrawingIsJudgedAsTheDigitThatCameClosest()
    {
        m_controller->setModel(m_search, std::make_shared<FakeDiscriminator>());
        QSignalSpy found(m_controller.get(), &LikenessController::found);
        m_controller->show(picture(0), -1);
        QTRY_COMPARE(found.count(), qsizetype(1));
        QCOMPARE(likenessOf(found).match.digit, 4);
        QCOMPARE(likenessOf(found).realness.value(), 0.04);
    }

    void theSameDrawingIsSearchedForOnce()
    {
        m_controller->setModel(m_search, nullptr);
        QSignalSpy found(m_controller.get(), &LikenessController::found);
        m_controller->show(picture(9), 1);
        QTRY_COMPARE(found.count(), qsizetype(1));
        m_controller->show(picture(9), 1);
        m_controller->show(picture(9), 2);
        QTRY_COMPARE(found.count(), qsizetype(2));
        QCOMPARE(m_search->calls.load(), 2);
    }

    void whileItIsDrawnNothingIsSearchedFor()
    {
        m_controller->setModel(m_search, nullptr);
        QSignalSpy found(m_controller.get(), &LikenessController::found);
        for (int ink = 1; ink <= 20; ++ink)
            m_controller->show(picture(static_cast<std::uint8_t>(ink)), 3);
        QTRY_COMPARE(found.count(), qsizetype(1));
        QCOMPARE(likenessOf(found).match.image, picture(20));
        QCOMPARE(m_search->calls.load(), 1);
    }

    void aNewerDrawingEndsTheSearchForAnOlderOne()
    {
        std::atomic<bool> hasBegun = false;
        m_search->before = [this, &hasBegun](const core::WorkControl& control) {
            if (m_search->calls > 1)
                return;
            hasBegun = true;
            while (!core::isCancelled(control))
                std::this_thread::yield();
        };
        m_controller->setModel(m_search, nullptr);
        QSignalSpy found(m_controller.get(), &LikenessController::found);
        QSignalSpy failed(m_controller.get(), &LikenessController::failed);
        m_controller->show(picture(1), 1);
        QTRY_VERIFY(hasBegun);
        m_controller->show(picture(2), 2);
        QTRY_COMPARE(found.count(), qsizetype(1));
        QCOMPARE(likenessOf(found).match.image, picture(2));
        QCOMPARE(failed.count(), qsizetype(0));
    }

    void anAnswerThatComesAfterTheWipingIsDropped()
    {
        std::atomic<bool> hasBegun = false;
        std::counting_semaphore<> mayEnd(0);
        m_search->before = [&](const core::WorkControl&) {
            hasBegun = true;
            mayEnd.acquire();
        };
        m_controller->setModel(m_search, nullptr);
        QSignalSpy found(m_controller.get(), &LikenessController::found);
        QSignalSpy wiped(m_controller.get(), &LikenessController::wiped);
        m_controller->show(picture(1), 1);
        QTRY_VERIFY(hasBegun);
        m_controller->wipe();
        QCOMPARE(wiped.count(), qsizetype(1));
        mayEnd.release(2);
        m_controller->show(picture(2), 2); // what the thread does next
        QTRY_COMPARE(found.count(), qsizetype(1));
        QCOMPARE(likenessOf(found).match.image, picture(2));
    }

    void theLastDrawingIsSearchedForWhenAModelComes()
    {
        QSignalSpy found(m_controller.get(), &LikenessController::found);
        QSignalSpy changed(m_controller.get(), &LikenessController::modelChanged);
        m_controller->show(picture(5), 5);
        QVERIFY(!m_controller->hasModel());
        m_controller->setModel(m_search, nullptr);
        QCOMPARE(changed.count(), qsizetype(1));
        QTRY_COMPARE(found.count(), qsizetype(1));
        QCOMPARE(likenessOf(found).match.digit, 5);
    }

    void aSearchThatFailsIsSaid()
    {
        m_search->before = [](const core::WorkControl&) {
            throw core::Error(core::ErrorCode::Internal, {}, "It broke");
        };
        m_controller->setModel(m_search, nullptr);
        QSignalSpy failed(m_controller.get(), &LikenessController::failed);
        m_controller->show(picture(5), 5);
        QTRY_COMPARE(failed.count(), qsizetype(1));
        QVERIFY(failed.at(0).at(0).toString().contains(u"It broke"_s));
    }

    void destructionEndsASearch()
    {
        std::atomic<bool> hasBegun = false;
        m_search->before = [&hasBegun](const core::WorkControl& control) {
            hasBegun = true;
            while (!core::isCancelled(control))
                std::this_thread::yield();
        };
        m_controller->setModel(m_search, nullptr);
        m_controller->show(picture(5), 5);
        QTRY_VERIFY(hasBegun);
        m_controller.reset();
        QCOMPARE(m_search->calls.load(), 1);
    }

private:
    std::shared_ptr<FakeLatentSearch> m_search;
    std::unique_ptr<LikenessController> m_controller;
};

QTEST_GUILESS_MAIN(TestLikenessController)
#include "tst_likenesscontroller.moc"
