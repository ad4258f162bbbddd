// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runspage.h"

#include "core/runs/runlock.h"
#include "tests/ui/runspagefixture.h"
#include "ui/charts/livechart.h"
#include "ui/runs/comparepanel.h"
#include "ui/runs/foldersmenu.h"
#include "ui/runs/notedialog.h"
#include "ui/runs/runtable.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace fs = std::filesystem;

class RunsPageTest final : public QObject, private RunsPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void withoutRunsItSaysWhatToDo();
    void runsAppearAsTheyAreCopiedIn();
    void searchLeavesWhatFits();
    void renamingReachesTheDisk();
    void noteIsWrittenInADialog();
    void settingsOfARunFillTheForm();
    void deletedRunsComeBack();
    void liveRunIsNotDeleted();
    void unreadableRunIsShown();
    void folderIsAddedAndRemembered();
    void missingFolderIsToldOnce();
    void layoutIsRemembered();
    void shortcutsAreNobodyElses();
    void pageFitsTheSmallestWindow();

private:
    QTemporaryDir m_home;
};

void RunsPageTest::init()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    open();
}

void RunsPageTest::withoutRunsItSaysWhatToDo()
{
    m_fixture->window->actions().at(Command::ShowRuns)->trigger();
    QVERIFY(page().isVisible());
    auto* const empty = page().findChild<QWidget*>(u"emptyState"_s);
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!at(RunCommand::Delete)->isEnabled());
}

void RunsPageTest::runsAppearAsTheyAreCopiedIn()
{
    make("one");
    show(1);
    QVERIFY(table().isVisible());
    QCOMPARE(m_fixture->find<QLabel>("runCount")->text(), u"1 run(s)"_s);
    make("two");
    QTRY_COMPARE(table().runs().rowCount(), 2); // nobody asked for a look
    fs::remove_all(root() / "one");
    QTRY_COMPARE(table().runs().rowCount(), 1);
}

void RunsPageTest::searchLeavesWhatFits()
{
    make("alpha");
    make("beta");
    show(2);
    auto* const search = m_fixture->find<QLineEdit>("runSearch");
    search->setText(u"MNIST alp"_s);
    QCOMPARE(table().shownCount(), 1);
    QVERIFY(m_fixture->find<QLabel>("runCount")->text().startsWith(u"1 of 2"_s));
}

void RunsPageTest::renamingReachesTheDisk()
{
    const auto one = make("one");
    show(1);
    select({one});
    QTRY_VERIFY(at(RunCommand::Rename)->isEnabled());
    at(RunCommand::Rename)->trigger();
    auto* const editor = table().viewport()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, u"Best of all"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(core::RunFolder(one).readRecord().config.name, std::string("Best of all"));
    QTRY_COMPARE(table().runs().run(0).name, std::string("Best of all"));
}

void RunsPageTest::noteIsWrittenInADialog()
{
    const auto one = make("one");
    show(1);
    select({one});
    at(RunCommand::EditNote)->trigger();
    auto* const dialog = page().findChild<NoteDialog*>();
    QVERIFY(dialog != nullptr);
    dialog->findChild<QPlainTextEdit*>()->setPlainText(u"first line\nsecond"_s);
    dialog->accept();
    QTRY_COMPARE(core::RunFolder(one).readRecord().notes, std::string("first line\nsecond"));
    QTRY_COMPARE(
        table().runs().index(0, RunTableModel::Note).data().toString(), u"first line second"_s);
}

void RunsPageTest::settingsOfARunFillTheForm()
{
    auto record = core::sampleRecord("one");
    record.config.preset = "long";
    record.config.data = m_fixture->dataFolder().toStdString();
    record.config.parameters = {{"epochs", std::int64_t{7}}, {"seed", std::int64_t{4711}}};
    record.config.generated = core::GeneratedShare{0.4, {}};
    const auto one = core::makeRun(root() / "one", record).path();
    m_fixture->startEngine();
    show(1);
    select({one});
    QTRY_VERIFY(at(RunCommand::UseSettings)->isEnabled());
    QVERIFY(!at(RunCommand::GoOn)->isEnabled()); // it is finished
    at(RunCommand::UseSettings)->trigger();
    QVERIFY(m_fixture->window->trainPage().isVisible());
    const auto config = m_fixture->window->trainPage().form().config();
    QCOMPARE(config.preset, std::string("long"));
    QCOMPARE(config.integer("epochs"), std::int64_t{7});
    QCOMPARE(config.integer("seed"), std::int64_t{4711});
    QCOMPARE(config.data, record.config.data);
    QCOMPARE(config.generated.value().share, 0.4);
    QVERIFY(!at(RunCommand::UseSettings)->isEnabled()); // its page is out of sight
}

void RunsPageTest::deletedRunsComeBack()
{
    const auto one = make("one");
    const auto two = make("two");
    make("three");
    show(3);
    select({one, two});
    at(RunCommand::Delete)->trigger();
    QTRY_COMPARE(table().runs().rowCount(), 1);
    QVERIFY(!fs::exists(one));
    QTRY_COMPARE(m_fixture->bannerTitle(), u"2 run(s) deleted"_s);
    m_fixture->find<QPushButton>("bannerAction")->click();
    QTRY_COMPARE(table().runs().rowCount(), 3);
    QVERIFY(fs::exists(one / "metrics.csv"));
    QVERIFY(m_fixture->window->banners().banners().isEmpty());
}

void RunsPageTest::liveRunIsNotDeleted()
{
    auto record = core::sampleRecord("live");
    record.status = core::RunStatus::Running;
    const auto live = core::makeRun(root() / "live", record).path();
    const core::RunLock lock(live);
    const auto one = make("one");
    show(2);
    select({live});
    QTRY_VERIFY(at(RunCommand::OpenFolder)->isEnabled());
    QCOMPARE(table().currentRun()->state, core::RunState::Running);
    QVERIFY(!at(RunCommand::Delete)->isEnabled());
    select({live, one});
    at(RunCommand::Delete)->trigger();
    QTRY_COMPARE(table().runs().rowCount(), 1);
    QVERIFY(fs::exists(live));
}

void RunsPageTest::unreadableRunIsShown()
{
    fs::create_directories(root() / "broken");
    core::appendText(root() / "broken" / "run.json", "this is no JSON");
    show(1);
    QCOMPARE(table().runs().index(0, RunTableModel::Status).data().toString(), u"Unreadable"_s);
    QVERIFY(!table().runs().index(0, RunTableModel::Result).data().toString().isEmpty());
}

void RunsPageTest::folderIsAddedAndRemembered()
{
    const fs::path other = m_fixture->folder.filePath(u"other"_s).toStdString();
    core::makeRun(other / "elsewhere", core::sampleRecord("elsewhere"));
    make("one");
    show(1);
    auto prompts = Prompts::dialogs();
    prompts.openFolder = [&other](QWidget*, const auto&, const auto& then) {
        then(QString::fromStdString(other.string()));
    };
    m_fixture->window->setPrompts(prompts);
    Q_EMIT page().foldersMenu().addRequested();
    QTRY_COMPARE(table().runs().rowCount(), 2);
    QCOMPARE(m_fixture->settings.runFolders().size(), qsizetype(1));
    Q_EMIT page().foldersMenu().removeRequested(other);
    QTRY_COMPARE(table().runs().rowCount(), 1);
    QVERIFY(m_fixture->settings.runFolders().isEmpty());
    QVERIFY(fs::exists(other / "elsewhere" / "run.json"));
}

void RunsPageTest::missingFolderIsToldOnce()
{
    make("one");
    m_fixture->library.setRoots({root(), "/nowhere/at/all"});
    show(1);
    QTRY_COMPARE(m_fixture->bannerTitle(), u"1 folder(s) with runs cannot be read"_s);
    m_fixture->window->banners().dismiss(u"runs.folders"_s);
    QSignalSpy scanned(&m_fixture->library, &app::RunLibraryController::scanned);
    m_fixture->library.refresh();
    QTRY_VERIFY(!scanned.isEmpty());
    QVERIFY(m_fixture->bannerTitle().isEmpty());
}

void RunsPageTest::layoutIsRemembered()
{
    table().setColumnWidth(RunTableModel::Tags, 177);
    table().sortByColumn(RunTableModel::Result, Qt::AscendingOrder);
    m_fixture->window->close();
    m_fixture->window = std::make_unique<MainWindow>(m_fixture->services());
    QCOMPARE(table().columnWidth(RunTableModel::Tags), 177);
    QCOMPARE(table().columnWidth(RunTableModel::Preset), 86);
}

void RunsPageTest::shortcutsAreNobodyElses()
{
    const auto own = page().actions().menuActions();
    QList<QKeySequence> seen;
    for (const auto* const action : m_fixture->window->findChildren<QAction*>()) {
        const bool isOfThisWindow =
            action->shortcutContext() != Qt::WidgetWithChildrenShortcut; // a dialog has its own
        if (isOfThisWindow && !own.contains(action) && !action->shortcut().isEmpty())
            seen.append(action->shortcut());
    }
    for (const auto* const action : own) {
        QVERIFY2(!seen.contains(action->shortcut()), qPrintable(action->text()));
        QVERIFY2(
            action->isSeparator() || !action->shortcut().isEmpty(), qPrintable(action->text()));
        if (!action->isSeparator())
            seen.append(action->shortcut());
    }
}

void RunsPageTest::pageFitsTheSmallestWindow()
{
    const auto one = make("one");
    show(1);
    select({one});
    m_fixture->window->resize(1024, 640);
    const QSize needed = page().minimumSizeHint();
    QVERIFY2(needed.width() <= page().width() && needed.height() <= page().height(),
        qPrintable(u"needs %1x%2 of %3x%4"_s.arg(needed.width())
                       .arg(needed.height())
                       .arg(page().width())
                       .arg(page().height())));
    QCOMPARE(m_fixture->window->size(), QSize(1024, 640));
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::RunsPageTest)
#include "tst_runspage.moc"
