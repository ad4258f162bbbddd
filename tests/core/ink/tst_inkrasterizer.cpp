// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/inkrasterizer.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace studio::core;

namespace {

/// Pixels from the first to the last that is at least half ink.
struct Extent
{
    int width = 0;
    int height = 0;
};

Extent extentOf(const GrayImage& image)
{
    int left = kDigitSide;
    int right = -1;
    int top = kDigitSide;
    int bottom = -1;
    for (int y = 0; y < kDigitSide; ++y) {
        for (int x = 0; x < kDigitSide; ++x) {
            if (image.at(x, y) >= 100) {
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
        }
    }
    return {right - left + 1, bottom - top + 1};
}

std::pair<double, double> centreOfMass(const GrayImage& image)
{
    double mass = 0;
    double sumX = 0;
    double sumY = 0;
    for (int y = 0; y < kDigitSide; ++y) {
        for (int x = 0; x < kDigitSide; ++x) {
            mass += image.at(x, y);
            sumX += image.at(x, y) * x;
            sumY += image.at(x, y) * y;
        }
    }
    return {sumX / mass, sumY / mass};
}

int inkOf(const GrayImage& image)
{
    return std::accumulate(image.pixels.begin(), image.pixels.end(), 0);
}

/// A seven with a bar, so that nothing about it is symmetric.
Ink seven(float scale = 1, float x = 0, float y = 0)
{
    Ink ink{{{{0, 0}, {50, 0}, {20, 90}}, {{10, 45}, {45, 40}}}};
    for (auto& stroke : ink.strokes) {
        for (auto& point : stroke) {
            point.x = point.x * scale + x;
            point.y = point.y * scale + y;
        }
    }
    return ink;
}

int largestDifference(const GrayImage& a, const GrayImage& b)
{
    int largest = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        largest = std::max(largest, std::abs(int{a.pixels[i]} - int{b.pixels[i]}));
    }
    return largest;
}

} // namespace

class InkRasterizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blankInkGivesAnEmptyPicture()
    {
        const GrayImage empty(kDigitSide, kDigitSide);
        QVERIFY(rasterizeInk({}) == empty);
        QVERIFY(rasterizeInk({{{}, {}}}) == empty);
        QVERIFY(rasterizeInk({{{{NAN, 0}, {0, INFINITY}}}}) == empty);
    }

    void theInkFillsTwentyPixels_data()
    {
        QTest::addColumn<float>("aspect");
        for (const float aspect : {0.0F, 0.2F, 0.7F, 1.0F, 1.6F, 40.0F}) {
            QTest::addRow("%g", double{aspect}) << aspect;
        }
    }
    void theInkFillsTwentyPixels()
    {
        QFETCH(float, aspect);
        const Ink box{{{{0, 0}, {aspect, 0}, {aspect, 1}, {0, 1}, {0, 0}}}};
        const Extent extent = extentOf(rasterizeInk(box));
        const int longSide = std::max(extent.width, extent.height);
        QVERIFY2(longSide == 20 || longSide == 21, qPrintable(QString::number(longSide)));
        const float pen = PenStyle().widthPixels;
        const float line = 20 - pen;
        const float width = pen + (aspect <= 1 ? line * aspect : line);
        const float height = pen + (aspect <= 1 ? line : line / aspect);
        QVERIFY(std::abs(static_cast<float>(extent.width) - width) <= 1.2F);
        QVERIFY(std::abs(static_cast<float>(extent.height) - height) <= 1.2F);
    }

    void theCentreOfMassIsMnists()
    {
        // A loop with a long thin tail is heavy on one side.
        const Ink nine{{{{20, 0}, {0, 10}, {5, 20}, {20, 0}, {21, 30}, {16, 60}}}};
        for (const Ink& ink : {nine, seven(), Ink{{{{5, 5}}}}}) {
            const auto [x, y] = centreOfMass(rasterizeInk(ink));
            QVERIFY2(std::abs(x - 14) < 0.05, qPrintable(QString::number(x)));
            QVERIFY2(std::abs(y - 14) < 0.05, qPrintable(QString::number(y)));
        }
    }

    void placeSizeAndUnitChangeNothing()
    {
        const GrayImage picture = rasterizeInk(seven());
        QVERIFY(largestDifference(rasterizeInk(seven(0.01F)), picture) <= 1);
        QVERIFY(largestDifference(rasterizeInk(seven(1000)), picture) <= 1);
        QVERIFY(largestDifference(rasterizeInk(seven(1e-30F)), picture) <= 1);
        QVERIFY(largestDifference(rasterizeInk(seven(1e36F)), picture) <= 1);
        QVERIFY(largestDifference(rasterizeInk(seven(1, -4096, 8192)), picture) <= 1);
    }

    void manyPointsDrawTheSameLineAsFew()
    {
        Ink fine{{{}}};
        for (int i = 0; i <= 5000; ++i) {
            fine.strokes[0].push_back({static_cast<float>(i), static_cast<float>(2 * i)});
        }
        const Ink coarse{{{{0, 0}, {5000, 10000}}}};
        QVERIFY(largestDifference(rasterizeInk(fine), rasterizeInk(coarse)) <= 2);
    }

    void aDotIsARoundSpotOfThePensSize()
    {
        const GrayImage dot = rasterizeInk({{{{123, 456}, {123, 456}}}}, {4.0F, 0});
        const double area = inkOf(dot) / 255.0;
        QVERIFY2(std::abs(area - 3.14159 * 4) < 1, qPrintable(QString::number(area)));
        QCOMPARE(dot.at(14, 14), std::uint8_t{255});
    }

    void aSimpleStrokeLooksAsExpected()
    {
        // An upright line, 2.4 wide: whole pixel in the middle, 0.7 of its neighbours.
        const GrayImage line = rasterizeInk({{{{0, 0}, {0, 10}}}});
        for (int y = 6; y <= 22; ++y) {
            const std::array<int, 5> expected{0, 178, 255, 178, 0};
            for (int x = 0; x < 5; ++x) {
                QVERIFY(std::abs(line.at(12 + x, y) - expected[static_cast<std::size_t>(x)]) <= 2);
            }
        }
        QCOMPARE(line.at(14, 2), std::uint8_t{0});
        QCOMPARE(line.at(14, 26), std::uint8_t{0});
    }

    void noInkIsLostAtTheBorder()
    {
        // All the mass in one corner: full centring would push the tail out of the picture.
        Ink ink{{{{0, 0}, {100, 100}}}};
        for (int i = 0; i < 400; ++i) {
            ink.strokes.push_back({{static_cast<float>(i % 20), static_cast<float>(i) / 20}});
        }
        const GrayImage picture = rasterizeInk(ink);
        int border = 0;
        for (int i = 0; i < kDigitSide; ++i) {
            border = std::max({border, int{picture.at(i, 27)}, int{picture.at(27, i)}});
        }
        QVERIFY(border < 255);
        QVERIFY(extentOf(picture).width >= 19);
    }

    void pressureMakesTheLineThinner()
    {
        const Ink light{{{{0, 0, 0.5F}, {0, 10, 0.5F}}}};
        const GrayImage ignored = rasterizeInk(light, {3, 0});
        const GrayImage felt = rasterizeInk(light, {3, 1});
        QVERIFY(inkOf(felt) < 0.6 * inkOf(ignored));
        QVERIFY(std::abs(extentOf(felt).height - 20) <= 1);
    }

    void hostileNumbersDrawSomethingFinite()
    {
        const float big = std::numeric_limits<float>::max();
        const Ink ink{{{{-big, -big, NAN}, {big, big, -5}, {0, big, INFINITY}}, {{1, 1, 1}}}};
        for (const PenStyle pen :
            {PenStyle{}, PenStyle{NAN, NAN}, PenStyle{-3, 9}, PenStyle{500, 1}}) {
            QVERIFY(inkOf(rasterizeInk(ink, pen)) > 0);
            QVERIFY(inkOf(rasterizeInk({{{{0, 0}, {1e-44F, 0}}}}, pen)) > 0);
        }
    }
};

QTEST_GUILESS_MAIN(InkRasterizerTest)
#include "tst_inkrasterizer.moc"
