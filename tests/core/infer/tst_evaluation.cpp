// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/evaluation.h"
#include "tests/support/fakeclassifier.h"

#include <QTest>

using namespace studio::core;

namespace {

void add(DigitSet& digits, const GrayImage& image, int label)
{
    digits.pixels.insert(digits.pixels.end(), image.pixels.begin(), image.pixels.end());
    digits.labels.push_back(static_cast<std::uint8_t>(label));
}

/// Takes wide drawings for digits, and all of them for the same one.
class WidthClassifier final : public Classifier
{
public:
    std::vector<Reading> classify(std::span<const std::uint8_t> pixels, int) override
    {
        std::vector<Reading> readings(pixels.size() / kDigitPixels);
        for (std::size_t i = 0; i < readings.size(); ++i) {
            readings[i].digit = 1;
            // The column at the left edge of the 20 pixels that ink fills is inked if it is wide.
            readings[i].isDigit = pixels[i * kDigitPixels + 14 * kDigitSide + 6] > 0;
        }
        return readings;
    }
    std::size_t featureCount() override { return 0; }
    std::vector<float> features(std::span<const std::uint8_t>, int) override { return {}; }
};

InkRecord line(float dx, float dy, InkTruth truth, int label)
{
    return {Ink{{{{0, 0}, {dx, dy}}}}, truth, label};
}

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsRightAndWrongAnswers()
    {
        DigitSet digits;
        add(digits, FakeClassifier::imageOf(3), 3);
        add(digits, FakeClassifier::imageOf(3), 3);
        add(digits, FakeClassifier::imageOf(4), 3);
        add(digits, FakeClassifier::imageOf(0), 0);
        FakeClassifier classifier;
        const Evaluation result = evaluate(classifier, digits, 2);
        QCOMPARE(result.count, 4U);
        QCOMPARE(result.correct, 3U);
        QCOMPARE(result.accuracy(), 0.75);
        QCOMPARE(result.confusion[3][3], 2U);
        QCOMPARE(result.confusion[3][4], 1U);
        QCOMPARE(result.accuracyOf(3).value(), 2.0 / 3);
        QCOMPARE(result.accuracyOf(0).value(), 1.0);
        QVERIFY(!result.accuracyOf(9));
        QVERIFY(!result.digitsAccepted && !result.nonDigitsRejected);
    }

    void blankPicturesCountAsWrong()
    {
        DigitSet digits;
        add(digits, GrayImage(kDigitSide, kDigitSide), 5);
        add(digits, FakeClassifier::imageOf(5), 5);
        FakeClassifier classifier;
        const Evaluation result = evaluate(classifier, digits, 1);
        QCOMPARE(result.accuracy(), 0.5);
        QCOMPARE(result.accuracyOf(5).value(), 0.5);
        QCOMPARE(result.confusion[5][5], 1U);
    }

    void everyImageIsReadOnceAndProgressEndsAtOne()
    {
        DigitSet digits;
        for (int i = 0; i < 2345; ++i)
            add(digits, FakeClassifier::imageOf(i % 10), i % 10);
        FakeClassifier classifier;
        const std::size_t before = FakeClassifier::s_images;
        double last = 0;
        bool isRising = true;
        const Evaluation result = evaluate(classifier, digits, 1, [&](double fraction) {
            isRising = isRising && fraction > last;
            last = fraction;
        });
        QCOMPARE(result.correct, 2345U);
        QCOMPARE(FakeClassifier::s_images - before, 2345U);
        QVERIFY(isRising);
        QCOMPARE(last, 1.0);
    }

    void nothingToReadGivesZero()
    {
        FakeClassifier classifier;
        QCOMPARE(evaluate(classifier, {}, 1).accuracy(), 0.0);
        QCOMPARE(evaluateInk(classifier, {}, 1).count, 0U);
    }

    void inkWithNonDigitsGivesBothShares()
    {
        const std::vector<InkRecord> records{line(10, 1, InkTruth::Digit, 1),
            line(10, 1, InkTruth::Digit, 2), line(1, 10, InkTruth::Digit, 1),
            line(1, 10, InkTruth::NotADigit, -1), line(10, 1, InkTruth::NotADigit, -1),
            line(10, 1, InkTruth::Unlabelled, -1)};
        WidthClassifier classifier;
        const Evaluation result = evaluateInk(classifier, records, 1);
        QCOMPARE(result.count, 3U);
        QCOMPARE(result.correct, 2U);
        QCOMPARE(result.digitsAccepted.value(), 2.0 / 3);
        QCOMPARE(result.nonDigitsRejected.value(), 0.5);
    }

    void inkWithoutNonDigitsSaysNothingOfThem()
    {
        const std::vector<InkRecord> records{line(10, 1, InkTruth::Digit, 1)};
        WidthClassifier classifier;
        const Evaluation result = evaluateInk(classifier, records, 1);
        QCOMPARE(result.accuracy(), 1.0);
        QVERIFY(!result.digitsAccepted && !result.nonDigitsRejected);
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
