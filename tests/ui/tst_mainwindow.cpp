// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/train/resultcard.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/bannerarea.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace studio::ui;

using State = app::TrainingController::State;

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.reset(); }
    void startWaitsForTheEngine();
    void noTwoActionsOfTheMenusShareAShortcut();
    void engineThatFailsIsSaidInABanner();
    void drawingWorksBeforeTheEngineIsThere();
    void closingWhileRunningAsksFirst();
    void closingWhileRunningStopsAndSaves();
    void closingStaysOpenWhereTheStateCannotBeSaved();
    void formIsRememberedForTheNextStart();

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

void MainWindowTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    QLocale::setDefault(QLocale(QLocale::English));
}

void MainWindowTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
}

/// A shortcut that two actions have does nothing at all.
void MainWindowTest::noTwoActionsOfTheMenusShareAShortcut()
{
    QList<QAction*> all;
    for (const QMenu* const menu : m_fixture->window->menuBar()->findChildren<QMenu*>())
        all += menu->actions();
    QHash<QKeySequence, QAction*> owners;
    for (QAction* const action : std::as_const(all)) {
        if (action->shortcut().isEmpty())
            continue;
        QAction* const owner = owners.value(action->shortcut(), action);
        QVERIFY2(owner == action, qPrintable(action->text() + u" and "_s + owner->text()));
        owners.insert(action->shortcut(), action);
    }
    QVERIFY(owners.size() > 40);
}

void MainWindowTest::startWaitsForTheEngine()
{
    QVERIFY(!button("startButton")->isEnabled());
    QCOMPARE(m_fixture->find<QLabel>("startObstacle")->text(), u"The engine is starting."_s);
    QCOMPARE(m_fixture->find<QLabel>("statusNote")->text(), u"Engine starting…"_s);
    makeReady();
    QVERIFY(button("startButton")->isEnabled());
    QVERIFY(m_fixture->find<QLabel>("startObstacle")->text().isEmpty());
    QVERIFY(m_fixture->find<QLabel>("statusNote")->text().isEmpty());
}

void MainWindowTest::engineThatFailsIsSaidInABanner()
{
    Q_EMIT m_fixture->engine.failed(u"The library is damaged"_s);
    QCOMPARE(m_fixture->bannerTitle(), u"The engine cannot be used"_s);
    QVERIFY(m_fixture->window->banners().banners().first()->notice().text.contains(
        u"The library is damaged."_s));
    QVERIFY(!button("startButton")->isEnabled());
}

void MainWindowTest::drawingWorksBeforeTheEngineIsThere()
{
    auto& canvas = m_fixture->window->drawPanel().canvas();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, {60, 60});
    QTest::mouseMove(&canvas, {120, 120});
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {120, 120});
    QVERIFY(!canvas.ink().isBlank());
}

void MainWindowTest::closingWhileRunningAsksFirst()
{
    makeReady(slow());
    int questions = 0;
    auto prompts = Prompts::dialogs();
    prompts.stopAndClose = [&](QWidget*, const std::function<void()>&) { ++questions; };
    m_fixture->window->setPrompts(prompts);
    button("startButton")->click();
    QTRY_COMPARE(m_fixture->training.state(), State::Running);
    m_fixture->window->close();
    QCOMPARE(questions, 1);
    QVERIFY(m_fixture->window->isVisible());
    QCOMPARE(m_fixture->training.state(), State::Running);
}

void MainWindowTest::closingWhileRunningStopsAndSaves()
{
    makeReady(slow());
    auto prompts = Prompts::dialogs();
    prompts.stopAndClose = [](QWidget*, const std::function<void()>& then) { then(); };
    m_fixture->window->setPrompts(prompts);
    QSignalSpy saved(&m_fixture->training, &app::TrainingController::checkpointSaved);
    button("startButton")->click();
    QTRY_VERIFY(m_fixture->training.progress().step > 0);
    m_fixture->window->close();
    QTRY_VERIFY(!m_fixture->window->isVisible());
    QVERIFY(!m_fixture->training.isBusy());
    QVERIFY(!saved.isEmpty());
}

void MainWindowTest::closingStaysOpenWhereTheStateCannotBeSaved()
{
    makeReady(slow());
    auto prompts = Prompts::dialogs();
    prompts.stopAndClose = [](QWidget*, const std::function<void()>& then) { then(); };
    m_fixture->window->setPrompts(prompts);
    button("startButton")->click();
    QTRY_VERIFY(m_fixture->training.progress().step > 0);
    const QString runs = m_home.filePath(u"digit-studio/runs"_s);
    QVERIFY(QDir(runs).removeRecursively());
    m_fixture->window->close();
    QTRY_VERIFY(!m_fixture->training.isBusy());
    QTRY_COMPARE(m_fixture->bannerTitle(), u"The state could not be saved"_s);
    QVERIFY(m_fixture->window->isVisible());
    const auto& result = m_fixture->window->trainPage().view().resultCard();
    QVERIFY(result.resultText().endsWith(u"the last state is not saved"_s));
    QVERIFY(!m_fixture->find<QToolButton>("continueRun")->isVisible());
    m_fixture->window->close(); // the second time it is meant
    QVERIFY(!m_fixture->window->isVisible());
}

void MainWindowTest::formIsRememberedForTheNextStart()
{
    makeReady();
    m_fixture->find<QComboBox>("presetChooser")->setCurrentIndex(1);
    auto* seed = m_fixture->find<QLineEdit>("parameter.seed");
    seed->selectAll();
    QTest::keyClicks(seed, u"42"_s);
    m_fixture->find<QSpinBox>("generatedPercent")->setValue(30);
    m_fixture->window->close();
    m_fixture->window = std::make_unique<MainWindow>(m_fixture->services());
    m_fixture->startEngine();
    QCOMPARE(form().config().preset, std::string("long"));
    QCOMPARE(form().config().integer("seed"), std::int64_t{42});
    QCOMPARE(form().config().data, m_fixture->dataFolder().toStdString());
    QCOMPARE(form().config().generated.value().share, 0.3);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
