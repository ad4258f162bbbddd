// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "core/error.h"
#include "core/evaluation/robustness.h"
#include "core/infer/evaluation.h"
#include "tests/support/errorof.h"
#include "tests/support/fakeclassifier.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace studio::core;

namespace {

double inkOf(std::span<const std::uint8_t> pixels)
{
    return std::accumulate(pixels.begin(), pixels.end(), 0.0);
}

/// Mean place of the ink.
std::pair<double, double> centreOf(std::span<const std::uint8_t> pixels)
{
    double x = 0;
    double y = 0;
    for (std::size_t i = 0; i < kDigitPixels; ++i) {
        x += double(pixels[i]) * double(i % kDigitSide);
        y += double(pixels[i]) * double(i / kDigitSide);
    }
    return {x / inkOf(pixels), y / inkOf(pixels)};
}

} // namespace

class TestDisturbance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_digits = makeBuiltinDigits(20, 3); }

    void theSameIsDoneEveryTime()
    {
        for (const Disturbance disturbance : kAllDisturbances) {
            const double strength = strengthsOf(disturbance)[2];
            const DigitSet once = disturbed(m_digits, disturbance, strength);
            QVERIFY(once.pixels == disturbed(m_digits, disturbance, strength).pixels);
            QVERIFY(once.labels == m_digits.labels);
            QVERIFY(once.pixels != m_digits.pixels);
        }
    }

    void strengthsRise()
    {
        for (const Disturbance disturbance : kAllDisturbances) {
            const auto& strengths = strengthsOf(disturbance);
            QVERIFY(std::is_sorted(strengths.begin(), strengths.end()) && strengths.front() > 0);
        }
    }

    void noiseHasTheDeviationItSays()
    {
        // In the middle of the range nothing is cut off.
        DigitSet grey;
        grey.pixels.assign(50 * kDigitPixels, 128);
        grey.labels.assign(50, 0);
        const DigitSet noisy = disturbed(grey, Disturbance::Noise, 0.1);
        double sum = 0;
        double squares = 0;
        for (const std::uint8_t pixel : noisy.pixels) {
            sum += double(pixel) - 128;
            squares += (double(pixel) - 128) * (double(pixel) - 128);
        }
        const auto count = double(noisy.pixels.size());
        QVERIFY(std::abs(sum / count) < 0.5);
        QVERIFY(std::abs(std::sqrt(squares / count) - 25.5) < 0.5);
    }

    void blurKeepsTheInkAndItsPlace()
    {
        const DigitSet blurred = disturbed(m_digits, Disturbance::Blur, 1);
        for (std::size_t i = 0; i < m_digits.size(); ++i) {
            const auto before = m_digits.pixelsOf(i);
            const auto after = blurred.pixelsOf(i);
            QVERIFY(std::abs(inkOf(after) / inkOf(before) - 1) < 0.02);
            QVERIFY(*std::max_element(after.begin(), after.end())
                <= *std::max_element(before.begin(), before.end()));
            QVERIFY(std::abs(centreOf(after).first - centreOf(before).first) < 0.1);
        }
    }

    void shiftMovesEachImageThatFar()
    {
        GrayImage dot(kDigitSide, kDigitSide);
        for (int i = 0; i < 9; ++i)
            dot.at(13 + i % 3, 13 + i / 3) = 200;
        DigitSet dots;
        for (int i = 0; i < 30; ++i) {
            dots.pixels.insert(dots.pixels.end(), dot.pixels.begin(), dot.pixels.end());
            dots.labels.push_back(0);
        }
        const DigitSet moved = disturbed(dots, Disturbance::Shift, 3);
        double meanX = 0;
        for (std::size_t i = 0; i < dots.size(); ++i) {
            const auto [x, y] = centreOf(moved.pixelsOf(i));
            QVERIFY(std::abs(std::hypot(x - 14, y - 14) - 3) < 0.1);
            meanX += (x - 14) / 30;
        }
        QVERIFY(std::abs(meanX) < 1.5); // in all directions
    }

    void thicknessAddsOrTakesInk()
    {
        const DigitSet other = disturbed(m_digits, Disturbance::Thickness, 1);
        int wider = 0;
        for (std::size_t i = 0; i < m_digits.size(); ++i) {
            const double ratio = inkOf(other.pixelsOf(i)) / inkOf(m_digits.pixelsOf(i));
            QVERIFY(std::abs(ratio - 1) > 0.1);
            wider += ratio > 1 ? 1 : 0;
        }
        QVERIFY(wider > 0 && wider < 20);
    }

    void robustnessReadsEverythingTwentyFiveTimes()
    {
        DigitSet digits = m_digits;
        digits.labels[0] = kNotADigit; // left out
        FakeClassifier classifier;
        const std::size_t before = FakeClassifier::s_images;
        double last = 0;
        WorkControl control;
        control.onProgress = [&last](double fraction) { last = fraction; };
        Robustness told;
        const Robustness robustness = measureRobustness(classifier, digits, 1, control,
            [&told](const RobustnessPoint& point) { told.push_back(point); });
        QCOMPARE(FakeClassifier::s_images - before, 25U * 19U);
        QCOMPARE(robustness.size(), 25U);
        QVERIFY(told == robustness);
        QCOMPARE(last, 1.0);
        const RobustnessPoint& point = robustness[7];
        QVERIFY(point.disturbance == Disturbance::Blur && point.strength == 1);
        DigitSet known;
        known.pixels.assign(digits.pixels.begin() + kDigitPixels, digits.pixels.end());
        known.labels.assign(digits.labels.begin() + 1, digits.labels.end());
        const Evaluation same =
            evaluate(classifier, disturbed(known, point.disturbance, point.strength), 1);
        QCOMPARE(point.right, same.correct);
        QCOMPARE(point.count, 19U);
    }

    void itCanBeCancelled()
    {
        std::atomic<bool> cancelled = true;
        FakeClassifier classifier;
        QVERIFY(failsWith(ErrorCode::Cancelled, "cancelled", [&] {
            measureRobustness(classifier, m_digits, 1, {{}, &cancelled});
        }));
    }

private:
    DigitSet m_digits;
};

QTEST_GUILESS_MAIN(TestDisturbance)
#include "tst_disturbance.moc"
