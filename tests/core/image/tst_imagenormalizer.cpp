// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"
#include "core/image/imagenormalizer.h"
#include "tests/support/pictures.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <random>

using namespace studio::core;

namespace {

double meanDifference(const GrayImage& a, const GrayImage& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < kDigitPixels; ++i)
        sum += std::abs(int(a.pixels.at(i)) - int(b.pixels.at(i)));
    return sum / double(kDigitPixels);
}

double meanInk(const GrayImage& image)
{
    return std::accumulate(image.pixels.begin(), image.pixels.end(), 0.0)
        / double(image.pixels.size());
}

/// A seven drawn with strokes five pixels wide in a picture of 28x28, box 20x20 centred by mass.
GrayImage seven()
{
    GrayImage image(kDigitSide, kDigitSide);
    for (int y = 6; y < 26; ++y) {
        const int left = y < 10 ? 6 : 18 - (y - 10) / 2;
        const int right = y < 10 ? 22 : left + 4;
        for (int x = left; x < right; ++x)
            image.at(x, y) = 255;
    }
    return image;
}

GrayImage withSeven(int side, int left, int top, double factor)
{
    GrayImage picture(side, side);
    paste(picture, scaled(seven(), factor), left, top);
    return picture;
}

/// What it has to become wherever it stands.
GrayImage readSeven()
{
    return normalizeDigitImage(withSeven(100, 20, 20, 2));
}

struct Bounds
{
    int width = 0;
    int height = 0;
    double centreX = 0;
    double centreY = 0;
};

Bounds boundsOf(const GrayImage& image)
{
    int left = image.width;
    int right = -1;
    int top = image.height;
    int bottom = -1;
    double mass = 0;
    Bounds bounds;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const int value = image.at(x, y);
            mass += value;
            bounds.centreX += value * double(x);
            bounds.centreY += value * double(y);
            if (value < 64)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    bounds.width = right - left + 1;
    bounds.height = bottom - top + 1;
    bounds.centreX /= mass;
    bounds.centreY /= mass;
    return bounds;
}

} // namespace

class ImageNormalizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLooksLikeMnistIsLeftAlone() { QCOMPARE(normalizeDigitImage(seven()), seven()); }

    void theDigitFillsTwentyPixelsAndIsCentredByMass_data()
    {
        QTest::addColumn<int>("side");
        QTest::addColumn<double>("factor");
        for (const int side : {40, 64, 280}) {
            QTest::addRow("%d small", side) << side << 1.2;
            QTest::addRow("%d large", side) << side << side / 30.0;
        }
        QTest::newRow("small in a large picture") << 1'000 << 2.0;
    }

    void theDigitFillsTwentyPixelsAndIsCentredByMass()
    {
        QFETCH(int, side);
        QFETCH(double, factor);
        const GrayImage picture = withSeven(side, 2, 1, factor);
        for (const GrayImage& variant : {picture, inverted(picture)}) {
            const GrayImage digit = normalizeDigitImage(variant);
            QCOMPARE(digit.width, kDigitSide);
            QCOMPARE(digit.height, kDigitSide);
            const Bounds bounds = boundsOf(digit);
            QVERIFY(std::abs(std::max(bounds.width, bounds.height) - 20) <= 1);
            QVERIFY(std::abs(bounds.centreX - 14) < 1 && std::abs(bounds.centreY - 14) < 1);
            QCOMPARE(int(*std::max_element(digit.pixels.begin(), digit.pixels.end())), 255);
            QVERIFY(meanDifference(digit, readSeven()) < 16);
        }
    }

    void placeAndPolarityDoNotMatter()
    {
        const GrayImage first = normalizeDigitImage(withSeven(280, 10, 20, 3));
        QCOMPARE(normalizeDigitImage(withSeven(280, 150, 90, 3)), first);
        QCOMPARE(normalizeDigitImage(inverted(withSeven(280, 150, 90, 3))), first);
        QCOMPARE(normalizeDigitImage(withSeven(600, 150, 90, 3)), first);
    }

    void aCutWithoutAnyMarginIsRead()
    {
        const GrayImage large = scaled(seven(), 3);
        GrayImage cut(16 * 3, 20 * 3);
        for (int y = 0; y < cut.height; ++y) {
            for (int x = 0; x < cut.width; ++x)
                cut.at(x, y) = large.at(x + 6 * 3, y + 6 * 3);
        }
        QVERIFY(meanDifference(normalizeDigitImage(cut), readSeven()) < 16);
        QVERIFY(meanDifference(normalizeDigitImage(inverted(cut)), readSeven()) < 16);
    }

    void shadowAndNoiseAreRemoved()
    {
        std::mt19937 generator(1);
        for (const int left : {20, 80, 140}) {
            const GrayImage clean = withSeven(280, left, 60, 4);
            const GrayImage digit = normalizeDigitImage(photographed(clean, generator));
            QVERIFY(meanDifference(digit, normalizeDigitImage(clean)) < 10);
        }
    }

    void specksAndThingsAtTheEdgeAreDropped()
    {
        GrayImage picture = withSeven(280, 80, 80, 4);
        const GrayImage expected = normalizeDigitImage(picture);
        for (const auto& [x, y] : {std::pair{20, 30}, {250, 40}, {40, 250}, {85, 150}})
            picture.at(x, y) = picture.at(x + 1, y) = picture.at(x, y + 1) = 255;
        for (int y = 0; y < 280; ++y)
            picture.at(0, y) = picture.at(1, y) = picture.at(2, y) = 255; // the edge of a table
        QCOMPARE(normalizeDigitImage(picture), expected);
    }

    void partsOfTheDigitAreKept()
    {
        GrayImage picture(100, 100);
        for (int y = 20; y < 80; ++y) {
            for (int x = 20; x < 80; ++x)
                picture.at(x, y) = y < 28 || (y >= 34 && x < 30) ? 255 : 0;
        }
        const Bounds bounds = boundsOf(normalizeDigitImage(picture));
        QVERIFY(bounds.width >= 19 && bounds.height >= 19);
    }

    void aVeryThinPenIsMadeVisible()
    {
        GrayImage picture(600, 600);
        for (int i = 100; i < 500; ++i) {
            picture.at(i, 100) = picture.at(i, 101) = 255;
            picture.at(600 - i, i) = picture.at(601 - i, i) = 255;
        }
        const GrayImage digit = normalizeDigitImage(picture);
        const auto inked = std::count_if(digit.pixels.begin(), digit.pixels.end(),
            [](std::uint8_t value) { return value > 128; });
        QVERIFY(inked > 40);
    }

    void greyEdgesStayGrey()
    {
        const GrayImage digit = normalizeDigitImage(withSeven(280, 40, 40, 5.3));
        QVERIFY(std::any_of(digit.pixels.begin(), digit.pixels.end(),
            [](std::uint8_t value) { return value > 40 && value < 215; }));
    }

    void paperWithoutInkComesBackBlank()
    {
        const GrayImage blank(kDigitSide, kDigitSide);
        std::mt19937 generator(2);
        for (const int grey : {0, 90, 200, 255}) {
            QCOMPARE(normalizeDigitImage(GrayImage(100, 75, std::uint8_t(grey))), blank);
            std::normal_distribution<double> noise(std::clamp(grey, 30, 225), 5);
            GrayImage dusty(100, 75);
            for (std::uint8_t& value : dusty.pixels)
                value = static_cast<std::uint8_t>(std::clamp(noise(generator), 0.0, 255.0));
            QCOMPARE(normalizeDigitImage(dusty), blank);
        }
        QCOMPARE(normalizeDigitImage(photographed(GrayImage(100, 100), generator)), blank);
        QCOMPARE(normalizeDigitImage({}), blank);
        QCOMPARE(normalizeDigitImage(GrayImage(kDigitSide, kDigitSide)), blank);
    }

    void oddShapesDoNoHarm()
    {
        for (const auto& [width, height] :
            {std::pair{1, 1}, {1, 500}, {500, 1}, {2, 2}, {3, 1'500}, {27, 28}}) {
            GrayImage image(width, height);
            image.pixels.back() = 255;
            QCOMPARE(normalizeDigitImage(image).width, kDigitSide);
            QCOMPARE(normalizeDigitImage(inverted(image)).width, kDigitSide);
            QCOMPARE(normalizeDigitImage(GrayImage(width, height, 255)).height, kDigitSide);
        }
    }

    void digitsOfMnistAreReadBackFromAnywhere()
    {
        if (!qEnvironmentVariableIsSet("STUDIO_DATA"))
            QSKIP("STUDIO_DATA is not set");
        const DigitSet digits = loadDataset(qgetenv("STUDIO_DATA").toStdString() + "/mnist").test;
        std::mt19937 generator(3);
        double difference = 0;
        double ink = 0;
        constexpr int kCount = 10;
        for (std::size_t i = 0; i < kCount; ++i) {
            const double factor = std::uniform_real_distribution<double>(1, 4)(generator);
            const GrayImage digit = scaled(digits.image(i * 900), factor);
            std::uniform_int_distribution<int> place(0, 280 - digit.width);
            GrayImage picture(280, 280);
            paste(picture, digit, place(generator), place(generator));
            const GrayImage read =
                normalizeDigitImage(i % 2 == 0 ? picture : inverted(std::move(picture)));
            difference += meanDifference(read, digits.image(i * 900)) / kCount;
            ink += meanInk(digits.image(i * 900)) / kCount;
        }
        qInfo("mean difference %.2f, mean ink %.2f of 255", difference, ink);
        QVERIFY(difference < 0.35 * ink);
    }
};

QTEST_GUILESS_MAIN(ImageNormalizerTest)
#include "tst_imagenormalizer.moc"
