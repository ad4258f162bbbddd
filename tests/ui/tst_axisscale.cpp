// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axisscale.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>

using namespace studio::ui;
using namespace Qt::StringLiterals;

class AxisScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void stepsAreRound_data();
    void stepsAreRound();
    void timeIsCutAsOnAClock();
    void ticksLieInsideTheRange();
    void logarithmicTicksFollowTheDecades();
    void aNarrowLogarithmicRangeStillHasTicks();
    void niceRangesEndOnTicksAndRespectLimits();
    void aRangeStaysWhileItFitsTheData();
    void roundingNoiseIsNoSpan();
    void outliersDoNotSetTheRange();
    void tickTextsHaveTheDecimalsOfTheStep();
    void valuesShowFourSignificantDigits();
    void germanGetsADecimalComma();
    void minorLogarithmicTicksFillTheDecades();
    void readingsTellNeighboursApart();
    void logarithmicTicksHaveThePlacesTheyNeed();
};

void AxisScaleTest::stepsAreRound_data()
{
    QTest::addColumn<double>("span");
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("step");
    QTest::newRow("loss") << 1.0 << 5 << 0.2;
    QTest::newRow("quarter") << 1.2 << 5 << 0.25;
    QTest::newRow("steps") << 470.0 << 5 << 100.0;
    QTest::newRow("small") << 0.0012 << 4 << 0.0005;
    QTest::newRow("rounds up a decade") << 90.0 << 9 << 10.0;
}

void AxisScaleTest::stepsAreRound()
{
    QFETCH(const double, span);
    QFETCH(const int, count);
    QFETCH(const double, step);
    QCOMPARE(niceStep(span, count), step);
}

void AxisScaleTest::timeIsCutAsOnAClock()
{
    QCOMPARE(niceTimeStep(250, 5), 60.0);
    QCOMPARE(niceTimeStep(80, 5), 30.0);
    QCOMPARE(niceTimeStep(7000, 4), 1800.0);
    QCOMPARE(timeTickText(30, 100), u"30 s"_s);
    QCOMPARE(timeTickText(90, 600), u"1:30"_s);
    QCOMPARE(timeTickText(3905, 9000), u"1:05:05"_s);
}

void AxisScaleTest::ticksLieInsideTheRange()
{
    const std::vector<double> ticks = ticksOf({0.18, 0.62}, 0.2);
    QCOMPARE(ticks.size(), 3U);
    QCOMPARE(ticks.front(), 0.2);
    QCOMPARE(ticksOf({0, 0.3}, 0.1).size(), 4U); // 0.1 * 3 > 0.3 by rounding
}

void AxisScaleTest::logarithmicTicksFollowTheDecades()
{
    const std::vector<double> ticks = logTicksOf({-2, 0}, 6);
    QCOMPARE(ticks.size(), 7U);
    QCOMPARE(std::pow(10.0, ticks[1]), 0.02);
    const std::vector<double> wide = logTicksOf({-6, 2}, 5);
    QVERIFY(wide.size() <= 5U);
    for (const double tick : wide)
        QCOMPARE(tick, std::round(tick));
}

void AxisScaleTest::aNarrowLogarithmicRangeStillHasTicks()
{
    const std::vector<double> ticks = logTicksOf({std::log10(0.31), std::log10(0.39)}, 4);
    QVERIFY(ticks.size() >= 2U);
    QCOMPARE(std::pow(10.0, ticks.front()), 0.32);
}

void AxisScaleTest::niceRangesEndOnTicksAndRespectLimits()
{
    const double infinity = std::numeric_limits<double>::infinity();
    const AxisRange loss = niceRange({0.31, 1.17}, 5, {0, infinity});
    QCOMPARE(loss.minimum, 0.2);
    QCOMPARE(loss.maximum, 1.2);
    const AxisRange accuracy = niceRange({0.91, 0.998}, 5, {0, 1});
    QCOMPARE(accuracy.maximum, 1.0);
    const AxisRange constant = niceRange({3, 3}, 5, {0, infinity});
    QVERIFY(constant.minimum < 3 && constant.maximum > 3);
}

void AxisScaleTest::aRangeStaysWhileItFitsTheData()
{
    QVERIFY(mayStay({0, 1}, {0.1, 0.9}));
    QVERIFY(!mayStay({0, 1}, {0.1, 1.1})); // would be cut off
    QVERIFY(!mayStay({0, 1}, {0.1, 0.3})); // mostly empty
}

void AxisScaleTest::roundingNoiseIsNoSpan()
{
    // A smoothed constant: the next step of a tick at this size would not even change the number.
    const AxisRange noise{0.1171875, std::nextafter(0.1171875, 1.0)};
    QVERIFY(isFlat(noise));
    QVERIFY(ticksOf(noise, niceStep(noise.span(), 5)).empty());
    const AxisRange range = niceRange(noise, 5, {0, 1});
    QVERIFY(range.contains(0.1171875));
    QVERIFY(!isFlat(range));
    QVERIFY(ticksOf({0, 1}, 0).empty());
    QVERIFY(ticksOf({0, 1e9}, 1e-6).empty());
    QVERIFY(!isFlat({0, 1e-12}));
}

void AxisScaleTest::outliersDoNotSetTheRange()
{
    std::vector<double> values(100, 1.0);
    values[50] = 1000;
    values[51] = 0.9;
    const AxisRange range = quantileRange(values, 0.0, 0.97);
    QCOMPARE(range, (AxisRange{0.9, 1.0}));
}

void AxisScaleTest::tickTextsHaveTheDecimalsOfTheStep()
{
    QCOMPARE(tickText(0.5, 0.25, ChartSpec::Unit::Plain), u"0.50"_s);
    QCOMPARE(tickText(100, 50, ChartSpec::Unit::Plain), u"100"_s);
    QCOMPARE(tickText(0.98, 0.02, ChartSpec::Unit::Fraction), u"98 %"_s);
    QCOMPARE(tickText(0.985, 0.005, ChartSpec::Unit::Fraction), u"98.5 %"_s);
}

void AxisScaleTest::valuesShowFourSignificantDigits()
{
    QCOMPARE(valueText(0.36304, ChartSpec::Unit::Plain), u"0.3630"_s);
    QCOMPARE(valueText(1.02449, ChartSpec::Unit::Plain), u"1.024"_s);
    QCOMPARE(valueText(9840.3, ChartSpec::Unit::PerSecond), u"9840"_s);
    QCOMPARE(valueText(0.98314, ChartSpec::Unit::Fraction), u"98.31 %"_s);
    QCOMPARE(valueText(0, ChartSpec::Unit::Plain), u"0.000"_s);
    QCOMPARE(valueText(0.0000123, ChartSpec::Unit::Plain), u"1.23e-05"_s);
}

void AxisScaleTest::germanGetsADecimalComma()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(tickText(0.5, 0.25, ChartSpec::Unit::Plain), u"0,50"_s);
    QLocale::setDefault(QLocale::c());
}

void AxisScaleTest::minorLogarithmicTicksFillTheDecades()
{
    const std::vector<double> decades{0, 1, 2};
    const std::vector<double> minor = minorLogTicksOf({0, 2}, decades);
    QCOMPARE(minor.size(), 16U); // 2 to 9, twice
    QCOMPARE(minor.front(), std::log10(2.0));
    QCOMPARE(minor.back(), 1 + std::log10(9.0));
    // Many decades: those without a number only.
    QCOMPARE(minorLogTicksOf({0, 12}, {0, 4, 8, 12}).size(), 9U);
    QVERIFY(minorLogTicksOf({0, 0.5}, {}).empty());
    QVERIFY(minorLogTicksOf({-300, 300}, {}).empty());
}

void AxisScaleTest::readingsTellNeighboursApart()
{
    const std::vector<double> far{0.5, 0.1};
    QCOMPARE(readingText(0.36304, far, ChartSpec::Unit::Plain), u"0.3630"_s);
    const std::vector<double> near{0.363041, 0.363039};
    QCOMPARE(readingText(0.36304, near, ChartSpec::Unit::Plain), u"0.36304"_s);
    const std::vector<double> shares{0.983101, 0.9831};
    QCOMPARE(readingText(0.983102, shares, ChartSpec::Unit::Fraction), u"98.3102 %"_s);
    const std::vector<double> same{0.25, 0.25};
    QCOMPARE(readingText(0.25, same, ChartSpec::Unit::Plain), u"0.2500"_s);
}

void AxisScaleTest::logarithmicTicksHaveThePlacesTheyNeed()
{
    QCOMPARE(logTickText(0.001, ChartSpec::Unit::Plain), u"0.001"_s);
    QCOMPARE(logTickText(200, ChartSpec::Unit::Plain), u"200"_s);
    QCOMPARE(logTickText(1e-10, ChartSpec::Unit::Plain), u"1e-10"_s);
    QCOMPARE(logTickText(1e9, ChartSpec::Unit::Plain), u"1e+9"_s);
    QCOMPARE(logTickText(1e-4, ChartSpec::Unit::Plain), u"0.0001"_s);
    QCOMPARE(logTickText(1e-5, ChartSpec::Unit::Plain), u"1e-5"_s);
    QCOMPARE(logTickText(0.5, ChartSpec::Unit::Fraction), u"50 %"_s);
}

QTEST_GUILESS_MAIN(AxisScaleTest)
#include "tst_axisscale.moc"
