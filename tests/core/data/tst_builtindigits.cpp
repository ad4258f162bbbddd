// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "core/data/builtinskeletons.h"
#include "core/error.h"
#include "core/ink/inkrasterizer.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <stdexcept>

using namespace studio::core;

class BuiltinDigitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableKnowsSeveralWaysToWriteEachDigit()
    {
        for (int digit = 0; digit < kDigitClasses; ++digit) {
            std::size_t poles = 0;
            for (const auto& style : writingStyles(digit)) {
                QVERIFY(style.weight > 0);
                poles += style.poles.size();
            }
            QVERIFY2(poles >= 10, qPrintable(QString::number(digit)));
        }
        QVERIFY_EXCEPTION_THROWN(writingStyles(10), std::out_of_range);
    }

    void thePolesOfAStyleAreWrittenAlike()
    {
        for (int digit = 0; digit < kDigitClasses; ++digit) {
            for (const auto& style : writingStyles(digit)) {
                const Skeleton& first = style.poles.front();
                for (const auto& pole : style.poles) {
                    QCOMPARE(pole.size(), first.size());
                    for (std::size_t i = 0; i < pole.size(); ++i) {
                        QVERIFY(pole[i].size() >= 2);
                        QVERIFY2(
                            pole[i].size() == first[i].size(), qPrintable(QString::number(digit)));
                    }
                }
            }
        }
    }

    void skeletonsAreReadFromTheirNotation()
    {
        const Skeleton skeleton = parseSkeleton("1,-2 30,40! | 5,6");
        QCOMPARE(skeleton.size(), std::size_t{2});
        QCOMPARE(skeleton[0].size(), std::size_t{2});
        QCOMPARE(skeleton[0][0].y, -2.0F);
        QVERIFY(!skeleton[0][0].isCorner);
        QVERIFY(skeleton[0][1].isCorner);
        QCOMPARE(skeleton[1][0].x, 5.0F);
        QVERIFY_EXCEPTION_THROWN(parseSkeleton("1,2 x"), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(parseSkeleton("1 2"), std::invalid_argument);
    }

    void aDigitFollowsFromTheGeneratorsState()
    {
        for (int digit = 0; digit < kDigitClasses; ++digit) {
            std::mt19937 first(5);
            std::mt19937 second(5);
            const Ink ink = drawBuiltinDigit(digit, first);
            QVERIFY(drawBuiltinDigit(digit, second) == ink);
            QVERIFY(drawBuiltinDigit(digit, first) != ink);
        }
    }

    void everyPointIsFiniteAndOfAUsablePressure()
    {
        std::mt19937 generator(9);
        for (int i = 0; i < 500; ++i) {
            const Ink ink = drawBuiltinDigit(i % kDigitClasses, generator);
            QVERIFY(!ink.isBlank());
            for (const auto& stroke : ink.strokes) {
                for (const auto& point : stroke) {
                    QVERIFY(std::abs(point.x) < 1000 && std::abs(point.y) < 1000);
                    QVERIFY(point.pressure > 0 && point.pressure <= 1);
                }
            }
        }
    }

    void equalSeedsGiveEqualSetsAndOthersDiffer()
    {
        const DigitSet set = makeBuiltinDigits(600, 42);
        const DigitSet again = makeBuiltinDigits(600, 42);
        QVERIFY(set.pixels == again.pixels);
        QVERIFY(set.labels == again.labels);
        QVERIFY(makeBuiltinDigits(600, 43).pixels != set.pixels);
        QVERIFY(makeBuiltinDigits(600, 42 + (std::uint64_t{1} << 32)).pixels != set.pixels);
    }

    void anImageDoesNotDependOnTheCount()
    {
        const DigitSet few = makeBuiltinDigits(37, 7);
        const DigitSet many = makeBuiltinDigits(600, 7);
        QVERIFY(std::equal(few.pixels.begin(), few.pixels.end(), many.pixels.begin()));
        QVERIFY(std::equal(few.labels.begin(), few.labels.end(), many.labels.begin()));
    }

    void classesHaveEqualSharesInRandomOrder()
    {
        const DigitSet set = makeBuiltinDigits(500, 1);
        QCOMPARE(set.size(), std::size_t{500});
        QCOMPARE(set.pixels.size(), 500 * kDigitPixels);
        for (std::uint8_t digit = 0; digit < kDigitClasses; ++digit) {
            QCOMPARE(std::count(set.labels.begin(), set.labels.end(), digit), std::ptrdiff_t{50});
        }
        std::set<std::uint8_t> firsts;
        for (std::size_t i = 0; i < set.size(); i += kDigitClasses) {
            firsts.insert(set.labels[i]);
        }
        QCOMPARE(firsts.size(), std::size_t{kDigitClasses});
    }

    void noTwoImagesAreEqualAndNoneIsEmpty()
    {
        const DigitSet set = makeBuiltinDigits(500, 1);
        std::set<std::vector<std::uint8_t>> seen;
        for (std::size_t i = 0; i < set.size(); ++i) {
            const auto pixels = set.pixelsOf(i);
            QVERIFY(std::accumulate(pixels.begin(), pixels.end(), 0) > 20 * 255);
            QVERIFY(seen.emplace(pixels.begin(), pixels.end()).second);
        }
    }

    void noDigitsAreAnEmptySet() { QVERIFY(makeBuiltinDigits(0, 1).isEmpty()); }

    void progressRisesToOne()
    {
        std::vector<double> fractions;
        WorkControl control;
        control.onProgress = [&](double fraction) { fractions.push_back(fraction); };
        makeBuiltinDigits(1500, 1, control);
        QVERIFY(!fractions.empty());
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QCOMPARE(fractions.back(), 1.0);
    }

    void cancellingEndsTheWork()
    {
        std::atomic<bool> cancelled{true};
        WorkControl control;
        control.cancelled = &cancelled;
        try {
            makeBuiltinDigits(20'000, 1, control);
            QFAIL("not cancelled");
        } catch (const Error& error) {
            QVERIFY(error.code() == ErrorCode::Cancelled);
        }
    }

    void aFaultInTheObserverReachesTheCaller()
    {
        WorkControl control;
        control.onProgress = [](double) { throw std::runtime_error("observer"); };
        QVERIFY_EXCEPTION_THROWN(makeBuiltinDigits(2000, 1, control), std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(BuiltinDigitsTest)
#include "tst_builtindigits.moc"
