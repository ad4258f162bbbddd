// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/augmentation.h"
#include "core/ink/inkrasterizer.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace studio::core;

namespace {

using Pixels = std::array<std::uint8_t, kDigitPixels>;

/// A thick upright cross in the middle.
Pixels cross()
{
    const GrayImage image = rasterizeInk({{{{0, 0}, {0, 10}}, {{-4, 5}, {4, 5}}}}, {3.5F, 0});
    Pixels pixels;
    std::copy(image.pixels.begin(), image.pixels.end(), pixels.begin());
    return pixels;
}

Pixels augmented(const AugmentationAmounts& amounts, std::mt19937& generator)
{
    Pixels target;
    target.fill(77);
    augmentDigit(cross(), target, amounts, generator);
    return target;
}

int inkOf(const Pixels& pixels)
{
    return std::accumulate(pixels.begin(), pixels.end(), 0);
}

std::pair<double, double> centreOf(const Pixels& pixels)
{
    double sumX = 0;
    double sumY = 0;
    for (std::size_t i = 0; i < kDigitPixels; ++i) {
        sumX += pixels[i] * static_cast<double>(i % kDigitSide);
        sumY += pixels[i] * static_cast<double>(i / kDigitSide);
    }
    return {sumX / inkOf(pixels), sumY / inkOf(pixels)};
}

const AugmentationAmounts kEverything{2, 15, 0.15F, 0.2F, 2.5F, 1};

} // namespace

class AugmentationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zeroAmountsCopyAndDrawNothing()
    {
        std::mt19937 generator(1);
        QVERIFY(AugmentationAmounts().isIdentity());
        QVERIFY(augmented({}, generator) == cross());
        QVERIFY(generator == std::mt19937(1));
    }

    void eachAmountAloneIsNoIdentity()
    {
        for (int i = 0; i < 6; ++i) {
            std::array<float, 6> values{};
            values[static_cast<std::size_t>(i)] = 0.5F;
            const AugmentationAmounts amounts{
                values[0], values[1], values[2], values[3], values[4], values[5]};
            QVERIFY(!amounts.isIdentity());
            std::mt19937 generator(1);
            QVERIFY2(augmented(amounts, generator) != cross(), qPrintable(QString::number(i)));
        }
    }

    void scaledMultipliesEveryAmount()
    {
        const AugmentationAmounts half = kEverything.scaled(0.5F);
        QCOMPARE(half.shiftPixels, 1.0F);
        QCOMPARE(half.rotationDegrees, 7.5F);
        QCOMPARE(half.scaleFraction, 0.075F);
        QCOMPARE(half.shearFraction, 0.1F);
        QCOMPARE(half.elasticPixels, 1.25F);
        QCOMPARE(half.thicknessPixels, 0.5F);
        QVERIFY(kEverything.scaled(0).isIdentity());
    }

    void equalSeedsGiveEqualImages()
    {
        std::mt19937 first(7);
        std::mt19937 second(7);
        std::mt19937 third(8);
        const Pixels image = augmented(kEverything, first);
        QVERIFY(augmented(kEverything, second) == image);
        QVERIFY(first == second);
        QVERIFY(augmented(kEverything, third) != image);
    }

    void theDrawsDoNotDependOnTheImage()
    {
        std::mt19937 first(7);
        std::mt19937 second(7);
        const Pixels blank{};
        Pixels target;
        augmentDigit(blank, target, kEverything, first);
        augmented(kEverything, second);
        QVERIFY(first == second);
        QCOMPARE(inkOf(target), 0);
    }

    void shiftStaysWithinItsAmount()
    {
        std::mt19937 generator(3);
        double furthest = 0;
        const auto [x0, y0] = centreOf(cross());
        for (int i = 0; i < 500; ++i) {
            const auto [x, y] = centreOf(augmented({2, 0, 0, 0, 0, 0}, generator));
            furthest = std::max({furthest, std::abs(x - x0), std::abs(y - y0)});
        }
        QVERIFY2(furthest <= 2.02 && furthest > 1.9, qPrintable(QString::number(furthest)));
    }

    void scaleChangesTheSizeWithinItsAmount()
    {
        std::mt19937 generator(3);
        double smallest = 1e9;
        double largest = 0;
        const double before = inkOf(cross());
        for (int i = 0; i < 500; ++i) {
            const double area = inkOf(augmented({0, 0, 0.1F, 0, 0, 0}, generator)) / before;
            smallest = std::min(smallest, area);
            largest = std::max(largest, area);
        }
        QVERIFY(smallest >= 0.79 && smallest < 0.9);
        QVERIFY(largest <= 1.23 && largest > 1.1);
    }

    void rotationAndShearKeepTheCentreAndTheArea()
    {
        std::mt19937 generator(3);
        for (int i = 0; i < 200; ++i) {
            const Pixels image = augmented({0, 30, 0, 0.3F, 0, 0}, generator);
            QVERIFY(std::abs(inkOf(image) / static_cast<double>(inkOf(cross())) - 1) < 0.03);
            const auto [x, y] = centreOf(image);
            QVERIFY(std::abs(x - 13.9) < 0.6 && std::abs(y - 13.9) < 0.6);
        }
    }

    void elasticMovesNoInkFurtherThanItsAmount()
    {
        std::mt19937 generator(3);
        const Pixels before = cross();
        constexpr int kReach = 3; // 2 pixels, and one for the sampling
        for (int i = 0; i < 200; ++i) {
            const Pixels image = augmented({0, 0, 0, 0, 2, 0}, generator);
            for (int y = kReach; y < kDigitSide - kReach; ++y) {
                for (int x = kReach; x < kDigitSide - kReach; ++x) {
                    int nearby = 0;
                    for (int dy = -kReach; dy <= kReach; ++dy) {
                        for (int dx = -kReach; dx <= kReach; ++dx) {
                            const int at = (y + dy) * kDigitSide + x + dx;
                            nearby = std::max(nearby, int{before[static_cast<std::size_t>(at)]});
                        }
                    }
                    const int at = y * kDigitSide + x;
                    QVERIFY(image[static_cast<std::size_t>(at)] <= nearby);
                }
            }
        }
    }

    void thicknessMakesLinesThinnerAndThicker()
    {
        std::mt19937 generator(3);
        double thinnest = 1e9;
        double thickest = 0;
        const double before = inkOf(cross());
        for (int i = 0; i < 200; ++i) {
            const double ink = inkOf(augmented({0, 0, 0, 0, 0, 1}, generator)) / before;
            thinnest = std::min(thinnest, ink);
            thickest = std::max(thickest, ink);
        }
        // One pixel of 3.5.
        QVERIFY2(thinnest > 0.6 && thinnest < 0.85, qPrintable(QString::number(thinnest)));
        QVERIFY2(thickest < 1.45 && thickest > 1.15, qPrintable(QString::number(thickest)));
    }

    void absurdAmountsStayInsideTheBuffers()
    {
        std::mt19937 generator(3);
        Pixels full;
        full.fill(255);
        Pixels target;
        for (int i = 0; i < 200; ++i) {
            augmentDigit(full, target, {1e6F, 1e6F, 50, 1e5F, 1e9F, 100}, generator);
        }
        augmentDigit(full, target, {0.001F, 0, 0, 0, 0, 0}, generator);
        QCOMPARE(target[14 * kDigitSide + 14], std::uint8_t{255});
    }
};

QTEST_GUILESS_MAIN(AugmentationTest)
#include "tst_augmentation.moc"
