// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcatalog.h"

#include <QTest>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

class ChartCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metricsWithOneTitleShareAChart();
    void chartsKeepTheOrderOfTheMetrics();
    void schedulesAreNotSmoothed();
    void validationMarksItsBestPoint();
    void accuraciesAreComparedWithChance();
    void noMetricsGiveNoCharts();
};

static std::vector<core::MetricSpec> metrics()
{
    using Unit = core::MetricSpec::Unit;
    return {{"train.loss", "train", "Loss", Unit::Plain, false},
        {"train.accuracy", "train", "Accuracy", Unit::Fraction, true},
        {"validation.loss", "validation", "Loss", Unit::Plain, false},
        {"validation.accuracy", "validation", "Accuracy", Unit::Fraction, true},
        {"learning_rate", "rate", "Learning rate", Unit::Plain, false}};
}

void ChartCatalogTest::metricsWithOneTitleShareAChart()
{
    const std::vector<ChartSpec> charts = makeCharts(metrics());
    QCOMPARE(charts.size(), 3U);
    QCOMPARE(charts[0].series.size(), 2U);
    QCOMPARE(charts[0].series[1].metricId, u"validation.loss"_s);
    QCOMPARE(charts[0].series[1].label, u"validation"_s);
    QVERIFY(charts[1].unit == ChartSpec::Unit::Fraction);
    QVERIFY(charts[1].series[0].higherIsBetter);
}

void ChartCatalogTest::chartsKeepTheOrderOfTheMetrics()
{
    QStringList ids;
    for (const ChartSpec& chart : makeCharts(metrics()))
        ids.append(chart.id);
    QCOMPARE(ids, (QStringList{u"loss"_s, u"accuracy"_s, u"learning-rate"_s}));
}

void ChartCatalogTest::schedulesAreNotSmoothed()
{
    const std::vector<ChartSpec> charts = makeCharts(metrics());
    QVERIFY(charts[0].series[0].isSmoothed);
    QVERIFY(!charts[2].series[0].isSmoothed);
}

void ChartCatalogTest::validationMarksItsBestPoint()
{
    const std::vector<ChartSpec> charts = makeCharts(metrics());
    QVERIFY(!charts[0].series[0].hasBest);
    QVERIFY(charts[0].series[1].hasBest);
}

void ChartCatalogTest::accuraciesAreComparedWithChance()
{
    const std::vector<ChartSpec> charts = makeCharts(metrics());
    QVERIFY(charts[0].baselines.empty());
    QCOMPARE(charts[1].baselines.size(), 1U); // one for both lines
    QCOMPARE(charts[1].baselines[0].value, 0.1);
}

void ChartCatalogTest::noMetricsGiveNoCharts()
{
    QVERIFY(makeCharts({}).empty());
}

QTEST_GUILESS_MAIN(ChartCatalogTest)
#include "tst_chartcatalog.moc"
