// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/family/parameterspec.h"
#include "tests/support/errorof.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace studio::core;

namespace {

ParameterSpec realSpec()
{
    ParameterSpec spec;
    spec.id = "rate";
    spec.defaultValue = 0.01;
    spec.minimum = 1e-6;
    spec.maximum = 1;
    return spec;
}

ParameterSpec integerSpec()
{
    ParameterSpec spec;
    spec.id = "epochs";
    spec.defaultValue = std::int64_t{3};
    spec.minimum = 1;
    spec.maximum = 100;
    return spec;
}

ParameterSpec booleanSpec()
{
    ParameterSpec spec;
    spec.id = "flip";
    spec.defaultValue = false;
    return spec;
}

ParameterSpec choiceSpec()
{
    ParameterSpec spec;
    spec.id = "optimizer";
    spec.defaultValue = std::string("adamw");
    spec.choices = {{"adamw", "AdamW"}, {"sgd", "SGD"}};
    return spec;
}

bool isRefused(const ParameterSpec& spec, const std::string& text)
{
    return failsWith(ErrorCode::WrongUsage, spec.id, [&] { parseValue(spec, text); });
}

} // namespace

class TestParameterSpec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKindFollowsFromTheDefault()
    {
        QVERIFY(realSpec().kind() == ParameterKind::Real);
        QVERIFY(integerSpec().kind() == ParameterKind::Integer);
        QVERIFY(booleanSpec().kind() == ParameterKind::Boolean);
        QVERIFY(choiceSpec().kind() == ParameterKind::Choice);
    }

    void textIsParsed()
    {
        QVERIFY(parseValue(realSpec(), "1e-3") == ParameterValue(0.001));
        QVERIFY(parseValue(realSpec(), "+0.5") == ParameterValue(0.5));
        QVERIFY(parseValue(realSpec(), "1") == ParameterValue(1.0));
        QVERIFY(parseValue(integerSpec(), "100") == ParameterValue(std::int64_t{100}));
        for (const char* yes : {"true", "1", "yes", "on"})
            QVERIFY(parseValue(booleanSpec(), yes) == ParameterValue(true));
        for (const char* no : {"false", "0", "no", "off"})
            QVERIFY(parseValue(booleanSpec(), no) == ParameterValue(false));
        QVERIFY(parseValue(choiceSpec(), "sgd") == ParameterValue(std::string("sgd")));
    }

    void unusableTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", " ", "x", "0,5", "0.5x", " 0.5", "0.5 ", "nan", "inf", "-inf",
                 "1e999", "+-1", "++1", "0x10", "--", "1.", "1e"})
            QTest::newRow(text) << QByteArray(text);
    }

    void unusableTextIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(isRefused(integerSpec(), text.toStdString()));
        QVERIFY(isRefused(booleanSpec(), text.toStdString()));
        QVERIFY(isRefused(choiceSpec(), text.toStdString()));
        if (text != "1.") // "1." is a number for from_chars
            QVERIFY(isRefused(realSpec(), text.toStdString()));
    }

    void numbersOutOfRangeNameTheRange()
    {
        QVERIFY(failsWith(
            ErrorCode::WrongUsage, "from 1 to 100", [] { parseValue(integerSpec(), "0"); }));
        QVERIFY(failsWith(ErrorCode::WrongUsage, "from 1 to 100",
            [] { parseValue(integerSpec(), "99999999999999999999"); }));
        QVERIFY(failsWith(
            ErrorCode::WrongUsage, "from 1e-06 to 1", [] { parseValue(realSpec(), "1.0000001"); }));
        QVERIFY(failsWith(
            ErrorCode::WrongUsage, "adamw, sgd", [] { parseValue(choiceSpec(), "adam"); }));
    }

    void valuesAreCheckedByType()
    {
        QVERIFY(checkedValue(realSpec(), std::int64_t{1}) == ParameterValue(1.0));
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const ParameterValue& wrong :
            {ParameterValue(nan), ParameterValue(std::string("0.5")), ParameterValue(true)})
            QVERIFY(
                failsWith(ErrorCode::WrongUsage, "rate", [&] { checkedValue(realSpec(), wrong); }));
        for (const ParameterValue& wrong :
            {ParameterValue(3.0), ParameterValue(true), ParameterValue(std::string("3"))})
            QVERIFY(failsWith(
                ErrorCode::WrongUsage, "epochs", [&] { checkedValue(integerSpec(), wrong); }));
        QVERIFY(failsWith(
            ErrorCode::WrongUsage, "flip", [] { checkedValue(booleanSpec(), std::int64_t{1}); }));
        QVERIFY(failsWith(
            ErrorCode::WrongUsage, "optimizer", [] { checkedValue(choiceSpec(), true); }));
    }

    void textOfAValueIsParsedBack()
    {
        for (const double value : {0.1, 1e-6, 1.0 / 3, 1.0})
            QVERIFY(parseValue(realSpec(), toText(value)) == ParameterValue(value));
        QVERIFY(toText(true) == "true");
        QVERIFY(toText(std::int64_t{-7}) == "-7");
        QVERIFY(toText(0.1) == "0.1");
        QVERIFY(toText(std::string("sgd")) == "sgd");
    }
};

QTEST_GUILESS_MAIN(TestParameterSpec)
#include "tst_parameterspec.moc"
