// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/generationcontroller.h"

#include "core/error.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/fakegenerator.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace studio;
using app::DigitsRequest;
using app::GenerationController;
using app::ModelOrigin;

namespace {

/// Waits for the test before each pass.
class SlowGenerator final : public core::Generator
{
public:
    std::size_t latentSize() const override { return m_fake.latentSize(); }
    bool isConditional() const override { return true; }
    std::vector<std::uint8_t> generate(
        std::span<const float> latents, std::span<const int> digits, int threads) override
    {
        begun.release();
        mayGoOn.acquire();
        return m_fake.generate(latents, digits, threads);
    }

    QSemaphore begun;
    QSemaphore mayGoOn;

private:
    core::FakeGenerator m_fake;
};

class BrokenGenerator final : public core::Generator
{
public:
    std::size_t latentSize() const override { return 2; }
    bool isConditional() const override { return false; }
    std::vector<std::uint8_t> generate(std::span<const float>, std::span<const int>, int) override
    {
        throw core::Error(core::ErrorCode::Internal, {}, "The weights are no numbers");
    }
};

/// Collects what arrives.
struct Sheet
{
    explicit Sheet(GenerationController& controller)
    {
        QObject::connect(&controller, &GenerationController::arrived, &controller,
            [this](std::size_t first, const core::DigitCollection& part) {
                isInOrder = isInOrder && first == labels.size();
                labels.insert(labels.end(), part.digits.labels.begin(), part.digits.labels.end());
                seeds.insert(seeds.end(), part.seeds.begin(), part.seeds.end());
                pixels.insert(pixels.end(), part.digits.pixels.begin(), part.digits.pixels.end());
            });
    }
    std::vector<int> labels;
    std::vector<std::uint64_t> seeds;
    std::vector<std::uint8_t> pixels;
    bool isInOrder = true;
};

} // namespace

class TestGenerationController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digitsArriveInOrderWithTheirSeeds()
    {
        GenerationController controller;
        controller.setGenerator(
            std::make_shared<core::FakeGenerator>(), ModelOrigin::Bundled, u"fake"_s);
        Sheet sheet(controller);
        QSignalSpy ended(&controller, &GenerationController::ended);
        controller.generate({{2, 0}, 600, 5, 1});
        QVERIFY(controller.isBusy());
        QTRY_COMPARE(ended.count(), qsizetype(1));
        QVERIFY(ended[0][0].toBool());
        QVERIFY(!controller.isBusy());
        QVERIFY(sheet.isInOrder);
        QCOMPARE(sheet.labels.size(), std::size_t{600});
        QCOMPARE(sheet.labels[598], 2);
        QCOMPARE(sheet.labels[599], 0);
        QCOMPARE(sheet.seeds.front(), std::uint64_t{5});
        QCOMPARE(sheet.seeds.back(), std::uint64_t{604});
        const auto two = core::FakeClassifier::imageOf(2);
        QVERIFY(std::equal(two.pixels.begin(), two.pixels.end(), sheet.pixels.begin()));
    }

    void requestsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<int>("digit");
        QTest::addColumn<std::size_t>("count");
        QTest::newRow("none") << 1 << std::size_t{0};
        QTest::newRow("ten million") << 1 << std::size_t{10'000'000};
        QTest::newRow("a ten") << 10 << std::size_t{1};
        QTest::newRow("less than nothing") << -1 << std::size_t{1};
    }

    void requestsThatMakeNoSenseAreRefused()
    {
        QFETCH(const int, digit);
        QFETCH(const std::size_t, count);
        GenerationController controller;
        controller.setGenerator(
            std::make_shared<core::FakeGenerator>(), ModelOrigin::Bundled, u"fake"_s);
        QSignalSpy failed(&controller, &GenerationController::failed);
        QSignalSpy begun(&controller, &GenerationController::begun);
        controller.generate({{digit}, count, 1, 1});
        QCOMPARE(failed.count(), qsizetype(1));
        QCOMPARE(begun.count(), qsizetype(0));
    }

    void nothingIsWrittenWithoutAModel()
    {
        GenerationController controller;
        QSignalSpy failed(&controller, &GenerationController::failed);
        controller.generate({{}, 1, 1, 1});
        QCOMPARE(failed.count(), qsizetype(1));
        QVERIFY(!controller.isBusy());
    }

    void nothingArrivesAfterStop()
    {
        GenerationController controller;
        auto slow = std::make_shared<SlowGenerator>();
        controller.setGenerator(slow, ModelOrigin::OpenedFile, u"slow"_s);
        Sheet sheet(controller);
        QSignalSpy ended(&controller, &GenerationController::ended);
        QSignalSpy previews(&controller, &GenerationController::previewReady);
        controller.generate({{}, 1000, 1, 1});
        slow->begun.acquire();
        controller.stop();
        QCOMPARE(ended.count(), qsizetype(1));
        QVERIFY(!ended[0][0].toBool());
        slow->mayGoOn.release(2);
        controller.preview(GenerationController::Preview::Number, {1, 2, 3}, {4});
        QTRY_COMPARE(previews.count(), qsizetype(1)); // the thread has left the stopped part behind
        QVERIFY(sheet.labels.empty());
        QCOMPARE(ended.count(), qsizetype(1));
    }

    void previewsComeFirstAndOnlyTheNewest()
    {
        GenerationController controller;
        auto slow = std::make_shared<SlowGenerator>();
        controller.setGenerator(slow, ModelOrigin::OpenedFile, u"slow"_s);
        Sheet sheet(controller);
        QList<std::pair<GenerationController::Preview, std::size_t>> shown;
        connect(&controller, &GenerationController::previewReady, &controller,
            [&](GenerationController::Preview kind, const std::vector<core::GrayImage>& images) {
                shown.append({kind, images.size()});
            });
        controller.generate({{}, 500, 1, 1});
        slow->begun.acquire();
        using Preview = GenerationController::Preview;
        controller.preview(Preview::Number, {1, 2, 3}, {4});
        controller.preview(Preview::Between, {1, 2, 3}, {4});
        controller.preview(Preview::Number, {1, 2, 3, 4, 5, 6}, {4, 5});
        slow->mayGoOn.release(3);
        QTRY_COMPARE(shown.size(), qsizetype(2));
        QCOMPARE(sheet.labels.size(), std::size_t{250}); // the second part waits
        QCOMPARE(shown[0].second, std::size_t{2});
        QCOMPARE(shown[1].first, Preview::Between);
        slow->mayGoOn.release();
    }

    void brokenModelIsReportedOnce()
    {
        GenerationController controller;
        controller.setGenerator(
            std::make_shared<BrokenGenerator>(), ModelOrigin::OpenedFile, u"broken"_s);
        QSignalSpy failed(&controller, &GenerationController::failed);
        QSignalSpy ended(&controller, &GenerationController::ended);
        controller.generate({{}, 1000, 1, 1});
        QTRY_COMPARE(ended.count(), qsizetype(1));
        QVERIFY(!ended[0][0].toBool());
        QCOMPARE(failed.count(), qsizetype(1));
        QVERIFY(failed[0][0].toString().contains(u"no numbers"_s));
    }
};

QTEST_GUILESS_MAIN(TestGenerationController)
#include "tst_generationcontroller.moc"
