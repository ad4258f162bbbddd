// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/generatedmix.h"
#include "tests/support/errorof.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/fakegenerator.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>

using namespace studio::core;

namespace {

/// `count` digits of one label whose pictures are all `ink`.
DigitSet realDigits(std::size_t count, std::uint8_t ink = 7)
{
    DigitSet set;
    set.pixels.assign(count * kDigitPixels, ink);
    set.labels.assign(count, 3);
    return set;
}

bool isReal(const DigitSet& set, std::size_t index, std::uint8_t ink = 7)
{
    const auto pixels = set.pixelsOf(index);
    return std::all_of(
        pixels.begin(), pixels.end(), [ink](std::uint8_t value) { return value == ink; });
}

std::vector<std::size_t> generatedPlaces(const DigitSet& set)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (!isReal(set, i))
            places.push_back(i);
    }
    return places;
}

} // namespace

class TestGeneratedMix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAskedShareIsReplacedAndTheNumberStays_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("generated");
        QTest::newRow("none") << 0.0 << 0;
        QTest::newRow("a third") << 1.0 / 3 << 1000;
        QTest::newRow("half") << 0.5 << 1500;
        QTest::newRow("all") << 1.0 << 3000;
    }

    void theAskedShareIsReplacedAndTheNumberStays()
    {
        QFETCH(double, share);
        QFETCH(int, generated);
        DigitSet set = realDigits(3000);
        FakeGenerator generator;
        mixInGenerated(set, generator, {share, 1, 1});
        QCOMPARE(set.size(), std::size_t{3000});
        QCOMPARE(set.pixels.size(), 3000 * kDigitPixels);
        QCOMPARE(int(generatedPlaces(set).size()), generated);
    }

    void theGeneratedClassesAreEquallyOftenAndLabelledAsTheyRead()
    {
        DigitSet set = realDigits(4000);
        FakeGenerator generator;
        mixInGenerated(set, generator, {0.5, 5, 2});
        FakeClassifier classifier;
        std::array<int, kDigitClasses> counts{};
        for (const std::size_t place : generatedPlaces(set)) {
            const Reading reading = classifier.classify(set.pixelsOf(place)).front();
            QCOMPARE(reading.digit, int(set.labels[place]));
            ++counts.at(set.labels[place]);
        }
        for (const int count : counts)
            QCOMPARE(count, 200);
    }

    void theSeedDecidesWhichAreReplaced()
    {
        FakeGenerator generator;
        const auto mixed = [&generator](std::uint64_t seed) {
            DigitSet set = realDigits(500);
            mixInGenerated(set, generator, {0.4, seed, 1});
            return set;
        };
        const DigitSet first = mixed(1);
        const DigitSet again = mixed(1);
        QVERIFY(first.pixels == again.pixels && first.labels == again.labels);
        QVERIFY(generatedPlaces(first) != generatedPlaces(mixed(2)));
    }

    void whatStaysRealKeepsItsLabel()
    {
        DigitSet set = realDigits(1000);
        FakeGenerator generator;
        mixInGenerated(set, generator, {0.9, 1, 1});
        int real = 0;
        for (std::size_t i = 0; i < set.size(); ++i) {
            if (!isReal(set, i))
                continue;
            QCOMPARE(int(set.labels[i]), 3);
            ++real;
        }
        QCOMPARE(real, 100);
    }

    void theWorkTellsItsProgressAndCanBeCancelled()
    {
        DigitSet set = realDigits(4000);
        FakeGenerator generator;
        std::vector<double> told;
        std::atomic<bool> cancelled = false;
        WorkControl control;
        control.onProgress = [&](double fraction) {
            told.push_back(fraction);
            cancelled = fraction >= 0.5;
        };
        mixInGenerated(set, generator, {1, 1, 1}, control);
        QVERIFY(std::is_sorted(told.begin(), told.end()) && told.size() > 3);
        QCOMPARE(told.back(), 1.0);
        control.cancelled = &cancelled;
        cancelled = false;
        QVERIFY(failsWith(ErrorCode::Cancelled, "cancelled", [&] {
            mixInGenerated(set, generator, {1, 1, 1}, control);
        }));
    }
};

QTEST_GUILESS_MAIN(TestGeneratedMix)
#include "tst_generatedmix.moc"
