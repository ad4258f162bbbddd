// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chartwiring.h"

#include "tests/ui/runspagefixture.h"
#include "ui/charts/livechart.h"
#include "ui/train/chartgrid.h"
#include "ui/train/runview.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace studio::ui {

class ChartWiringTest final : public QObject, private RunsPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        open();
    }
    void cleanup() { m_fixture.reset(); }
    void theRunBeforeIsBehindTheNextOne();
    void aRunThatGoesOnIsNotItsOwnPrevious();
    void switchingThePreviousRunOffIsRemembered();
    void whatIsChosenForAChartIsRemembered();
    void hiddenRunsStayHiddenInTheComparison();

private:
    const QList<LiveChart*>& charts()
    {
        return m_fixture->window->trainPage().view().charts().charts();
    }
    bool hasGhosts()
    {
        const auto& series = charts().first()->spec().series;
        return std::any_of(
            series.begin(), series.end(), [](const auto& line) { return line.isGhost; });
    }
    void trainOnce()
    {
        m_fixture->find<QPushButton>("startButton")->click();
        QTRY_VERIFY(!m_fixture->training.isBusy());
    }
    const app::MetricsStore& previous()
    {
        return m_fixture->window->findChild<ChartWiring*>()->previousRun();
    }

    QTemporaryDir m_home;
};

void ChartWiringTest::theRunBeforeIsBehindTheNextOne()
{
    m_fixture->makeReady();
    trainOnce();
    QVERIFY(!hasGhosts());
    const auto first = m_fixture->metrics.series(u"train.loss"_s);
    m_fixture->window->trainPage().form().setSeed(99);
    trainOnce();
    QVERIFY(hasGhosts());
    QCOMPARE(previous().series(u"train.loss"_s), first);
    QVERIFY(m_fixture->metrics.series(u"train.loss"_s) != first);
}

void ChartWiringTest::aRunThatGoesOnIsNotItsOwnPrevious()
{
    core::FakeBehaviour slow;
    slow.stepTime = std::chrono::milliseconds(5);
    slow.stepsPerEpoch = 1000;
    m_fixture->makeReady(slow);
    m_fixture->find<QPushButton>("startButton")->click();
    QTRY_VERIFY(m_fixture->training.progress().step > 0);
    m_fixture->training.stop();
    auto* const more = m_fixture->find<QToolButton>("continueRun");
    QTRY_VERIFY(more->isVisible());
    const auto before = m_fixture->training.progress().step;
    more->click();
    QTRY_VERIFY(m_fixture->training.progress().step > before);
    QVERIFY(previous().metricIds().isEmpty());
    QVERIFY(!hasGhosts());
    m_fixture->training.stop();
    QTRY_VERIFY(!m_fixture->training.isBusy());
}

void ChartWiringTest::switchingThePreviousRunOffIsRemembered()
{
    m_fixture->makeReady();
    auto* const action = m_fixture->window->actions().at(Command::PreviousRun);
    QVERIFY(action->isChecked());
    trainOnce();
    trainOnce();
    QVERIFY(hasGhosts());
    action->trigger();
    QVERIFY(!m_fixture->settings.showsPreviousRun());
    QVERIFY(!charts().first()->hiddenLines().isEmpty());
    action->trigger();
    QVERIFY(charts().first()->hiddenLines().isEmpty());
}

void ChartWiringTest::whatIsChosenForAChartIsRemembered()
{
    m_fixture->settings.setChartChoices(u"loss"_s, {0.5, std::nullopt, 3.0});
    m_fixture->makeReady();
    trainOnce();
    LiveChart* const loss = charts().first();
    QCOMPARE(loss->spec().id, u"loss"_s);
    QVERIFY(loss->choices() == (app::ChartChoices{0.5, std::nullopt, 3.0}));
    Q_EMIT loss->choicesChanged({0.25, std::nullopt, std::nullopt});
    QVERIFY(m_fixture->settings.chartChoices(u"loss"_s)
        == (app::ChartChoices{0.25, std::nullopt, std::nullopt}));
}

void ChartWiringTest::hiddenRunsStayHiddenInTheComparison()
{
    const auto one = make("one");
    const auto two = make("two");
    m_fixture->startEngine();
    show(2);
    select({one, two});
    QTRY_VERIFY(page().comparison().chart() != nullptr);
    const QString key = page().comparison().chart()->spec().series[1].lineKey();
    QVERIFY(key.endsWith(u"two"_s));
    page().comparison().chart()->setHiddenLines({key});
    Q_EMIT page().comparison().chart()->hiddenLinesChanged({key});
    auto& metrics = page().comparison().metricBox();
    metrics.setCurrentIndex((metrics.currentIndex() + 1) % metrics.count());
    Q_EMIT metrics.activated(metrics.currentIndex());
    QCOMPARE(page().comparison().chart()->hiddenLines(), QSet<QString>{key});
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::ChartWiringTest)
#include "tst_chartwiring.moc"
