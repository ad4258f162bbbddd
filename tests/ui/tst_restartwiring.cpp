// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/restartwiring.h"

#include "tests/ui/runshome.h"
#include "tests/ui/windowfixture.h"
#include "ui/train/parameterform.h"
#include "ui/train/restartbuttons.h"
#include "ui/window/studioactions.h"

#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

using State = app::TrainingController::State;

class RestartWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void thereIsNothingToRestartAtFirst();
    void sameWeightsTakeTheSeedOfTheLastRun();
    void aNewSeedIsAnotherOne();
    void aRunThatGoesOnIsStoppedAndSavedFirst();
    void stoppingCallsTheRestartOff();
    void aRunThatCannotBeSavedIsNotReplaced();

private:
    core::FakeBehaviour slow() const
    {
        core::FakeBehaviour behaviour;
        behaviour.stepTime = std::chrono::milliseconds(5);
        behaviour.stepsPerEpoch = 1000;
        return behaviour;
    }
    QPushButton* button(const char* name) { return m_fixture->find<QPushButton>(name); }
    QAction* at(Command command) { return m_fixture->window->actions().at(command); }
    app::TrainingController& training() { return m_fixture->training; }
    std::int64_t seed() { return training().request().config.integer("seed"); }
    TrainForm& form() { return m_fixture->window->trainPage().form(); }

    RunsHome m_runs;
    std::unique_ptr<WindowFixture> m_fixture;
};

void RestartWiringTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_runs.clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
}

void RestartWiringTest::thereIsNothingToRestartAtFirst()
{
    m_fixture->makeReady();
    QVERIFY(form().restart().isHidden());
    QVERIFY(!at(Command::RestartSameWeights)->isEnabled());
    QVERIFY(!at(Command::RestartNewSeed)->isEnabled());
    button("startButton")->click();
    QVERIFY(!form().restart().isHidden());
    QTRY_VERIFY(!training().isBusy());
    QVERIFY(at(Command::RestartSameWeights)->isEnabled());
}

void RestartWiringTest::sameWeightsTakeTheSeedOfTheLastRun()
{
    m_fixture->makeReady();
    form().setSeed(42);
    button("startButton")->click();
    QTRY_VERIFY(!training().isBusy());
    const std::vector<QPointF> first = m_fixture->metrics.series(u"train.loss"_s);
    QVERIFY(!first.empty());
    // The form's other settings are those of the new run, its seed is not.
    form().setSeed(7);
    form().parameters().setValues({{"epochs", std::int64_t{1}}});
    button("restartSameWeights")->click();
    QVERIFY(training().isBusy());
    QCOMPARE(seed(), std::int64_t{42});
    QCOMPARE(training().request().config.integer("epochs"), std::int64_t{1});
    QCOMPARE(form().config().integer("seed"), std::int64_t{42}); // the form shows what is in force
    QTRY_VERIFY(!training().isBusy());
    const std::vector<QPointF>& second = m_fixture->metrics.series(u"train.loss"_s);
    QVERIFY(!second.empty());
    QVERIFY(std::equal(second.begin(), second.end(), first.begin())); // point by point
    QCOMPARE(m_runs.count(), 2);
}

void RestartWiringTest::aNewSeedIsAnotherOne()
{
    m_fixture->makeReady();
    button("startButton")->click();
    QTRY_VERIFY(!training().isBusy());
    const std::int64_t before = seed();
    button("restartNewSeed")->click();
    QVERIFY(seed() != before);
    QTRY_VERIFY(!training().isBusy());
    for (int i = 0; i < 1000; ++i)
        QVERIFY(TrainForm::seedOtherThan(i) != i);
}

void RestartWiringTest::aRunThatGoesOnIsStoppedAndSavedFirst()
{
    m_fixture->makeReady(slow());
    button("startButton")->click();
    QTRY_VERIFY(training().progress().step > 0);
    QSignalSpy ended(&training(), &app::TrainingController::ended);
    at(Command::RestartSameWeights)->trigger();
    QCOMPARE(training().state(), State::Stopping);
    QTRY_COMPARE(training().state(), State::Running);
    QCOMPARE(ended.size(), 1);
    const auto result = ended.first().first().value<core::RunEnded>();
    QVERIFY(result.status == core::RunStatus::Stopped);
    QVERIFY(result.isSaved);
    QTRY_COMPARE(m_runs.count(), 2);
    button("stopButton")->click();
    QTRY_VERIFY(!training().isBusy());
}

void RestartWiringTest::stoppingCallsTheRestartOff()
{
    m_fixture->makeReady(slow());
    button("startButton")->click();
    QTRY_VERIFY(training().progress().step > 0);
    QSignalSpy started(&m_fixture->window->trainPage(), &TrainPage::startRequested);
    at(Command::RestartNewSeed)->trigger();
    Q_EMIT m_fixture->window->trainPage().stopRequested();
    QTRY_VERIFY(!training().isBusy());
    QCoreApplication::processEvents();
    QVERIFY(started.isEmpty());
    QVERIFY(!training().isBusy());
}

void RestartWiringTest::aRunThatCannotBeSavedIsNotReplaced()
{
    m_fixture->makeReady(slow());
    button("startButton")->click();
    QTRY_VERIFY(training().progress().step > 0);
    QVERIFY(m_runs.clear());
    at(Command::RestartSameWeights)->trigger();
    QTRY_VERIFY(!training().isBusy());
    const auto isSaid = [this] {
        const auto& banners = m_fixture->window->banners().banners();
        return std::any_of(banners.begin(), banners.end(), [](const auto* banner) {
            return banner->notice().title == u"The run was not restarted"_s;
        });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(!training().isBusy());
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::RestartWiringTest)
#include "tst_restartwiring.moc"
