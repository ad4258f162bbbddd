// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/comparepanel.h"

#include "tests/ui/runspagefixture.h"
#include "ui/charts/livechart.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace studio::ui {

class ComparePanelTest final : public QObject, private RunsPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        open();
    }
    void cleanup() { m_fixture.reset(); }
    void selectedRunsAreComparedInOneChart();
    void columnsStayReadableHoweverManyRuns();
    void styleStaysWithTheRun();
    void runsWithoutACommonMetricSaySo();
    void chartToolsAreShared();

private:
    QTemporaryDir m_home;
};

void ComparePanelTest::selectedRunsAreComparedInOneChart()
{
    const auto one = make("one");
    const auto two = make("two", core::metricsText(80));
    m_fixture->startEngine();
    show(2);
    select({one, two});
    QTRY_COMPARE(page().comparison().metricBox().count(), 3);
    QTRY_VERIFY(page().comparison().chart() != nullptr);
    // What the family judges by comes first, under its name.
    QCOMPARE(page().comparison().metricBox().currentData().toString(), u"validation.accuracy"_s);
    const auto& spec = page().comparison().chart()->spec();
    QCOMPARE(spec.title, u"Accuracy"_s);
    QCOMPARE(spec.unit, ChartSpec::Unit::Fraction);
    QCOMPARE(spec.series.size(), std::size_t{2});
    QCOMPARE(spec.series[0].label, u"one"_s);
    QTRY_VERIFY(page().comparison().chart()->accessibleDescription().contains(u"two"_s));
    const auto* const differences = m_fixture->find<QTableView>("differenceTable");
    QCOMPARE(differences->model()->columnCount(), 2);
    QVERIFY(differences->model()->rowCount() >= 4);

    core::appendText(two / "metrics.csv", "81,0.2,1.2,0.5,,0.01\n");
    m_fixture->library.refresh();
    page().comparison().metricBox().setCurrentIndex(0);
    Q_EMIT page().comparison().metricBox().activated(0);
    QTRY_VERIFY(page().comparison().chart()->accessibleDescription().contains(u"step 81"_s));
}

void ComparePanelTest::columnsStayReadableHoweverManyRuns()
{
    const std::vector<fs::path> runs{make("one"), make("two"), make("three"), make("four")};
    show(4);
    auto* const differences = m_fixture->find<QTableView>("differenceTable");
    select({runs[0]});
    const int alone = differences->columnWidth(0);
    select(runs);
    QCOMPARE(differences->model()->columnCount(), 4);
    for (int column = 0; column < 4; ++column)
        QVERIFY(differences->columnWidth(column) >= 100);
    select({runs[1]});
    QTRY_COMPARE(differences->columnWidth(0), alone);
}

void ComparePanelTest::styleStaysWithTheRun()
{
    const auto one = make("one");
    const auto two = make("two");
    const auto three = make("three");
    show(3);
    select({one, two});
    const auto style = page().comparison().styles().at(two);
    select({three, two});
    QCOMPARE(page().comparison().styles().at(two), style);
    QVERIFY(page().comparison().styles().at(three) != style);
    const int row = table().runs().rowOf(two);
    QTRY_VERIFY(!table().runs().index(row, RunTableModel::Name).data(Qt::DecorationRole).isNull());
}

void ComparePanelTest::runsWithoutACommonMetricSaySo()
{
    const auto one = make("one");
    const auto two = make("two", "step,epoch,seconds,other\n1,1,1,5\n");
    show(2);
    select({one, two});
    QTRY_COMPARE(
        m_fixture->find<QLabel>("compareNote")->text(), u"These runs have no metric in common."_s);
    QVERIFY(page().comparison().chart() == nullptr);
}

void ComparePanelTest::chartToolsAreShared()
{
    auto* const logarithmic = m_fixture->window->actions().at(Command::LogarithmicAxes);
    logarithmic->trigger();
    QVERIFY(page().comparison().tools().isLogarithmic());
    page().comparison().tools().setLogarithmic(false);
    QVERIFY(!logarithmic->isChecked());
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::ComparePanelTest)
#include "tst_comparepanel.moc"
