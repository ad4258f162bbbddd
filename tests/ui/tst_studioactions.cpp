// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/train/datachooser.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/infodialog.h"
#include "ui/window/runactionsmenu.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMap>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace studio::ui;

using State = app::TrainingController::State;

class StudioActionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.reset(); }
    void everyActionIsInAMenu();
    void everyActionHasAShortcutOfItsOwn();
    void mnemonicsOfAMenuDiffer();
    void spaceStartsAndPauses();
    void spaceAfterDrawingWithTheMousePauses();
    void spaceInANumberFieldStartsAndLeavesTheNumberAlone();
    void familysActionsAreInTheRunMenu();
    void tabWalksThroughTheForm();
    void menuDrivesTheCharts();
    void menuHidesAndShowsTheDock();
    void appearanceIsASetting();
    void newSeedIsAnotherSeed();
    void helpPagesOpen_data();
    void helpPagesOpen();

private:
    static void collect(const QWidget* menu, QList<QAction*>& into)
    {
        for (auto* action : menu->actions()) {
            if (action->menu())
                collect(action->menu(), into);
            else if (!action->isSeparator())
                into.append(action);
        }
    }
    QList<QAction*> menuActions() const
    {
        QList<QAction*> actions;
        collect(m_fixture->window->menuBar(), actions);
        return actions;
    }
    QAction* at(Command command) const { return m_fixture->window->actions().at(command); }

    QTemporaryDir m_home;
    std::unique_ptr<WindowFixture> m_fixture;
};

void StudioActionsTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    QLocale::setDefault(QLocale(QLocale::English));
}

void StudioActionsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    core::FakeBehaviour behaviour;
    behaviour.stepTime = std::chrono::milliseconds(5);
    behaviour.stepsPerEpoch = 1000;
    m_fixture->startEngine(behaviour);
    m_fixture->window->trainPage().form().dataChooser().setSource(
        m_fixture->data.addFolder(m_fixture->dataFolder()));
}

void StudioActionsTest::everyActionIsInAMenu()
{
    const auto inMenus = menuActions();
    for (auto* action : m_fixture->window->actions().all())
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
    for (auto* action : m_fixture->window->drawPanel().drawActions())
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
}

void StudioActionsTest::everyActionHasAShortcutOfItsOwn()
{
    const QList<QAction*> own(
        m_fixture->window->actions().all().begin(), m_fixture->window->actions().all().end());
    QMap<QString, QString> owners;
    for (const auto* action : own + m_fixture->window->drawPanel().drawActions()) {
        QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->text()));
        for (const auto& shortcut : action->shortcuts()) {
            const auto keys = shortcut.toString();
            QVERIFY2(!owners.contains(keys),
                qPrintable(keys + u": "_s + owners[keys] + u", "_s + action->text()));
            owners[keys] = action->text();
        }
    }
}

void StudioActionsTest::mnemonicsOfAMenuDiffer()
{
    QList<QWidget*> menus{m_fixture->window->menuBar()};
    menus.append(m_fixture->window->menuBar()->findChildren<QWidget*>());
    for (const auto* menu : m_fixture->window->findChildren<QMenu*>()) {
        QSet<QChar> seen;
        for (const auto* action : menu->actions()) {
            const auto index = action->text().indexOf(u'&');
            if (index < 0)
                continue;
            const auto letter = action->text().at(index + 1).toLower();
            QVERIFY2(!seen.contains(letter), qPrintable(menu->title() + u": "_s + action->text()));
            seen.insert(letter);
        }
    }
}

void StudioActionsTest::spaceStartsAndPauses()
{
    auto* window = m_fixture->window.get();
    window->setFocus();
    QTest::keyClick(window, Qt::Key_Space);
    QTRY_COMPARE(m_fixture->training.state(), State::Running);
    QTest::keyClick(window, Qt::Key_Space);
    QTRY_COMPARE(m_fixture->training.state(), State::Paused);
}

void StudioActionsTest::spaceAfterDrawingWithTheMousePauses()
{
    auto& canvas = m_fixture->window->drawPanel().canvas();
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, {60, 60});
    QCOMPARE(QApplication::focusWidget(), &canvas);
    QTest::keyClick(&canvas, Qt::Key_Space);
    QTRY_COMPARE(m_fixture->training.state(), State::Running);
    QCOMPARE(canvas.ink().strokes.size(), std::size_t{1});
    QTest::keyClick(&canvas, Qt::Key_Left); // now the keyboard draws
    QTest::keyClick(&canvas, Qt::Key_Space);
    QTest::keyClick(&canvas, Qt::Key_Space);
    QCOMPARE(canvas.ink().strokes.size(), std::size_t{2});
    QCOMPARE(m_fixture->training.state(), State::Running);
}

void StudioActionsTest::spaceInANumberFieldStartsAndLeavesTheNumberAlone()
{
    auto* epochs = m_fixture->find<QLineEdit>("parameter.epochs");
    const QString before = epochs->text();
    epochs->setFocus();
    epochs->selectAll();
    QTest::keyClick(epochs, Qt::Key_Space);
    QTRY_COMPARE(m_fixture->training.state(), State::Running);
    QCOMPARE(epochs->text(), before);
}

void StudioActionsTest::familysActionsAreInTheRunMenu()
{
    auto* menu = m_fixture->find<RunActionsMenu>("runActionsMenu");
    QVERIFY(menu->menuAction()->isVisible() && !menu->menuAction()->isEnabled());
    QCOMPARE(menu->actions().size(), 1);
    m_fixture->window->setFocus();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Space);
    QTRY_COMPARE(m_fixture->training.state(), State::Running);
    QVERIFY(menu->menuAction()->isEnabled());
    menu->actions().first()->trigger();
    QTRY_COMPARE(m_fixture->metrics.series(u"learning_rate"_s).back().y(), 0.0);
}

void StudioActionsTest::tabWalksThroughTheForm()
{
    const QStringList expected{u"startButton"_s, u"familyChooser"_s, u"presetChooser"_s,
        u"presetMenu"_s, u"dataChooser"_s, u"generatedPercent"_s, u"parameter.epochs"_s,
        u"parameter.learning_rate"_s, u"parameter.seed"_s, u"parameter.threads"_s,
        u"advancedFold"_s};
    QTRY_VERIFY(m_fixture->find<QLineEdit>("parameter.epochs")->isVisible());
    m_fixture->find<QPushButton>("startButton")->setFocus();
    QStringList walked{QApplication::focusWidget()->objectName()};
    for (int i = 1; i < expected.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        walked.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(walked, expected);
}

void StudioActionsTest::menuDrivesTheCharts()
{
    auto* slider = m_fixture->find<QSlider>("smoothing");
    slider->setValue(10);
    at(Command::ResetSmoothing)->trigger();
    QCOMPARE(slider->value(), 60);
    at(Command::LogarithmicAxes)->trigger();
    QVERIFY(m_fixture->find<QToolButton>("logarithmic")->isChecked());
    m_fixture->find<QToolButton>("logarithmic")->click();
    QVERIFY(!at(Command::LogarithmicAxes)->isChecked());
    at(Command::LogarithmicXAxis)->trigger();
    QVERIFY(m_fixture->find<QToolButton>("xLogarithmic")->isChecked());
    QVERIFY(at(Command::CutOffOutliers)->isChecked());
    m_fixture->find<QToolButton>("clipOutliers")->click();
    QVERIFY(!at(Command::CutOffOutliers)->isChecked());
    at(Command::AxisTime)->trigger();
    QCOMPARE(m_fixture->find<QComboBox>("axis")->currentText(), u"time"_s);
}

void StudioActionsTest::menuHidesAndShowsTheDock()
{
    QVERIFY(at(Command::ShowDock)->isChecked());
    at(Command::ShowDock)->trigger();
    QVERIFY(!m_fixture->window->drawPanel().isVisible());
    at(Command::ShowDock)->trigger();
    QVERIFY(m_fixture->window->drawPanel().isVisible());
}

void StudioActionsTest::appearanceIsASetting()
{
    at(Command::AppearanceDark)->trigger();
    QVERIFY(m_fixture->settings.appearance() == app::Appearance::Dark);
    QVERIFY(!at(Command::AppearanceSystem)->isChecked());
}

void StudioActionsTest::newSeedIsAnotherSeed()
{
    auto* seed = m_fixture->find<QLineEdit>("parameter.seed");
    QSet<QString> seen;
    for (int i = 0; i < 5; ++i) {
        at(Command::NewSeed)->trigger();
        seen.insert(seed->text());
    }
    QVERIFY(seen.size() > 1);
    at(Command::ResetParameters)->trigger();
    QCOMPARE(seed->text(), u"1"_s);
}

void StudioActionsTest::helpPagesOpen_data()
{
    QTest::addColumn<int>("command");
    QTest::addColumn<QString>("expected");
    QTest::newRow("guide") << int(Command::UserGuide) << u"Choose a preset"_s;
    QTest::newRow("shortcuts") << int(Command::Shortcuts) << u"Ctrl+O"_s;
    QTest::newRow("diagnostics") << int(Command::Diagnostics) << u"BLAS"_s;
    QTest::newRow("about") << int(Command::About) << u"GNU General Public License"_s;
}

void StudioActionsTest::helpPagesOpen()
{
    QFETCH(int, command);
    QFETCH(QString, expected);
    at(Command(command))->trigger();
    auto* dialog = m_fixture->window->findChild<InfoDialog*>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    if (Command(command) != Command::Diagnostics) // the fixture's engine is not the loader's
        QVERIFY2(dialog->text().contains(expected), qPrintable(dialog->text()));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(StudioActionsTest)
#include "tst_studioactions.moc"
