// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/calibration.h"

#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace studio::core;

namespace {

/// Rows of ten logits whose softmax at `temperature` is right about how often the label is drawn.
struct Sample
{
    std::vector<float> logits;
    std::vector<std::uint8_t> labels;
};

Sample sampleAt(double temperature, std::size_t count)
{
    std::mt19937 generator(7);
    std::normal_distribution<double> normal(0, 2);
    Sample sample;
    for (std::size_t i = 0; i < count; ++i) {
        std::array<double, kDigitClasses> weights{};
        for (double& weight : weights) {
            const double logit = normal(generator);
            sample.logits.push_back(static_cast<float>(logit));
            weight = std::exp(logit / temperature);
        }
        std::discrete_distribution<int> draw(weights.begin(), weights.end());
        sample.labels.push_back(static_cast<std::uint8_t>(draw(generator)));
    }
    return sample;
}

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probabilitiesAreTheSoftmaxOfTheDigits()
    {
        std::array<float, 11> logits{};
        logits[4] = 2;
        logits[7] = 1;
        logits[10] = 3;
        const Reading reading = readingOf(logits, {});
        const double digits = 8 + std::exp(2.0) + std::exp(1.0);
        QCOMPARE(reading.digit, 4);
        QVERIFY(std::abs(double{reading.probabilities[4]} - std::exp(2.0) / digits) < 1e-6);
        QVERIFY(std::abs(double{reading.digitness} - digits / (digits + std::exp(3.0))) < 1e-6);
        QVERIFY(!reading.isDigit); // 0.48
    }

    void withoutAnEleventhLogitEverythingIsADigit()
    {
        const std::array<float, 10> logits{5, 1};
        const Reading reading = readingOf(logits, {1, 0.99});
        QCOMPARE(reading.digitness, 1.0F);
        QVERIFY(reading.isDigit);
        QCOMPARE(reading.digit, 0);
    }

    void theThresholdDecidesWhatIsADigit()
    {
        const std::array<float, 11> logits{4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        QVERIFY(readingOf(logits, {1, 0.9}).isDigit);
        QVERIFY(!readingOf(logits, {1, 0.97}).isDigit);
    }

    void hugeLogitsGiveNumbersNonetheless()
    {
        const std::array<float, 11> logits{
            -300, -300, -300, -300, -300, -300, -300, -300, -300, -300, 300};
        const Reading reading = readingOf(logits, {});
        QVERIFY(!reading.isDigit);
        for (const float probability : reading.probabilities)
            QVERIFY(std::isfinite(probability));
    }

    void theTemperatureThatMadeTheLabelsIsFound()
    {
        const Sample sample = sampleAt(2.5, 6000);
        const double fitted = fitTemperature(sample.logits, kDigitClasses, sample.labels);
        QVERIFY2(std::abs(fitted - 2.5) < 0.2, qPrintable(QString::number(fitted)));
    }

    void aFitThatDoesNotHelpTheOtherHalfIsDropped()
    {
        // The even rows want another temperature than the odd ones.
        const Sample hot = sampleAt(4, 2000);
        const Sample cold = sampleAt(0.5, 2000);
        Sample mixed;
        for (std::size_t i = 0; i < 2000; ++i) {
            const Sample& from = i % 2 == 0 ? hot : cold;
            mixed.labels.push_back(from.labels[i]);
            for (std::size_t k = 0; k < kDigitClasses; ++k)
                mixed.logits.push_back(from.logits[i * kDigitClasses + k]);
        }
        QCOMPARE(fitTemperature(mixed.logits, kDigitClasses, mixed.labels), 1.0);
    }

    void asManyDigitsAreRefusedAsAskedFor()
    {
        std::vector<float> logits;
        for (int i = 0; i < 1000; ++i) { // digitness from low to high
            logits.resize(logits.size() + 10, 0);
            logits.push_back(2.3F - 0.01F * static_cast<float>(i));
        }
        const double least = fitLeastDigitness(logits, 11, 1, 0.1);
        int refused = 0;
        for (std::size_t i = 0; i < 1000; ++i)
            refused += readingOf(std::span(logits).subspan(i * 11, 11), {1, least}).isDigit ? 0 : 1;
        QVERIFY2(std::abs(refused - 100) <= 1, qPrintable(QString::number(refused)));
    }

    void calibrationErrorIsTheGapBetweenConfidenceAndAccuracy()
    {
        CalibrationError error;
        QCOMPARE(error.value(), 0.0);
        for (int i = 0; i < 10; ++i)
            error.add(0.9F, i < 7); // says 90 %, is right in 70 %
        for (int i = 0; i < 10; ++i)
            error.add(0.5F, i < 5);
        QVERIFY(std::abs(error.value() - 0.1) < 1e-6);
        error.add(1.0F, true);
        QVERIFY(error.value() < 0.1);
    }
};

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
