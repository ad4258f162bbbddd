// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclassifier.h"
#include "tests/ui/madeupevaluation.h"
#include "tests/ui/windowfixture.h"
#include "ui/evaluate/evaluateform.h"
#include "ui/evaluate/evaluatepage.h"
#include "ui/evaluate/mistakescard.h"
#include "ui/evaluate/robustnesscharts.h"
#include "ui/window/navigationrail.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// The page in the window, on a fake engine.
class EvaluateWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theRailLeadsToIt();
    void itSaysWhatToDoUntilThereIsSomething();
    void theModelThatAnswersReadsTheChosenData();
    void whatGoesWrongIsSaidAboveTheLastResult();
    void robustnessFillsItsCharts();
    void theResultIsSaved();

private:
    EvaluatePage& page() { return m_fixture->window->evaluatePage(); }
    void evaluate();

    std::unique_ptr<WindowFixture> m_fixture;
};

void EvaluateWiringTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

void EvaluateWiringTest::cleanup()
{
    m_fixture.reset();
}

/// The tiny data set.
void EvaluateWiringTest::evaluate()
{
    auto* const data = m_fixture->find<QComboBox>("evaluateData");
    const int index = data->findText(u"digits · test set"_s);
    QVERIFY(index >= 0);
    data->setCurrentIndex(index);
    Q_EMIT data->activated(index);
    QVERIFY(page().form().request().data.source == m_fixture->dataFolder().toStdString());
    QSignalSpy evaluated(&m_fixture->evaluation, &app::EvaluationController::evaluated);
    m_fixture->find<QPushButton>("evaluateButton")->click();
    QVERIFY(evaluated.wait());
}

void EvaluateWiringTest::theRailLeadsToIt()
{
    m_fixture->window->show();
    QVERIFY(!page().isVisible());
    m_fixture->window->actions().at(Command::ShowEvaluate)->trigger();
    QVERIFY(page().isVisible());
    QCOMPARE(m_fixture->window->findChild<NavigationRail*>()->currentIndex(), 1);
}

void EvaluateWiringTest::itSaysWhatToDoUntilThereIsSomething()
{
    auto* const button = m_fixture->find<QPushButton>("evaluateButton");
    QVERIFY(!button->isEnabled()); // no engine yet
    m_fixture->makeReady();
    QVERIFY(button->isEnabled());
    QVERIFY(!m_fixture->find<QPushButton>("evaluateSave")->isEnabled());
    QVERIFY(page().findChild<QScrollArea*>(u"evaluateScroll"_s)->isHidden());
}

void EvaluateWiringTest::theModelThatAnswersReadsTheChosenData()
{
    m_fixture->makeReady();
    m_fixture->evaluation.setAnswering(core::FakeClassifier(), u"run 1"_s);
    m_fixture->inference.setClassifier(
        std::make_shared<core::FakeClassifier>(), app::ModelOrigin::Trained, u"run 1"_s);
    QVERIFY(m_fixture->find<QComboBox>("evaluateModel")->currentText().contains(u"run 1"_s));
    evaluate();
    QCOMPARE(m_fixture->find<QLabel>("figure.first.accuracy")->text(), u"100.00 %"_s);
    QVERIFY(m_fixture->find<QPushButton>("evaluateSave")->isEnabled());
    QCOMPARE(page().mistakes().model().rowCount(), 0);
}

void EvaluateWiringTest::whatGoesWrongIsSaidAboveTheLastResult()
{
    m_fixture->makeReady();
    page().showResult(madeUpEvaluation());
    page().form().chooseModel(
        {app::ModelSource::Kind::File, m_fixture->write(u"bad.safetensors"_s, "bad"), u"bad"_s});
    QSignalSpy failed(&m_fixture->evaluation, &app::EvaluationController::failed);
    m_fixture->find<QPushButton>("evaluateButton")->click();
    QVERIFY(failed.wait());
    const auto* const status = m_fixture->find<QLabel>("evaluateStatus");
    QVERIFY2(status->text().contains(u"bad.safetensors"_s), qPrintable(status->text()));
    QCOMPARE(status->property("role").toString(), u"error"_s);
    QCOMPARE(m_fixture->find<QLabel>("figure.first.errors")->text(), u"3"_s);
    QCOMPARE(m_fixture->find<QPushButton>("evaluateButton")->text(), u"Evaluate"_s);
}

void EvaluateWiringTest::robustnessFillsItsCharts()
{
    m_fixture->makeReady();
    m_fixture->evaluation.setAnswering(core::FakeClassifier(), {});
    m_fixture->inference.setClassifier(
        std::make_shared<core::FakeClassifier>(), app::ModelOrigin::Trained, {});
    evaluate();
    auto* const charts = page().findChild<RobustnessCharts*>();
    QVERIFY(charts->isHidden());
    QSignalSpy measured(&m_fixture->evaluation, &app::EvaluationController::measured);
    m_fixture->find<QPushButton>("robustnessButton")->click();
    QCOMPARE(m_fixture->find<QPushButton>("robustnessButton")->text(), u"Cancel"_s);
    QVERIFY(measured.wait());
    QCOMPARE(charts->points(false).size(), 25U);
    QVERIFY(charts->accessibleDescription().contains(u"Blur"_s));
    QCOMPARE(m_fixture->find<QPushButton>("robustnessButton")->text(), u"Measure again"_s);
}

void EvaluateWiringTest::theResultIsSaved()
{
    page().showResult(madeUpEvaluation());
    const QString target = m_fixture->folder.filePath(u"evaluation"_s);
    auto prompts = Prompts::dialogs();
    prompts.saveFile = [target](QWidget*, const Prompts::FileQuestion&,
                           const Prompts::PathAnswer& then) { then(target); };
    m_fixture->window->setPrompts(prompts);
    Q_EMIT page().saveRequested(EvaluatePage::Format::Html);
    Q_EMIT page().saveRequested(EvaluatePage::Format::Csv);
    Q_EMIT page().saveRequested(EvaluatePage::Format::Png);
    QTRY_VERIFY(QFile::exists(target + u".png"_s));
    QVERIFY(QFile::exists(target + u".html"_s) && QFile::exists(target + u".csv"_s));
    QVERIFY(QImage(target + u".png"_s).width() > 600);
}

QTEST_MAIN(EvaluateWiringTest)
#include "tst_evaluatewiring.moc"
