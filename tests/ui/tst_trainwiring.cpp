// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/train/resultcard.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/bannerarea.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace studio::ui;

using State = app::TrainingController::State;

/// What the Train page asks of a training, and what it shows of it.
class TrainWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.reset(); }
    void startAsksForWhatTheFormShows();
    void presetSwitchChangesTheForm();
    void invalidValueKeepsStartDisabled();
    void buttonsFollowTheRun();
    void resultIsShownAtTheEnd();
    void stoppedRunCanBeContinued();
    void runThatBreaksDownIsSaidInABanner();
    void generatedDigitsArePartOfTheRun();

private:
    core::FakeBehaviour slow() const
    {
        core::FakeBehaviour behaviour;
        behaviour.stepTime = std::chrono::milliseconds(5);
        behaviour.stepsPerEpoch = 1000;
        return behaviour;
    }
    void makeReady(core::FakeBehaviour behaviour = {}) { m_fixture->makeReady(behaviour); }
    TrainForm& form() { return m_fixture->window->trainPage().form(); }
    QPushButton* button(const char* name) { return m_fixture->find<QPushButton>(name); }

    QTemporaryDir m_home;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TrainWiringTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    QLocale::setDefault(QLocale(QLocale::English));
}

void TrainWiringTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
}

void TrainWiringTest::startAsksForWhatTheFormShows()
{
    makeReady();
    QSignalSpy asked(&m_fixture->window->trainPage(), &TrainPage::startRequested);
    auto* epochs = m_fixture->find<QLineEdit>("parameter.epochs");
    epochs->selectAll();
    QTest::keyClicks(epochs, u"1"_s);
    button("startButton")->click();
    QCOMPARE(asked.size(), 1);
    const auto config = asked.first().first().value<core::RunConfig>();
    QCOMPARE(config.family, std::string("fake"));
    QCOMPARE(config.preset, std::string("fast"));
    QCOMPARE(config.integer("epochs"), std::int64_t{1});
    QCOMPARE(config.data, m_fixture->dataFolder().toStdString());
    QTRY_VERIFY(!m_fixture->training.isBusy());
}

void TrainWiringTest::presetSwitchChangesTheForm()
{
    makeReady();
    auto* presets = m_fixture->find<QComboBox>("presetChooser");
    QCOMPARE(presets->itemText(0), u"Fast · Two epochs"_s);
    QCOMPARE(m_fixture->find<QLineEdit>("parameter.epochs")->text(), u"2"_s);
    presets->setCurrentIndex(1);
    QCOMPARE(m_fixture->find<QLineEdit>("parameter.epochs")->text(), u"20"_s);
    QCOMPARE(form().config().preset, std::string("long"));
}

void TrainWiringTest::invalidValueKeepsStartDisabled()
{
    makeReady();
    auto* rate = m_fixture->find<QLineEdit>("parameter.learning_rate");
    rate->selectAll();
    QTest::keyClicks(rate, u"7"_s);
    QVERIFY(!button("startButton")->isEnabled());
    QVERIFY(!m_fixture->window->actions().at(Command::StartOrPause)->isEnabled());
    QCOMPARE(m_fixture->find<QLabel>("startObstacle")->text(), u"Correct the marked values."_s);
}

void TrainWiringTest::buttonsFollowTheRun()
{
    makeReady(slow());
    auto* start = button("startButton");
    QVERIFY(!button("stopButton")->isEnabled());
    start->click();
    QTRY_COMPARE(m_fixture->training.state(), State::Running);
    QCOMPARE(start->accessibleName(), u"Pause"_s);
    QVERIFY(!m_fixture->find<QComboBox>("presetChooser")->isEnabled());
    QVERIFY(!m_fixture->find<QLineEdit>("parameter.epochs")->isEnabled());
    QVERIFY(m_fixture->find<QLineEdit>("parameter.learning_rate")->isEnabled());
    start->click();
    QTRY_COMPARE(m_fixture->training.state(), State::Paused);
    QCOMPARE(start->accessibleName(), u"Resume"_s);
    QVERIFY(button("stepButton")->isEnabled());
    start->click();
    QTRY_COMPARE(m_fixture->training.state(), State::Running);
    m_fixture->window->actions().at(Command::Stop)->trigger();
    QTRY_COMPARE(m_fixture->training.state(), State::Idle);
    QCOMPARE(start->accessibleName(), u"Start"_s);
    QVERIFY(m_fixture->find<QComboBox>("presetChooser")->isEnabled());
}

void TrainWiringTest::resultIsShownAtTheEnd()
{
    makeReady();
    auto& view = m_fixture->window->trainPage().view();
    QVERIFY(view.isEmpty());
    button("startButton")->click();
    QVERIFY(!view.isEmpty());
    QTRY_VERIFY(view.resultCard().isVisible());
    QVERIFY(view.resultCard().resultText().startsWith(u"Test accuracy "_s));
    QVERIFY(view.resultCard().resultText().contains(u" on 20 images, "_s));
    QVERIFY(m_fixture->find<QLabel>("resultPlace")->toolTip().contains(u"fake-fast"_s));
    QVERIFY(m_fixture->find<QToolButton>("openRunFolder")->isVisible());
    QVERIFY(!m_fixture->find<QToolButton>("continueRun")->isVisible());
    QCOMPARE(m_fixture->find<QLabel>("statusNote")->text(), u"saved just now"_s);
}

void TrainWiringTest::stoppedRunCanBeContinued()
{
    makeReady(slow());
    button("startButton")->click();
    QTRY_VERIFY(m_fixture->training.progress().step > 0);
    button("stopButton")->click();
    auto* more = m_fixture->find<QToolButton>("continueRun");
    QTRY_VERIFY(more->isVisible());
    const auto before = m_fixture->training.progress().step;
    more->click();
    QTRY_COMPARE(m_fixture->training.state(), State::Running);
    QTRY_VERIFY(m_fixture->training.progress().step > before);
    button("stopButton")->click();
    QTRY_VERIFY(!m_fixture->training.isBusy());
}

void TrainWiringTest::runThatBreaksDownIsSaidInABanner()
{
    core::FakeBehaviour behaviour;
    behaviour.failAtStep = 15;
    makeReady(behaviour);
    button("startButton")->click();
    QTRY_COMPARE(m_fixture->bannerTitle(), u"The training broke down"_s);
    const auto& notice = m_fixture->window->banners().banners().first()->notice();
    QVERIFY(notice.text.contains(u"not finite at step 15"_s));
    QVERIFY(notice.text.contains(u"kept in"_s));
    QCOMPARE(notice.actions.at(0).text, u"Open folder"_s);
    QVERIFY(button("startButton")->isEnabled());
    button("startButton")->click(); // a new attempt takes the old banner away
    QCOMPARE(m_fixture->window->banners().banners().size(), 0);
    QTRY_VERIFY(!m_fixture->training.isBusy());
}

void TrainWiringTest::generatedDigitsArePartOfTheRun()
{
    makeReady();
    QVERIFY(!form().config().generated);
    m_fixture->find<QSpinBox>("generatedPercent")->setValue(50);
    QCOMPARE(form().config().generated.value().share, 0.5);
    QVERIFY(form().config().generated->model.empty());
    form().settings().setGenerator(u"/models/w.safetensors"_s, u"w"_s);
    QCOMPARE(form().config().generated->model, std::string("/models/w.safetensors"));
    m_fixture->window->trainPage().beginRun(form().config());
    QVERIFY(m_fixture->find<QLabel>("runTitle")->text().contains(u"50"_s));
    QVERIFY(m_fixture->find<QLabel>("runTitle")->text().contains(u"generated"_s));
}

QTEST_MAIN(TrainWiringTest)
#include "tst_trainwiring.moc"
