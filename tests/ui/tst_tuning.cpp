// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/presetcontroller.h"
#include "core/runs/runfolder.h"
#include "tests/ui/windowfixture.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runtable.h"
#include "ui/tuning/searchspacemodel.h"
#include "ui/tuning/trialparallels.h"
#include "ui/tuning/trialscatter.h"
#include "ui/tuning/tuningform.h"
#include "ui/tuning/tuningresults.h"
#include "ui/tuning/tuningwindow.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

/// The window that looks for good parameters.
class TuningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void itBeginsAtTheSettingsOfTheTrainPage();
    void rangesAreCheckedAsTheyAreTyped();
    void whatKeepsASearchFromBeginningIsSaid();
    void aSearchLeavesARunForEachPoint();
    void aRunThatIsChosenInOnePictureIsChosenInAll();
    void theBestRunIsFollowedUntilAnotherOneIsChosen();
    void theWinnerBecomesAPreset();
    void aRunIsShownOnTheRunsPage();
    void aSearchWithOtherSettingsTakesAnotherName();
    void plansComeAndGoAsFiles();
    void halvingAsksForItsEpochs();
    void stoppingEndsTheSearch();

private:
    TuningWindow& tuning()
    {
        m_fixture->window->actions().at(Command::TuneParameters)->trigger();
        return *m_fixture->find<TuningWindow>("tuning");
    }
    SearchSpaceModel& space() { return tuning().form().space(); }
    template <typename Widget> Widget* part(const char* name)
    {
        return tuning().findChild<Widget*>(QString::fromLatin1(name));
    }
    int rowOf(const QString& parameter)
    {
        for (int row = 0; row < space().rowCount(); ++row) {
            if (space().index(row, 0).data() == parameter)
                return row;
        }
        return -1;
    }
    void tick(const QString& parameter)
    {
        space().setData(space().index(rowOf(parameter), SearchSpaceModel::Name), Qt::Checked,
            Qt::CheckStateRole);
    }
    /// Searches the learning rate at `points` points, to the end.
    void search(int points)
    {
        tick(u"Learning rate"_s);
        part<QSpinBox>("tuningPoints")->setValue(points);
        QSignalSpy ended(&m_fixture->tuning, &app::TuningController::ended);
        part<QPushButton>("startTuning")->click();
        QVERIFY(ended.wait());
    }
    /// Points 0 to 3, of which 2 is the best and 3 broke down.
    void showFour()
    {
        tuning();
        tick(u"Learning rate"_s);
        tuning().begin(core::FakeFamily(), tuning().form().plan());
        const std::optional<double> accuracies[] = {0.90, 0.92, 0.95, std::nullopt};
        for (std::size_t point = 0; point < 4; ++point) {
            app::TuningRun run;
            run.trial = {point, 2};
            run.values = {{"learning_rate", 0.005 * double(point + 1)}};
            run.result = core::TrialResult{accuracies[point], 0.3, 1};
            tuning().results().showRun(run);
        }
    }
    QString status() { return part<QLabel>("tuningStatus")->text(); }

    QTemporaryDir m_home;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TuningTest::init()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    QLocale::setDefault(QLocale(QLocale::English));
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
    m_fixture->makeReady();
}

void TuningTest::itBeginsAtTheSettingsOfTheTrainPage()
{
    m_fixture->window->trainPage().form().setSeed(17);
    const core::TuningPlan plan = tuning().form().plan();
    QVERIFY(plan.config.parameters == m_fixture->window->trainPage().form().config().parameters);
    QVERIFY(part<QLabel>("tuningBase")->text().startsWith(u"Begins at Fake network · Fast"_s));
    for (const char* const never : {"Epochs", "Seed", "Threads"})
        QCOMPARE(rowOf(QString::fromLatin1(never)), -1);
    // A logarithmic parameter is searched a factor of ten to both sides.
    const int row = rowOf(u"Learning rate"_s);
    const double rate = plan.config.real("learning_rate");
    QCOMPARE(space().index(row, SearchSpaceModel::From).data().toString().toDouble(), rate / 10);
    QVERIFY(plan.parameters.empty());
}

void TuningTest::rangesAreCheckedAsTheyAreTyped()
{
    tuning();
    const int row = rowOf(u"Learning rate"_s);
    const auto from = space().index(row, SearchSpaceModel::From);
    const QVariant before = from.data();
    for (const char* const wrong : {"", "x", "-1", "nan", "inf", "1e99"}) {
        QVERIFY(!space().setData(from, QString::fromLatin1(wrong), Qt::EditRole));
        QCOMPARE(from.data(), before);
    }
    QVERIFY(space().setData(from, u"0.002"_s, Qt::EditRole));
    const auto searched = space().searched();
    QCOMPARE(searched.size(), std::size_t{1}); // a range that was typed is searched
    QCOMPARE(searched.front().minimum, 0.002);
    QVERIFY(space()
                .flags(space().index(rowOf(u"Schedule"_s), SearchSpaceModel::From))
                .testFlag(Qt::ItemIsEditable)
        == false);
}

void TuningTest::whatKeepsASearchFromBeginningIsSaid()
{
    tuning();
    auto* const start = part<QPushButton>("startTuning");
    auto* const problem = part<QLabel>("tuningProblem");
    QVERIFY(!start->isEnabled());
    QVERIFY(problem->text().contains(u"at least one parameter"_s));
    tick(u"Learning rate"_s);
    QVERIFY(start->isEnabled());
    QVERIFY(problem->text().isEmpty());
    const int row = rowOf(u"Learning rate"_s);
    space().setData(space().index(row, SearchSpaceModel::To), u"0.0001"_s, Qt::EditRole);
    QVERIFY(!start->isEnabled());
    QVERIFY(problem->text().contains(u"ends before it begins"_s));
    space().setData(space().index(row, SearchSpaceModel::To), u"0.5"_s, Qt::EditRole);
    part<QLineEdit>("tuningName")->setText(u"  "_s);
    QVERIFY(!start->isEnabled());
    QVERIFY(problem->text().contains(u"name"_s));
}

void TuningTest::aSearchLeavesARunForEachPoint()
{
    search(4);
    auto* const table = part<QTableView>("trialTable");
    QCOMPARE(table->model()->rowCount(), 4);
    QVERIFY(status().startsWith(u"Done after 4 run(s)."_s));
    // The best is chosen; it is the best by an independent look at the folders.
    double best = 0;
    for (const auto& entry :
        std::filesystem::directory_iterator(m_fixture->library.roots().front())) {
        const auto record = core::RunFolder(entry.path()).readRecord();
        best = std::max(best, record.summary.at("best.validation.accuracy"));
        QCOMPARE(record.tags.size(), std::size_t{1});
    }
    const auto* const run = tuning().results().chosenRun();
    QVERIFY(run != nullptr);
    QCOMPARE(*run->result->accuracy, best);
}

void TuningTest::aRunThatIsChosenInOnePictureIsChosenInAll()
{
    showFour();
    auto* const scatter = part<TrialScatter>("trialScatter");
    auto* const parallels = part<TrialParallels>("trialParallels");
    auto* const table = part<QTableView>("trialTable");
    QCOMPARE(tuning().results().chosenRun()->trial.point,
        std::size_t{2}); // the best, until one is chosen
    table->selectRow(3);
    const app::TuningRun worst = *tuning().results().chosenRun();
    QCOMPARE(worst.trial.point, std::size_t{3});
    QVERIFY(scatter->selected() == worst.trial);
    table->selectRow(0);
    QVERIFY(parallels->selected() != worst.trial);
    QTest::mouseClick(scatter, Qt::LeftButton, {}, scatter->markOf(worst).toPoint());
    QVERIFY(tuning().results().chosenRun()->trial == worst.trial);
    QVERIFY(parallels->selected() == worst.trial);
    QTest::keyClick(parallels, Qt::Key_Left);
    QCOMPARE(table->selectionModel()->selectedRows().first().row(), 2);
    QCOMPARE(tuning().results().chosenRun()->trial.point, std::size_t{0});
}

void TuningTest::theBestRunIsFollowedUntilAnotherOneIsChosen()
{
    showFour();
    app::TuningRun better = *tuning().results().chosenRun();
    better.trial.point = 9;
    better.result->accuracy = 0.99;
    tuning().results().showRun(better);
    QCOMPARE(tuning().results().chosenRun()->trial.point, std::size_t{9});
    part<QTableView>("trialTable")->selectRow(2);
    const core::Trial chosen = tuning().results().chosenRun()->trial;
    better.trial.point = 10;
    better.result->accuracy = 0.995;
    tuning().results().showRun(better);
    QVERIFY(tuning().results().chosenRun()->trial == chosen);
}

void TuningTest::theWinnerBecomesAPreset()
{
    search(3);
    Prompts prompts = Prompts::dialogs();
    prompts.askText = [](QWidget*, const Prompts::TextQuestion&, const Prompts::TextAnswer& then) {
        then(u"Winner"_s);
    };
    m_fixture->window->setPrompts(prompts);
    const double rate =
        std::get<double>(tuning().results().chosenRun()->values.at("learning_rate"));
    part<QPushButton>("trialPreset")->click();
    QTRY_COMPARE(m_fixture->presets.presets().size(), std::size_t{1});
    const core::OwnPreset preset = m_fixture->presets.presets().front();
    QCOMPARE(preset.name, std::string("Winner"));
    QCOMPARE(std::get<double>(preset.values.at("learning_rate")), rate);
}

void TuningTest::aRunIsShownOnTheRunsPage()
{
    search(3);
    const auto folder = tuning().results().chosenRun()->folder;
    part<QPushButton>("trialOpen")->click();
    QVERIFY(m_fixture->window->runsPage().isVisible());
    QTRY_COMPARE(m_fixture->window->runsPage().table().selectedFolders(), std::vector{folder});
}

void TuningTest::aSearchWithOtherSettingsTakesAnotherName()
{
    part<QLineEdit>("tuningName")->setText(u"Mine"_s);
    search(2);
    QCOMPARE(part<QLineEdit>("tuningName")->text(), u"Mine"_s);
    search(3); // the same points and one more
    QCOMPARE(part<QLineEdit>("tuningName")->text(), u"Mine"_s);
    QCOMPARE(part<QTableView>("trialTable")->model()->rowCount(), 3);
    part<QSpinBox>("tuningSeed")->setValue(9);
    search(2);
    QCOMPARE(part<QLineEdit>("tuningName")->text(), u"Mine 2"_s);
    QVERIFY(status().startsWith(u"Done after 2 run(s)."_s));
}

void TuningTest::plansComeAndGoAsFiles()
{
    const QString file = m_fixture->folder.filePath(u"plan.json"_s);
    Prompts prompts = Prompts::dialogs();
    prompts.saveFile = [file](QWidget*, const Prompts::FileQuestion&,
                           const Prompts::PathAnswer& then) { then(file); };
    prompts.openFile = prompts.saveFile;
    m_fixture->window->setPrompts(prompts);
    tuning();
    tick(u"Learning rate"_s);
    tick(u"Schedule"_s);
    part<QSpinBox>("tuningPoints")->setValue(33);
    part<QLineEdit>("tuningName")->setText(u"Kept"_s);
    const core::TuningPlan plan = tuning().form().plan();
    QSignalSpy written(&m_fixture->tuning, &app::TuningController::planWritten);
    part<QPushButton>("savePlan")->click();
    QVERIFY(written.wait());
    part<QSpinBox>("tuningPoints")->setValue(5);
    part<QLineEdit>("tuningName")->setText(u"Other"_s);
    QSignalSpy read(&m_fixture->tuning, &app::TuningController::planRead);
    part<QPushButton>("openPlan")->click();
    QVERIFY(read.wait());
    QVERIFY(tuning().form().plan() == plan);
    m_fixture->write(u"plan.json"_s, "{}");
    part<QPushButton>("openPlan")->click();
    QTRY_VERIFY(status().contains(u"plan.json"_s));
}

void TuningTest::halvingAsksForItsEpochs()
{
    tuning();
    auto* const least = part<QSpinBox>("tuningLeastEpochs");
    QVERIFY(!least->isEnabled());
    part<QComboBox>("tuningStrategy")->setCurrentIndex(1);
    QVERIFY(least->isEnabled());
    tick(u"Learning rate"_s);
    least->setValue(4);
    part<QSpinBox>("tuningMostEpochs")->setValue(2);
    QVERIFY(!part<QPushButton>("startTuning")->isEnabled());
    least->setValue(1);
    const core::TuningPlan plan = tuning().form().plan();
    QVERIFY(plan.strategy == core::TuningPlan::Strategy::SuccessiveHalving);
    QCOMPARE(plan.leastEpochs, std::int64_t{1});
    QCOMPARE(plan.mostEpochs, std::int64_t{2});
}

void TuningTest::stoppingEndsTheSearch()
{
    core::FakeBehaviour slow;
    slow.stepTime = std::chrono::milliseconds(2);
    slow.stepsPerEpoch = 1000;
    m_fixture->startEngine(slow);
    tuning();
    tick(u"Learning rate"_s);
    QSignalSpy ended(&m_fixture->tuning, &app::TuningController::ended);
    QSignalSpy progressed(&m_fixture->tuning, &app::TuningController::progressed);
    part<QPushButton>("startTuning")->click();
    QTRY_VERIFY(progressed.size() > 2);
    QVERIFY(!m_fixture->window->trainPage().form().canStart());
    QVERIFY(status().startsWith(u"Run 1 of 20 trains"_s));
    part<QPushButton>("stopTuning")->click();
    QVERIFY(ended.wait());
    QVERIFY(status().startsWith(u"Stopped after 0 run(s)"_s));
    QVERIFY(m_fixture->window->trainPage().form().canStart());
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::TuningTest)
#include "tst_tuning.moc"
