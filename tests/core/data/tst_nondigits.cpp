// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "core/data/nondigits.h"
#include "core/data/nondigitskeletons.h"
#include "tests/support/errorof.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <set>

using namespace studio::core;

class TestNonDigits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsInkOfUsableSize()
    {
        for (const auto* styles : {&letterStyles(), &symbolStyles()}) {
            QVERIFY(styles->size() > 30);
            for (const WritingStyle& style : *styles) {
                QVERIFY(style.weight > 0);
                QCOMPARE(style.poles.size(), 1U);
                for (const auto& stroke : style.poles.front())
                    QVERIFY(stroke.size() >= 2);
            }
        }
    }

    void drawingsAreFiniteAndNotAllAlike()
    {
        std::mt19937 generator(3);
        std::set<std::size_t> strokeCounts;
        for (int i = 0; i < 2000; ++i) {
            const Ink ink = drawNonDigit(generator);
            QVERIFY(!ink.isBlank());
            strokeCounts.insert(ink.strokes.size());
            for (const Stroke& stroke : ink.strokes) {
                for (const InkPoint& point : stroke)
                    QVERIFY(std::isfinite(point.x) && std::isfinite(point.y) && point.pressure >= 0
                        && point.pressure <= 1);
            }
        }
        QVERIFY(strokeCounts.size() >= 6);
    }

    void equalSeedsGiveEqualPictures()
    {
        const DigitSet digits = makeBuiltinDigits(50, 1);
        const auto first = makeNonDigits(300, 9, digits);
        QCOMPARE(first.size(), 300 * kDigitPixels);
        QVERIFY(first == makeNonDigits(300, 9, digits));
        QVERIFY(first != makeNonDigits(300, 10, digits));
        // A picture depends on its number only, not on how many there are.
        const auto fewer = makeNonDigits(100, 9, digits);
        QVERIFY(std::equal(fewer.begin(), fewer.end(), first.begin()));
    }

    void everyThirdPictureIsMadeOfTheDataSetsDigits()
    {
        const DigitSet digits = makeBuiltinDigits(50, 1);
        const auto drawn = makeNonDigits(60, 9, {});
        const auto mixed = makeNonDigits(60, 9, digits);
        for (std::size_t i = 0; i < 60; ++i) {
            const auto at = [i](const std::vector<std::uint8_t>& pixels) {
                return std::vector<std::uint8_t>(
                    pixels.begin() + static_cast<std::ptrdiff_t>(i * kDigitPixels),
                    pixels.begin() + static_cast<std::ptrdiff_t>((i + 1) * kDigitPixels));
            };
            QCOMPARE(at(drawn) == at(mixed), i % 3 != 2);
            QVERIFY(std::ranges::any_of(at(mixed), [](auto pixel) { return pixel > 100; }));
        }
    }

    void cancellingIsAnError()
    {
        const std::atomic<bool> cancelled{true};
        WorkControl control;
        control.cancelled = &cancelled;
        const auto error = errorOf([&] { makeNonDigits(1000, 1, {}, control); });
        QVERIFY(error && error->code() == ErrorCode::Cancelled);
    }

    void allHandsKnowWaysThatTheUsualOnesDoNot()
    {
        for (int digit = 0; digit < kDigitClasses; ++digit) {
            const auto& usual = writingStyles(digit);
            const auto& all = writingStyles(digit, Hands::All);
            QVERIFY(all.size() > usual.size());
            for (const WritingStyle& style : all) {
                for (const Skeleton& pole : style.poles) {
                    QCOMPARE(pole.size(), style.poles.front().size());
                    for (std::size_t i = 0; i < pole.size(); ++i)
                        QCOMPARE(pole[i].size(), style.poles.front()[i].size());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestNonDigits)
#include "tst_nondigits.moc"
