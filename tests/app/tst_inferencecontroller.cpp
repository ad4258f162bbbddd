// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/inferencecontroller.h"

#include "core/ink/inkrasterizer.h"
#include "tests/app/scriptedfamily.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace studio;
using app::InferenceController;
using app::ModelOrigin;
using app::test::FixedClassifier;

namespace {

core::Ink line(float x)
{
    return {{{{x, 0}, {0, 40}}}};
}

} // namespace

class TestInferenceController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawingIsReadByTheModel()
    {
        InferenceController controller;
        QSignalSpy readings(&controller, &InferenceController::reading);
        controller.setClassifier(std::make_shared<FixedClassifier>(7), ModelOrigin::Bundled);
        controller.read(line(10));
        QTRY_COMPARE(readings.count(), qsizetype(1));
        QCOMPARE(readings[0][0].value<core::GrayImage>(), core::rasterizeInk(line(10)));
        QCOMPARE(readings[0][1].value<core::Reading>().digit, 7);
        QVERIFY(readings[0][2].toDouble() >= 0);
    }

    void pictureOfADigitIsReadAsItIs()
    {
        InferenceController controller;
        QSignalSpy readings(&controller, &InferenceController::reading);
        controller.setClassifier(std::make_shared<FixedClassifier>(2), ModelOrigin::Bundled);
        const auto picture = core::rasterizeInk(line(20));
        controller.read(picture);
        QTRY_COMPARE(readings.count(), qsizetype(1));
        QCOMPARE(readings[0][0].value<core::GrayImage>(), picture);
    }

    void withoutAModelThePictureStillComes()
    {
        InferenceController controller;
        QSignalSpy pictures(&controller, &InferenceController::rasterized);
        controller.read(line(10));
        QTRY_COMPARE(pictures.count(), qsizetype(1));
        QCOMPARE(pictures[0][0].value<core::GrayImage>(), core::rasterizeInk(line(10)));
    }

    void blankInkAnswersAtOnce()
    {
        InferenceController controller;
        QSignalSpy blanks(&controller, &InferenceController::blank);
        QSignalSpy readings(&controller, &InferenceController::reading);
        controller.setClassifier(std::make_shared<FixedClassifier>(7), ModelOrigin::Bundled);
        controller.read(core::Ink{});
        QCOMPARE(blanks.count(), qsizetype(1));
        controller.setClassifier(std::make_shared<FixedClassifier>(8), ModelOrigin::Bundled);
        QVERIFY(!readings.wait(50));
    }

    void latestDrawingWins()
    {
        std::counting_semaphore<64> mayAnswer(0);
        std::atomic<int> asked = 0;
        InferenceController controller;
        QSignalSpy readings(&controller, &InferenceController::reading);
        controller.read(line(1));
        controller.setClassifier(std::make_shared<FixedClassifier>(7,
                                     [&] {
                                         ++asked;
                                         mayAnswer.acquire();
                                     }),
            ModelOrigin::Bundled);
        QTRY_COMPARE(asked.load(), 1);
        for (int i = 2; i <= 30; ++i)
            controller.read(line(static_cast<float>(i)));
        mayAnswer.release(64);
        QTRY_COMPARE(readings.count(), qsizetype(2));
        QCOMPARE(readings[1][0].value<core::GrayImage>(), core::rasterizeInk(line(30)));
        QCOMPARE(asked.load(), 2);
    }

    void wipedDrawingIsNotShown()
    {
        std::binary_semaphore mayAnswer(0);
        std::atomic<bool> isAsked = false;
        InferenceController controller;
        QSignalSpy readings(&controller, &InferenceController::reading);
        controller.read(line(1));
        controller.setClassifier(std::make_shared<FixedClassifier>(7,
                                     [&] {
                                         isAsked = true;
                                         mayAnswer.acquire();
                                     }),
            ModelOrigin::Bundled);
        QTRY_VERIFY(isAsked);
        controller.read(core::Ink{});
        mayAnswer.release();
        QVERIFY(!readings.wait(50));
    }

    void newModelReadsTheSameDrawingAgain()
    {
        InferenceController controller;
        QSignalSpy readings(&controller, &InferenceController::reading);
        QSignalSpy models(&controller, &InferenceController::modelChanged);
        controller.setClassifier(
            std::make_shared<FixedClassifier>(1), ModelOrigin::Bundled, u"b"_s);
        controller.read(line(10));
        QTRY_COMPARE(readings.count(), qsizetype(1));
        for (int digit = 2; digit < 5; ++digit) {
            controller.setClassifier(
                std::make_shared<FixedClassifier>(digit), ModelOrigin::InTraining, u"run"_s);
            QTRY_COMPARE(readings.count(), qsizetype(digit));
            QCOMPARE(readings.constLast()[1].value<core::Reading>().digit, digit);
        }
        QCOMPARE(models.count(), qsizetype(2));
        QCOMPARE(controller.origin(), ModelOrigin::InTraining);
        QCOMPARE(controller.modelName(), u"run"_s);
    }

    void modelThatFailsSaysWhyAndTheNextOneAnswers()
    {
        InferenceController controller;
        QSignalSpy failures(&controller, &InferenceController::failed);
        QSignalSpy readings(&controller, &InferenceController::reading);
        controller.read(line(10));
        controller.setClassifier(
            std::make_shared<FixedClassifier>(1, [] { throw std::runtime_error("no luck"); }),
            ModelOrigin::OpenedFile);
        QTRY_COMPARE(failures.count(), qsizetype(1));
        QCOMPARE(failures[0][0].toString(), u"no luck"_s);
        controller.setClassifier(std::make_shared<FixedClassifier>(6), ModelOrigin::OpenedFile);
        QTRY_COMPARE(readings.count(), qsizetype(1));
    }
};

QTEST_GUILESS_MAIN(TestInferenceController)
#include "tst_inferencecontroller.moc"
