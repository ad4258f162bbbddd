// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/numbertext.h"
#include "ui/train/parameterfield.h"
#include "ui/train/parameterform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace studio::ui;

namespace {

core::ParameterSpec spec(const char* id, core::ParameterValue value)
{
    core::ParameterSpec result;
    result.id = id;
    result.label = id;
    result.help = "Help for it.";
    result.defaultValue = std::move(value);
    result.minimum = 1;
    result.maximum = 100;
    return result;
}

std::vector<core::ParameterSpec> allKinds()
{
    auto epochs = spec("epochs", std::int64_t{5});
    auto rate = spec("rate", 0.01);
    rate.minimum = 1e-6;
    rate.maximum = 1;
    rate.isLogarithmic = true;
    rate.isLive = true;
    auto schedule = spec("schedule", std::string("constant"));
    schedule.choices = {{"constant", "Constant"}, {"cosine", "Cosine"}};
    auto flip = spec("flip", false);
    flip.isAdvanced = true;
    return {epochs, rate, schedule, flip};
}

} // namespace

class ParameterFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void allKindsOfParametersGetTheirEditor();
    void valuesAreWhatTheFieldsShow();
    void advancedParametersAreFoldedAway();
    void numberOutOfRangeIsMarkedWithASentence();
    void textThatIsNoNumberIsMarkedWithASentence();
    void resetLeadsBackToThePreset();
    void whileRunningOnlyLiveParametersCanBeEdited();
    void liveValueIsReportedWhenTheUserIsDone();
    void upKeyStepsByUsefulAmounts();
    void helpIsTheDescriptionForScreenReaders();
    void numbersAreWrittenInTheUsersLanguage();
    void numbersKeepAllTheirDigits();

private:
    static QLineEdit* line(const ParameterForm& form, const char* id)
    {
        return form.findChild<QLineEdit*>(u"parameter."_s + QLatin1String(id));
    }
    static void type(QLineEdit* edit, const QString& text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
};

void ParameterFormTest::allKindsOfParametersGetTheirEditor()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    QVERIFY(line(form, "epochs"));
    QVERIFY(line(form, "rate"));
    QVERIFY(form.findChild<QComboBox*>(u"parameter.schedule"_s));
    QVERIFY(form.findChild<QCheckBox*>(u"parameter.flip"_s));
    QVERIFY(form.isValid());
}

void ParameterFormTest::valuesAreWhatTheFieldsShow()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    form.setValues(
        {{"epochs", std::int64_t{7}}, {"schedule", std::string("cosine")}, {"flip", true}});
    const core::ParameterMap expected{{"epochs", std::int64_t{7}}, {"rate", 0.01},
        {"schedule", std::string("cosine")}, {"flip", true}};
    QVERIFY(form.values() == expected);
}

void ParameterFormTest::advancedParametersAreFoldedAway()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    form.show();
    auto* flip = form.findChild<QCheckBox*>(u"parameter.flip"_s);
    QVERIFY(!flip->isVisible());
    form.findChild<QToolButton*>(u"advancedFold"_s)->click();
    QVERIFY(flip->isVisible());
}

void ParameterFormTest::numberOutOfRangeIsMarkedWithASentence()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    form.show();
    type(line(form, "epochs"), u"101"_s);
    QVERIFY(!form.isValid());
    QVERIFY(line(form, "epochs")->property("invalid").toBool());
    QCOMPARE(form.fields().front()->problem(), u"epochs must be between 1 and 100."_s);
    QVERIFY(!form.values().contains("epochs"));
    type(line(form, "epochs"), u"100"_s);
    QVERIFY(form.isValid());
    QVERIFY(!line(form, "epochs")->property("invalid").toBool());
}

void ParameterFormTest::textThatIsNoNumberIsMarkedWithASentence()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    form.show();
    type(line(form, "epochs"), u"2.5"_s);
    QCOMPARE(form.fields()[0]->problem(), u"epochs must be a whole number."_s);
    type(line(form, "rate"), u"much"_s);
    QCOMPARE(form.fields()[1]->problem(), u"rate must be a number."_s);
    QVERIFY(!form.isValid());
}

void ParameterFormTest::resetLeadsBackToThePreset()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    form.setPresetValues({{"epochs", std::int64_t{20}}});
    form.show();
    auto* reset = form.findChild<QToolButton*>(u"resetToPreset"_s);
    QVERIFY(!reset->isVisible());
    type(line(form, "epochs"), u"3"_s);
    QVERIFY(form.isChanged());
    QVERIFY(reset->isVisible());
    reset->click();
    QCOMPARE(line(form, "epochs")->text(), u"20"_s);
    QVERIFY(!form.isChanged());
    QVERIFY(!reset->isVisible());
}

void ParameterFormTest::whileRunningOnlyLiveParametersCanBeEdited()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    form.setRunning(true);
    QVERIFY(!line(form, "epochs")->isEnabled());
    QVERIFY(line(form, "rate")->isEnabled());
    form.setRunning(false);
    QVERIFY(line(form, "epochs")->isEnabled());
}

void ParameterFormTest::liveValueIsReportedWhenTheUserIsDone()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    form.show();
    QSignalSpy live(&form, &ParameterForm::liveValueChanged);
    type(line(form, "rate"), u"0.5"_s);
    QTest::keyClick(line(form, "rate"), Qt::Key_Return);
    QCOMPARE(live.size(), 0); // nothing is running
    form.setRunning(true);
    type(line(form, "rate"), u"0.25"_s);
    QCOMPARE(live.size(), 0);
    QTest::keyClick(line(form, "rate"), Qt::Key_Return);
    QCOMPARE(live.size(), 1);
    QCOMPARE(live.first().at(0).toString(), u"rate"_s);
    QCOMPARE(live.first().at(1).toDouble(), 0.25);
    type(line(form, "rate"), u"2"_s); // beyond the range
    QTest::keyClick(line(form, "rate"), Qt::Key_Return);
    QCOMPARE(live.size(), 1);
}

void ParameterFormTest::upKeyStepsByUsefulAmounts()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    QTest::keyClick(line(form, "epochs"), Qt::Key_Up);
    QCOMPARE(line(form, "epochs")->text(), u"6"_s);
    QTest::keyClick(line(form, "rate"), Qt::Key_Up);
    QCOMPARE(line(form, "rate")->text(), u"0.02"_s);
    QTest::keyClick(line(form, "rate"), Qt::Key_Down);
    QTest::keyClick(line(form, "rate"), Qt::Key_Down);
    QCOMPARE(line(form, "rate")->text(), u"0.005"_s);
    auto batch = spec("batch", std::int64_t{64});
    batch.isLogarithmic = true;
    QVERIFY(steppedValue(batch, std::int64_t{64}, 1) == core::ParameterValue{std::int64_t{100}});
    QVERIFY(steppedValue(batch, std::int64_t{64}, -1) == core::ParameterValue{std::int64_t{32}});
}

void ParameterFormTest::helpIsTheDescriptionForScreenReaders()
{
    ParameterForm form;
    form.setSpecs(allKinds());
    for (const auto* field : form.fields()) {
        QVERIFY(!field->editor()->accessibleName().isEmpty());
        QCOMPARE(field->editor()->accessibleDescription(), u"Help for it."_s);
        QVERIFY(field->toolTip().contains(u"Help for it."_s));
    }
}

void ParameterFormTest::numbersAreWrittenInTheUsersLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German));
    ParameterForm form;
    form.setSpecs(allKinds());
    form.show();
    QCOMPARE(line(form, "rate")->text(), u"0,01"_s);
    type(line(form, "rate"), u"0,5"_s);
    QVERIFY(form.values().at("rate") == core::ParameterValue{0.5});
    type(line(form, "rate"), u"0.25"_s); // a decimal point is understood everywhere
    QVERIFY(form.values().at("rate") == core::ParameterValue{0.25});
    type(line(form, "rate"), u"2"_s);
    QCOMPARE(form.fields()[1]->problem(), u"rate must be between 0,000001 and 1."_s);
}

void ParameterFormTest::numbersKeepAllTheirDigits()
{
    for (const double value : {0.00005, 0.1, 1e-6, 0.123456789, 3.0}) {
        const auto text = numberText(value);
        QVERIFY(!text.contains(u'e'));
        QVERIFY(parseNumber(text, core::ParameterKind::Real) == core::ParameterValue{value});
    }
    QCOMPARE(numberText(std::int64_t{60000}), u"60000"_s);
}

QTEST_MAIN(ParameterFormTest)
#include "tst_parameterform.moc"
