// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/inkfile.h"
#include "tests/support/fakeclassifier.h"
#include "tests/ui/windowfixture.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/train/datachooser.h"
#include "ui/train/resultcard.h"
#include "ui/train/runbuttons.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/bannerarea.h"
#include "ui/window/filecommands.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>

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
    void engineThatFailsIsSaidInABanner();
    void drawingWorksBeforeTheEngineIsThere();
    void startAsksForWhatTheFormShows();
    void presetSwitchChangesTheForm();
    void invalidValueKeepsStartDisabled();
    void buttonsFollowTheRun();
    void resultIsShownAtTheEnd();
    void stoppedRunCanBeContinued();
    void runThatBreaksDownIsSaidInABanner();
    void closingWhileRunningAsksFirst();
    void closingWhileRunningStopsAndSaves();
    void unusableCheckpointLeavesABanner();
    void unknownFileLeavesABanner();
    void inkFileIsOpenedAndSaved();
    void pictureOfADigitIsRead();
    void droppedFolderBecomesTheData();
    void brokenDataFolderSaysWhy();
    void bannerIsDismissedByItsButton();
    void formIsRememberedForTheNextStart();

private:
    core::FakeBehaviour slow() const
    {
        core::FakeBehaviour behaviour;
        behaviour.stepTime = std::chrono::milliseconds(5);
        behaviour.stepsPerEpoch = 1000;
        return behaviour;
    }
    /// Engine there, the tiny data chosen.
    void makeReady(core::FakeBehaviour behaviour = {})
    {
        m_fixture->startEngine(behaviour);
        form().dataChooser().setSource(m_fixture->data.addFolder(m_fixture->dataFolder()));
        QTRY_VERIFY(form().dataChooser().summary().has_value());
    }
    TrainForm& form() { return m_fixture->window->trainPage().form(); }
    QPushButton* button(const char* name) { return m_fixture->find<QPushButton>(name); }
    QString bannerTitle()
    {
        const auto& banners = m_fixture->window->banners().banners();
        return banners.isEmpty() ? QString() : banners.first()->notice().title;
    }
    QString write(const QString& name, const QByteArray& content)
    {
        const auto path = m_fixture->folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return path;
    }

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
    QCOMPARE(bannerTitle(), u"The engine cannot be used"_s);
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

void MainWindowTest::startAsksForWhatTheFormShows()
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

void MainWindowTest::presetSwitchChangesTheForm()
{
    makeReady();
    auto* presets = m_fixture->find<QComboBox>("presetChooser");
    QCOMPARE(presets->itemText(0), u"Fast · Two epochs"_s);
    QCOMPARE(m_fixture->find<QLineEdit>("parameter.epochs")->text(), u"2"_s);
    presets->setCurrentIndex(1);
    QCOMPARE(m_fixture->find<QLineEdit>("parameter.epochs")->text(), u"20"_s);
    QCOMPARE(form().config().preset, std::string("long"));
}

void MainWindowTest::invalidValueKeepsStartDisabled()
{
    makeReady();
    auto* rate = m_fixture->find<QLineEdit>("parameter.learning_rate");
    rate->selectAll();
    QTest::keyClicks(rate, u"7"_s);
    QVERIFY(!button("startButton")->isEnabled());
    QVERIFY(!m_fixture->window->actions().at(Command::StartOrPause)->isEnabled());
    QCOMPARE(m_fixture->find<QLabel>("startObstacle")->text(), u"Correct the marked values."_s);
}

void MainWindowTest::buttonsFollowTheRun()
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

void MainWindowTest::resultIsShownAtTheEnd()
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

void MainWindowTest::stoppedRunCanBeContinued()
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

void MainWindowTest::runThatBreaksDownIsSaidInABanner()
{
    core::FakeBehaviour behaviour;
    behaviour.failAtStep = 15;
    makeReady(behaviour);
    button("startButton")->click();
    QTRY_COMPARE(bannerTitle(), u"The training broke down"_s);
    const auto& notice = m_fixture->window->banners().banners().first()->notice();
    QVERIFY(notice.text.contains(u"not finite at step 15"_s));
    QVERIFY(notice.text.contains(u"kept in"_s));
    QCOMPARE(notice.actionText, u"Open folder"_s);
    QVERIFY(button("startButton")->isEnabled());
    button("startButton")->click(); // a new attempt takes the old banner away
    QCOMPARE(m_fixture->window->banners().banners().size(), 0);
    QTRY_VERIFY(!m_fixture->training.isBusy());
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

void MainWindowTest::unusableCheckpointLeavesABanner()
{
    makeReady();
    m_fixture->window->openPath(write(u"bad.safetensors"_s, "no header at all"));
    QTRY_COMPARE(bannerTitle(), u"This checkpoint cannot be used"_s);
    const auto text = m_fixture->window->banners().banners().first()->notice().text;
    QVERIFY(text.contains(u"bad.safetensors"_s));
    QVERIFY(text.endsWith(u"The model that was there before goes on answering."_s));
}

void MainWindowTest::unknownFileLeavesABanner()
{
    m_fixture->window->openPath(write(u"notes.txt"_s, "hello"));
    QCOMPARE(bannerTitle(), u"This file cannot be used"_s);
}

void MainWindowTest::inkFileIsOpenedAndSaved()
{
    m_fixture->window->openPath(
        write(u"one.ink.jsonl"_s, R"({"strokes": [[[10, 10], [10, 200]]]})"));
    auto& canvas = m_fixture->window->drawPanel().canvas();
    QTRY_VERIFY(!canvas.ink().isBlank());
    const auto target = m_fixture->folder.filePath(u"saved.ink.jsonl"_s);
    auto prompts = Prompts::dialogs();
    prompts.saveFile = [&](QWidget*, const auto&, const auto& then) { then(target); };
    m_fixture->window->setPrompts(prompts);
    m_fixture->window->actions().at(Command::SaveDrawing)->trigger();
    QTRY_VERIFY(QFile::exists(target));
    const auto records = core::readInkFile(target.toStdString());
    QCOMPARE(records.size(), std::size_t{1});
    QCOMPARE(records.front().ink.strokes.size(), std::size_t{1});
}

void MainWindowTest::pictureOfADigitIsRead()
{
    m_fixture->inference.setClassifier(
        std::make_shared<core::FakeClassifier>(), app::ModelOrigin::OpenedFile, u"fake"_s);
    QImage picture(60, 80, QImage::Format_RGB32);
    picture.fill(Qt::white);
    {
        QPainter painter(&picture);
        painter.fillRect(25, 10, 8, 60, Qt::black);
    }
    const auto path = m_fixture->folder.filePath(u"one.png"_s);
    QVERIFY(picture.save(path));
    m_fixture->window->openPath(path);
    QTRY_VERIFY(!m_fixture->find<QLabel>("drawAnswer")->text().isEmpty());
    QVERIFY(m_fixture->window->banners().banners().isEmpty());
}

void MainWindowTest::droppedFolderBecomesTheData()
{
    QMimeData drop;
    drop.setUrls(
        {QUrl::fromLocalFile(write(u"x.txt"_s, "")), QUrl::fromLocalFile(m_fixture->dataFolder())});
    QCOMPARE(FileCommands::openablePath(drop), m_fixture->dataFolder());
    m_fixture->window->openPath(FileCommands::openablePath(drop));
    QCOMPARE(form().dataChooser().source(), m_fixture->dataFolder());
    QTRY_COMPARE(m_fixture->find<QComboBox>("dataChooser")->currentText(), u"digits · 100 + 20"_s);
}

void MainWindowTest::brokenDataFolderSaysWhy()
{
    m_fixture->startEngine();
    QVERIFY(QDir(m_fixture->folder.path()).mkdir(u"empty"_s));
    m_fixture->window->openPath(m_fixture->folder.filePath(u"empty"_s));
    auto* problem = m_fixture->find<QLabel>("dataProblem");
    QTRY_VERIFY(problem->text().contains(u"neither IDX files"_s));
    QVERIFY(!button("startButton")->isEnabled());
}

void MainWindowTest::bannerIsDismissedByItsButton()
{
    m_fixture->window->openPath(write(u"notes.txt"_s, "hello"));
    QVERIFY(m_fixture->window->banners().isVisible());
    m_fixture->find<QToolButton>("bannerClose")->click();
    QVERIFY(!m_fixture->window->banners().isVisible());
}

void MainWindowTest::formIsRememberedForTheNextStart()
{
    makeReady();
    m_fixture->find<QComboBox>("presetChooser")->setCurrentIndex(1);
    auto* seed = m_fixture->find<QLineEdit>("parameter.seed");
    seed->selectAll();
    QTest::keyClicks(seed, u"42"_s);
    m_fixture->window->close();
    m_fixture->window = std::make_unique<MainWindow>(
        Services{m_fixture->settings, m_fixture->engine, m_fixture->training, m_fixture->metrics,
            m_fixture->inference, m_fixture->checkpoints, m_fixture->data});
    m_fixture->startEngine();
    QCOMPARE(form().config().preset, std::string("long"));
    QCOMPARE(form().config().integer("seed"), std::int64_t{42});
    QCOMPARE(form().config().data, m_fixture->dataFolder().toStdString());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
