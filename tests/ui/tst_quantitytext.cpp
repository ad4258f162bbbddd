// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/quantitytext.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio::ui;

class TestQuantityText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::system()); }

    void timeSpansAreSaidInTheirTwoLargestUnits()
    {
        QCOMPARE(durationText(1.62), u"1.6 s"_s);
        QCOMPARE(durationText(42.4), u"42 s"_s);
        QCOMPARE(durationText(185), u"3 min 05 s"_s);
        QCOMPARE(durationText(7'800), u"2 h 10 min"_s);
    }

    void negativeNumbersHaveAMinusSign()
    {
        QCOMPARE(decimalText(-1.137, 2), u"\u22121.14"_s);
        QCOMPARE(decimalText(0.5, 3), u"0.500"_s);
    }

    void numbersAreThoseOfTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(decimalText(-1.137, 2), u"\u22121,14"_s);
        QCOMPARE(percentText(0.9905), u"99,05 %"_s);
        QCOMPARE(countText(10'000), u"10.000"_s);
    }
};

QTEST_GUILESS_MAIN(TestQuantityText)

#include "tst_quantitytext.moc"
