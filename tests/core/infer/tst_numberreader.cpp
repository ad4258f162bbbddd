// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/division.h"
#include "core/infer/numberreader.h"
#include "tests/support/pictures.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace studio::core;

namespace {

/// Knows 1 (narrow ink), 0 (broad ink around an empty middle) and nothing else.
class ShapeClassifier final : public Classifier
{
public:
    std::vector<Reading> classify(std::span<const std::uint8_t> pixels, int) override
    {
        std::vector<Reading> readings;
        for (std::size_t first = 0; first < pixels.size(); first += kDigitPixels)
            readings.push_back(read(pixels.subspan(first, kDigitPixels)));
        m_asked += readings.size();
        return readings;
    }
    std::size_t featureCount() override { return 0; }
    std::vector<float> features(std::span<const std::uint8_t>, int) override { return {}; }

    std::size_t takeAsked() { return std::exchange(m_asked, 0); }

private:
    static Reading read(std::span<const std::uint8_t> image)
    {
        int left = kDigitSide;
        int right = -1;
        int inside = 0;
        for (int i = 0; i < static_cast<int>(kDigitPixels); ++i) {
            if (image[static_cast<std::size_t>(i)] < 100)
                continue;
            const int x = i % kDigitSide;
            const int y = i / kDigitSide;
            left = std::min(left, x);
            right = std::max(right, x);
            inside += std::abs(x - 13) <= 2 && std::abs(y - 13) <= 2 ? 1 : 0;
        }
        Reading reading;
        if (right < 0)
            return reading;
        const int width = right - left + 1;
        const bool isOne = width <= 7;
        const bool isZero = width >= 12 && inside == 0 && runsOfInk(image, 14) == 2;
        reading.digit = isOne ? 1 : 0;
        reading.digitness = isOne || isZero ? 0.98F : 0.01F;
        reading.isDigit = isOne || isZero;
        reading.probabilities[static_cast<std::size_t>(reading.digit)] = 1;
        return reading;
    }

    static int runsOfInk(std::span<const std::uint8_t> image, int row)
    {
        int runs = 0;
        for (int x = 1; x < kDigitSide; ++x) {
            const auto at = static_cast<std::size_t>(row * kDigitSide + x);
            runs += image[at] >= 100 && image[at - 1] < 100 ? 1 : 0;
        }
        return runs;
    }

    std::size_t m_asked = 0;
};

Stroke one(float x)
{
    return {{x, 0}, {x, 50}, {x, 100}};
}

/// An arc of a ring of 80 x 100 units, in turns from the top.
Stroke arc(float x, float from, float to)
{
    Stroke stroke;
    for (float turn = from; turn <= to + 0.001F; turn += 0.02F) {
        const float angle = 2 * std::numbers::pi_v<float> * turn;
        stroke.push_back({x + 40 * std::sin(angle), 50 - 50 * std::cos(angle)});
    }
    return stroke;
}

/// Paints ink with a round pen.
GrayImage painted(const Ink& ink, int width, int height)
{
    GrayImage picture(width, height);
    for (const Stroke& stroke : ink.strokes) {
        for (std::size_t i = 1; i < stroke.size(); ++i) {
            for (float t = 0; t <= 1; t += 0.02F) {
                const float px = stroke[i - 1].x + t * (stroke[i].x - stroke[i - 1].x);
                const float py = stroke[i - 1].y + t * (stroke[i].y - stroke[i - 1].y);
                for (int y = int(py) - 4; y <= int(py) + 4; ++y) {
                    for (int x = int(px) - 4; x <= int(px) + 4; ++x) {
                        if (std::hypot(float(x) - px, float(y) - py) <= 4 && x >= 0 && y >= 0
                            && x < width && y < height)
                            picture.at(x, y) = 255;
                    }
                }
            }
        }
    }
    return picture;
}

Ink moved(Ink ink, float dx, float dy)
{
    for (Stroke& stroke : ink.strokes) {
        for (InkPoint& point : stroke) {
            point.x += dx;
            point.y += dy;
        }
    }
    return ink;
}

} // namespace

class TestNumberReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestDivisionHasTheHighestSum()
    {
        const std::vector<DivisionGroup> groups{
            {0, 1, -1}, {1, 2, -1}, {2, 3, -1}, {0, 2, -0.5}, {1, 3, -0.1}};
        QCOMPARE(bestDivision(3, groups), (std::vector<std::size_t>{0, 4}));
        QVERIFY(bestDivision(0, {}).empty());
    }

    void aDrawingOfOneDigitIsOnePart()
    {
        ShapeClassifier classifier;
        const NumberReading reading = NumberReader(classifier).read(Ink{{one(20)}});
        QCOMPARE(reading.parts.size(), 1U);
        QCOMPARE(reading.text(), std::string("1"));
        QVERIFY((reading.parts[0].box == NumberBox{20, 0, 20, 100}));
    }

    void strokesSideBySideAreANumber()
    {
        ShapeClassifier classifier;
        const Ink ink{{one(0), arc(100, 0, 1), one(200), one(260)}};
        const NumberReading reading = NumberReader(classifier).read(ink);
        QCOMPARE(reading.text(), std::string("1011"));
        QVERIFY(reading.parts[1].box.left >= 59 && reading.parts[1].box.right <= 141);
    }

    void strokesOfOneDigitStayTogetherInAnyOrder()
    {
        ShapeClassifier classifier;
        // The zero in two halves, of which one is drawn last.
        const Ink ink{{arc(100, 0.5, 1), one(200), one(0), arc(100, 0, 0.5)}};
        QCOMPARE(NumberReader(classifier).read(ink).text(), std::string("101"));
    }

    void whatIsNoDigitIsAQuestionMark()
    {
        ShapeClassifier classifier;
        const Stroke flash{{180, 0}, {240, 0}, {180, 100}, {240, 100}, {180, 20}, {240, 70}};
        QCOMPARE(NumberReader(classifier).read(Ink{{one(0), arc(80, 0, 1), flash}}).text(),
            std::string("10?"));
    }

    void blankInkAndPointsThatAreNoNumbersHaveNoParts()
    {
        ShapeClassifier classifier;
        NumberReader reader(classifier);
        QVERIFY(reader.read(Ink{}).parts.empty());
        const float nan = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(reader.read(Ink{{{{nan, 0}, {0, nan}}, {}}}).parts.empty());
        QCOMPARE(reader.read(Ink{{{{nan, 0}}, one(5)}}).text(), std::string("1"));
    }

    void aStrokeMoreAsksOnlyForWhatChanged()
    {
        ShapeClassifier classifier;
        NumberReader reader(classifier);
        Ink ink{{one(0), arc(100, 0, 1), one(200), arc(300, 0, 1)}};
        reader.read(ink);
        const std::size_t first = classifier.takeAsked();
        ink.strokes.push_back(one(400));
        QCOMPARE(reader.read(ink).text(), std::string("10101"));
        QVERIFY(classifier.takeAsked() < first);
        reader.read(ink);
        QCOMPARE(classifier.takeAsked(), 0U);
    }

    void aPictureOfALineIsRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light on dark") << false;
        QTest::newRow("dark on light") << true;
    }

    void aPictureOfALineIsRead()
    {
        QFETCH(bool, isDark);
        const Ink ink = moved(Ink{{one(0), arc(100, 0, 1), one(200)}}, 40, 30);
        GrayImage picture = painted(ink, 300, 160);
        if (isDark)
            picture = inverted(picture);
        ShapeClassifier classifier;
        const NumberReading reading = NumberReader(classifier).read(picture);
        QCOMPARE(reading.text(), std::string("101"));
        const NumberBox& box = reading.parts[1].box; // within the pen's width
        QVERIFY(std::abs(box.left - 100) < 7 && std::abs(box.right - 180) < 7);
        QVERIFY(std::abs(box.top - 30) < 7 && std::abs(box.bottom - 130) < 7);
    }

    void digitsThatTouchAreCutApart()
    {
        const Ink ink{{one(0), arc(60, 0, 1), one(200), {{0, 55}, {20, 55}}}};
        ShapeClassifier classifier;
        const NumberReading reading =
            NumberReader(classifier).read(painted(moved(ink, 40, 30), 300, 160));
        QCOMPARE(reading.parts.size(), 3U);
        QCOMPARE(reading.text(), std::string("101"));
    }

    void anEmptyPictureHasNoParts()
    {
        ShapeClassifier classifier;
        QVERIFY(NumberReader(classifier).read(GrayImage(50, 40, 255)).parts.empty());
        QVERIFY(NumberReader(classifier).read(GrayImage()).parts.empty());
    }
};

QTEST_APPLESS_MAIN(TestNumberReader)
#include "tst_numberreader.moc"
