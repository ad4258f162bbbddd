// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metricslog.h"
#include "core/runs/runfolder.h"
#include "tests/ui/windowfixture.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runtable.h"
#include "ui/window/studioactions.h"

#include <QSignalSpy>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;
using State = app::TrainingController::State;
namespace fs = std::filesystem;

/// What is done with real runs of the fake engine on the Runs page.
class LibraryWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aStoppedRunGoesOnFromThePage();
    void runsAreExportedIntoAChosenFolder();

private:
    RunsPage& page() { return m_fixture->window->runsPage(); }
    QAction* at(RunCommand command) { return page().actions().at(command); }
    void trainAndStop();
    void showOnlyRun();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<WindowFixture> m_fixture;
    core::RunEnded m_ended;
};

void LibraryWiringTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
    m_fixture = std::make_unique<WindowFixture>();
    fs::create_directories(core::defaultRunsRoot());
    m_fixture->library.setRoots({core::defaultRunsRoot()});
    m_fixture->window->show();
    core::FakeBehaviour slow;
    slow.stepTime = std::chrono::milliseconds(5);
    m_fixture->makeReady(slow);
    connect(&m_fixture->training, &app::TrainingController::ended, this,
        [this](const core::RunEnded& ended) { m_ended = ended; });
}

void LibraryWiringTest::trainAndStop()
{
    m_ended = {};
    auto& actions = m_fixture->window->actions();
    actions.at(Command::StartOrPause)->trigger();
    QTRY_VERIFY(m_fixture->training.progress().step > 2);
    actions.at(Command::Stop)->trigger();
    QTRY_VERIFY(!m_fixture->training.isBusy());
    QVERIFY(m_ended.status == core::RunStatus::Stopped);
}

void LibraryWiringTest::showOnlyRun()
{
    m_fixture->window->actions().at(Command::ShowRuns)->trigger();
    m_fixture->library.refresh();
    QTRY_COMPARE(page().table().runs().rowCount(), 1);
    page().table().selectRow(0);
}

void LibraryWiringTest::aStoppedRunGoesOnFromThePage()
{
    trainAndStop();
    const core::RunFolder folder(m_ended.folder);
    const auto before = core::readMetrics(folder.metricsFile());
    showOnlyRun();
    QTRY_VERIFY(at(RunCommand::GoOn)->isEnabled());
    at(RunCommand::GoOn)->trigger();
    QTRY_VERIFY(m_ended.status == core::RunStatus::Finished);
    QCOMPARE(m_ended.folder, folder.path());
    const auto after = core::readMetrics(folder.metricsFile());
    QVERIFY(after.size() > before.size());
    for (std::size_t i = 1; i < after.size(); ++i) { // an epoch has a row of its own
        QVERIFY(after[i].step == after[i - 1].step || after[i].step == after[i - 1].step + 1);
    }
    showOnlyRun();
    QTRY_VERIFY(page().table().currentRun()->state == core::RunState::Finished);
    QTRY_VERIFY(!at(RunCommand::GoOn)->isEnabled());
}

void LibraryWiringTest::runsAreExportedIntoAChosenFolder()
{
    trainAndStop();
    QTemporaryDir target;
    auto prompts = Prompts::dialogs();
    prompts.openFolder = [&target](
                             QWidget*, const auto&, const auto& then) { then(target.path()); };
    m_fixture->window->setPrompts(prompts);
    showOnlyRun();
    QTRY_VERIFY(at(RunCommand::ExportCsv)->isEnabled());
    at(RunCommand::ExportCsv)->trigger();
    at(RunCommand::ExportTensorBoard)->trigger();
    QTRY_COMPARE(QDir(target.path()).entryList({u"*.csv"_s}).size(), qsizetype(1));
    QTRY_COMPARE(
        QDir(target.path()).entryList({u"* tensorboard"_s}, QDir::Dirs).size(), qsizetype(1));
    QVERIFY(m_fixture->bannerTitle().isEmpty());
    fs::remove_all(m_ended.folder);
    at(RunCommand::ExportCsv)->trigger();
    QTRY_COMPARE(m_fixture->bannerTitle(), u"1 run(s) not exported"_s);
}

QTEST_MAIN(LibraryWiringTest)
#include "tst_librarywiring.moc"
