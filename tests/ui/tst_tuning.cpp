// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/presetcontroller.h"
#include "core/runs/runfolder.h"
#include "tests/ui/tuningfixture.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runtable.h"
#include "ui/tuning/trialparallels.h"
#include "ui/tuning/trialscatter.h"
#include "ui/tuning/tuningresults.h"
#include "ui/window/studioactions.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

/// The window that looks for good parameters.
class TuningTest final : public QObject, private TuningFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void aSearchLeavesARunForEachPoint();
    void aRunThatIsChosenInOnePictureIsChosenInAll();
    void titlesOfColumnsAreNotCutOff();
    void theBestRunIsFollowedUntilAnotherOneIsChosen();
    void theWinnerBecomesAPreset();
    void aRunIsShownOnTheRunsPage();
    void aSearchWithOtherSettingsTakesAnotherName();
    void stoppingEndsTheSearch();

private:
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
};

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

void TuningTest::titlesOfColumnsAreNotCutOff()
{
    showFour();
    const auto* const header = part<QTableView>("trialTable")->horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        QVERIFY(header->sectionSize(column) >= header->sectionSizeHint(column));
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
