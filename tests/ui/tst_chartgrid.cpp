// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/chartgrid.h"

#include "app/controllers/metricsstore.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartview.h"
#include "ui/charts/crosshairbox.h"
#include "ui/charts/legenditem.h"
#include "ui/charts/livechart.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

class ChartGridTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup() { m_grid.reset(); }
    void crosshairsFollowOneAnotherOnEveryAxis();
    void previousRunIsBehindThePresentOne();
    void previousRunIsInNoFile();
    void previousRunCanBeSwitchedOff();
    void hiddenLinesStayHiddenInTheNextRun();

private:
    void fill(app::MetricsStore& store, int steps, double loss)
    {
        for (int i = 1; i <= steps; ++i) {
            store.append(core::StepMetrics{
                i, i / 50.0, i * 2.0, {{"train.loss", loss / i}, {"learning_rate", 0.01}}});
        }
        store.notify();
    }
    ChartView& view(int chart) { return *m_grid->charts()[chart]->findChild<ChartView*>(); }

    const std::vector<core::MetricSpec> m_metrics{
        {"train.loss", "train", "Loss"}, {"learning_rate", "rate", "Learning rate"}};
    std::unique_ptr<app::MetricsStore> m_store;
    std::unique_ptr<app::MetricsStore> m_previous;
    std::unique_ptr<ChartGrid> m_grid;
};

void ChartGridTest::init()
{
    m_store = std::make_unique<app::MetricsStore>();
    m_previous = std::make_unique<app::MetricsStore>();
    fill(*m_store, 100, 1);
    m_grid = std::make_unique<ChartGrid>(*m_store);
    m_grid->resize(700, 500);
    m_grid->show();
}

void ChartGridTest::crosshairsFollowOneAnotherOnEveryAxis()
{
    m_grid->setMetrics(m_metrics);
    QCOMPARE(m_grid->charts().size(), 2);
    for (const auto axis : {ChartAxis::Step, ChartAxis::Epoch, ChartAxis::Time}) {
        for (const bool isLogarithmic : {false, true}) {
            ChartLook look;
            look.axis = axis;
            look.isXLogarithmic = isLogarithmic;
            m_grid->setLook(look);
            for (LiveChart* const chart : m_grid->charts())
                chart->refresh();
            // The first key press stands at the end, the second one before it.
            QTest::keyClick(m_grid->charts()[0], Qt::Key_Left);
            QTest::keyClick(m_grid->charts()[0], Qt::Key_Left);
            QVERIFY(view(0).crosshairText().title.endsWith(u"step 99"_s));
            QCOMPARE(view(1).crosshairText().title, view(0).crosshairText().title);
            QTest::keyClick(m_grid->charts()[0], Qt::Key_Escape);
            QVERIFY(view(1).crosshairText().rows.isEmpty());
        }
    }
}

void ChartGridTest::previousRunIsBehindThePresentOne()
{
    fill(*m_previous, 50, 2);
    m_grid->setPreviousRun(m_previous.get());
    m_grid->setMetrics(m_metrics);
    LiveChart* const loss = m_grid->charts()[0];
    QCOMPARE(loss->spec().series.size(), std::size_t{2});
    QVERIFY(loss->spec().series[1].isGhost);
    QCOMPARE(loss->findChild<ChartLegend*>()->items().last()->accessibleName(), u"previous run"_s);
    loss->refresh();
    QVERIFY(!loss->accessibleDescription().contains(u"previous run"_s)); // it ended before step 100
    fill(*m_previous, 200, 2);
    loss->refresh();
    QVERIFY(loss->accessibleDescription().contains(u"at step 100 (previous run 0.02000)"_s));
    loss->setCrosshair(20.0);
    const CrosshairText text = view(0).crosshairText();
    QCOMPARE(text.rows.size(), 2);
    QVERIFY(text.rows[1].isGhost);
    // Without numbers of an earlier run there is nothing to show.
    app::MetricsStore none;
    m_grid->setPreviousRun(&none);
    m_grid->setMetrics(m_metrics);
    QCOMPARE(m_grid->charts()[0]->spec().series.size(), std::size_t{1});
}

void ChartGridTest::previousRunIsInNoFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"loss.csv"_s);
    fill(*m_previous, 50, 2);
    m_grid->setPreviousRun(m_previous.get());
    m_grid->setMetrics(m_metrics);
    QVERIFY(m_grid->charts()[0]->exportCsv(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.startsWith("step,epoch,seconds,train.loss\n1,0.02,2,1\n"));
    QCOMPARE(csv.count('\n'), qsizetype(101));
}

void ChartGridTest::previousRunCanBeSwitchedOff()
{
    fill(*m_previous, 50, 2);
    m_grid->setPreviousRun(m_previous.get());
    m_grid->setMetrics(m_metrics);
    m_grid->showPreviousRun(false);
    for (const LiveChart* const chart : m_grid->charts())
        QCOMPARE(chart->hiddenLines().size(), 1);
    m_grid->setMetrics(m_metrics); // another run
    QCOMPARE(m_grid->charts()[1]->hiddenLines().size(), 1);
    m_grid->showPreviousRun(true);
    for (const LiveChart* const chart : m_grid->charts())
        QVERIFY(chart->hiddenLines().isEmpty());
    // In one chart alone, by its legend.
    m_grid->charts()[0]->findChild<ChartLegend*>()->items().last()->click();
    QCOMPARE(m_grid->charts()[0]->hiddenLines().size(), 1);
    QVERIFY(m_grid->charts()[1]->hiddenLines().isEmpty());
}

void ChartGridTest::hiddenLinesStayHiddenInTheNextRun()
{
    QSignalSpy made(m_grid.get(), &ChartGrid::chartMade);
    m_grid->setMetrics(m_metrics);
    QCOMPARE(made.size(), 2);
    m_grid->charts()[0]->findChild<ChartLegend*>()->items().first()->click();
    m_grid->setMetrics(m_metrics);
    QCOMPARE(m_grid->charts()[0]->hiddenLines(), QSet<QString>{u"train.loss"_s});
    QVERIFY(m_grid->charts()[1]->hiddenLines().isEmpty());
}

QTEST_MAIN(ChartGridTest)
#include "tst_chartgrid.moc"
