// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttable.h"

#include "app/controllers/metricsstore.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

class ChartTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void rowsAreStepsAndColumnsAreLines();
    void longRunsAreThinnedButKeepTheirEndsAndEpochs();
    void runsFollowOneAfterTheOther();
    void copiesHaveAllDigits();
};

static ChartSpec lossSpec()
{
    ChartSpec spec;
    spec.title = u"Loss"_s;
    spec.series = {{u"train.loss"_s, u"train"_s}, {u"validation.loss"_s, u"validation"_s}};
    return spec;
}

static void fill(app::MetricsStore& store, int steps)
{
    for (int i = 1; i <= steps; ++i)
        store.append(core::StepMetrics{i, i / 100.0, i * 0.5, {{"train.loss", 1.0 / i}}});
    store.append(core::EpochMetrics{steps, 1, steps * 0.5, {{"validation.loss", 0.125}}});
}

void ChartTableTest::rowsAreStepsAndColumnsAreLines()
{
    app::MetricsStore store;
    fill(store, 4);
    const ChartTable table = makeChartTable({&store, &store}, lossSpec());
    QCOMPARE(table.headers(),
        (QStringList{u"Step"_s, u"Epoch"_s, u"Time"_s, u"train"_s, u"validation"_s}));
    QCOMPARE(table.rows.size(), 4U);
    QCOMPARE(table.stepCount, 4U);
    QCOMPARE(table.text(2, 0), u"3"_s);
    QCOMPARE(table.text(2, 1), u"0.03"_s);
    QCOMPARE(table.text(2, 3), u"0.333333"_s);
    QCOMPARE(table.text(2, 4), QString()); // no epoch ends there
    QCOMPARE(table.text(3, 4), u"0.125"_s);
}

void ChartTableTest::longRunsAreThinnedButKeepTheirEndsAndEpochs()
{
    app::MetricsStore store;
    fill(store, 50'000);
    const ChartTable table = makeChartTable({&store, &store}, lossSpec());
    QCOMPARE(table.stepCount, 50'000U);
    QVERIFY(table.rows.size() <= ChartTable::kMostRows + 2);
    QVERIFY(table.rows.size() > ChartTable::kMostRows / 2);
    QCOMPARE(table.rows.front().step, 1.0);
    QCOMPARE(table.rows.back().step, 50'000.0);
    QCOMPARE(table.rows.back().values[1], 0.125);
}

void ChartTableTest::runsFollowOneAfterTheOther()
{
    app::MetricsStore one;
    app::MetricsStore two;
    fill(one, 3);
    fill(two, 2);
    ChartSpec spec = lossSpec();
    spec.series = {{u"train.loss"_s, u"first"_s}, {u"train.loss"_s, u"second"_s},
        {u"train.loss"_s, u"ghost"_s}};
    spec.series[2].isGhost = true;
    const ChartTable table = makeChartTable({&one, &two, &one}, spec);
    QCOMPARE(table.headers(), (QStringList{u"Run"_s, u"Step"_s, u"Epoch"_s, u"Time"_s, u"Loss"_s}));
    QCOMPARE(table.rows.size(), 5U);
    QCOMPARE(table.text(3, 0), u"second"_s);
    QCOMPARE(table.text(3, 1), u"1"_s);
}

void ChartTableTest::copiesHaveAllDigits()
{
    QLocale::setDefault(QLocale(QLocale::German));
    app::MetricsStore store;
    fill(store, 3);
    const ChartTable table = makeChartTable({&store, &store}, lossSpec());
    QCOMPARE(table.toText({1, 2}),
        u"Step\tEpoch\tTime\ttrain\tvalidation\n"
        "2\t0.02\t1\t0.5\t\n"
        "3\t0.03\t1.5\t0.3333333333333333\t0.125\n"_s);
    QCOMPARE(table.toText().count(u'\n'), qsizetype(4));
    QLocale::setDefault(QLocale::c());
}

QTEST_GUILESS_MAIN(ChartTableTest)
#include "tst_charttable.moc"
