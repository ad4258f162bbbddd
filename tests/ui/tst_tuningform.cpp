// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tuningfixture.h"
#include "ui/tuning/searchspacemodel.h"
#include "ui/tuning/tuningform.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

/// What a search is told before it begins.
class TuningFormTest final : public QObject, private TuningFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void itBeginsAtTheSettingsOfTheTrainPage();
    void rangesAreCheckedAsTheyAreTyped();
    void whatKeepsASearchFromBeginningIsSaid();
    void plansComeAndGoAsFiles();
    void halvingAsksForItsEpochs();
};

void TuningFormTest::itBeginsAtTheSettingsOfTheTrainPage()
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

void TuningFormTest::rangesAreCheckedAsTheyAreTyped()
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

void TuningFormTest::whatKeepsASearchFromBeginningIsSaid()
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

void TuningFormTest::plansComeAndGoAsFiles()
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

void TuningFormTest::halvingAsksForItsEpochs()
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

} // namespace studio::ui

QTEST_MAIN(studio::ui::TuningFormTest)
#include "tst_tuningform.moc"
