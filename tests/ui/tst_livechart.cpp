// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/livechart.h"

#include "app/controllers/metricsstore.h"
#include "ui/charts/chartcatalog.h"
#include "ui/theme/themetokens.h"

#include <QApplication>
#include <QChartView>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

class LiveChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void anEmptyChartSaysSo();
    void newValuesArriveByThemselves();
    void pointingTellsTheStep();
    void leavingTakesTheCrosshairAway();
    void draggingZoomsAndADoubleClickShowsAllAgain();
    void arrowKeysWalkAlongTheCurve();
    void csvHoldsTheFullDataInTheCLocale();
    void severalRunsShareAChart();
    void picturesAreWritten();
    void aFolderThatIsNotThereIsReported();
    void extremeValuesDoNotDisturb();
    void picturesFollowThePalette();

private:
    void fill(int steps);

    app::MetricsStore m_store;
};

static ChartSpec lossSpec()
{
    return makeCharts({{"train.loss", "train", "Loss"}, {"validation.loss", "validation", "Loss"}})
        .front();
}

void LiveChartTest::fill(int steps)
{
    m_store.clear();
    for (int i = 1; i <= steps; ++i) {
        const double value = 0.3 + 2 * std::exp(-i / 40.0) + 0.02 * std::sin(i * 1.7);
        m_store.append(core::StepMetrics{i, i / 100.0, i * 0.5, {{"train.loss", value}}});
    }
    m_store.append(core::EpochMetrics{steps, 1, steps * 0.5, {{"validation.loss", 0.25}}});
    m_store.notify();
}

static QImage grabbed(QWidget& widget)
{
    return widget.grab().toImage();
}

static QWidget* viewportOf(LiveChart& chart)
{
    return chart.findChild<QChartView*>()->viewport();
}

void LiveChartTest::anEmptyChartSaysSo()
{
    m_store.clear();
    LiveChart chart(m_store, lossSpec());
    chart.resize(500, 260);
    chart.show();
    QCOMPARE(chart.accessibleDescription(), u"No values yet"_s);
    QCOMPARE(chart.objectName(), u"chart-loss"_s);
    grabbed(chart);
}

void LiveChartTest::newValuesArriveByThemselves()
{
    fill(50);
    LiveChart chart(m_store, lossSpec());
    chart.resize(500, 260);
    chart.show();
    QVERIFY(chart.accessibleDescription().contains(u"at step 50"_s));
    const QImage before = grabbed(chart);
    m_store.append(core::StepMetrics{51, 0.51, 26, {{"train.loss", 3.0}}});
    m_store.notify();
    QTRY_VERIFY(chart.accessibleDescription().contains(u"3.000 at step 51"_s));
    QVERIFY(grabbed(chart) != before);
}

void LiveChartTest::pointingTellsTheStep()
{
    fill(400);
    LiveChart chart(m_store, lossSpec());
    chart.resize(600, 300);
    chart.show();
    QSignalSpy moved(&chart, &LiveChart::crosshairMoved);
    const QImage before = grabbed(chart);
    QTest::mouseMove(viewportOf(chart), {300, 120});
    QTRY_VERIFY(!moved.isEmpty());
    const auto step = moved.last().first().value<std::optional<double>>();
    QVERIFY(step.has_value());
    QVERIFY(*step > 50 && *step < 400);
    QVERIFY(grabbed(chart) != before);
}

void LiveChartTest::leavingTakesTheCrosshairAway()
{
    fill(400);
    LiveChart chart(m_store, lossSpec());
    chart.resize(600, 300);
    chart.show();
    const QImage before = grabbed(chart);
    chart.setCrosshair(200.0);
    QVERIFY(grabbed(chart) != before);
    chart.setCrosshair(std::nullopt);
    QCOMPARE(grabbed(chart), before);
}

void LiveChartTest::draggingZoomsAndADoubleClickShowsAllAgain()
{
    fill(400);
    LiveChart chart(m_store, lossSpec());
    chart.resize(600, 300);
    chart.show();
    QWidget* const view = viewportOf(chart);
    const QImage whole = grabbed(chart);
    QTest::mousePress(view, Qt::LeftButton, {}, {200, 60});
    QTest::mouseMove(view, {320, 160});
    QTest::mouseRelease(view, Qt::LeftButton, {}, {320, 160});
    QVERIFY(grabbed(chart) != whole);
    QTest::mouseDClick(view, Qt::LeftButton, {}, {250, 100});
    chart.setCrosshair(std::nullopt);
    QCOMPARE(grabbed(chart), whole);
}

void LiveChartTest::arrowKeysWalkAlongTheCurve()
{
    fill(100);
    LiveChart chart(m_store, lossSpec());
    chart.resize(600, 300);
    chart.show();
    QSignalSpy moved(&chart, &LiveChart::crosshairMoved);
    const auto lastStep = [&moved] { return moved.last().first().value<std::optional<double>>(); };
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(lastStep(), std::optional(100.0));
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(lastStep(), std::optional(99.0));
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(lastStep(), std::optional(100.0));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!lastStep());
}

void LiveChartTest::csvHoldsTheFullDataInTheCLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    m_store.clear();
    m_store.append(core::StepMetrics{1, 0.5, 1.25, {{"train.loss", 0.1}}});
    m_store.append(
        core::StepMetrics{2, 1, 2.5, {{"train.loss", std::numeric_limits<double>::quiet_NaN()}}});
    m_store.append(core::EpochMetrics{2, 1, 2.5, {{"validation.loss", 0.3}}});
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"loss.csv"_s);
    const LiveChart chart(m_store, lossSpec());
    QVERIFY(chart.exportCsv(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
        QByteArray("step,epoch,seconds,train.loss,validation.loss\n"
                   "1,0.5,1.25,0.1,\n"
                   "2,1,2.5,nan,0.3\n"));
    QLocale::setDefault(QLocale::c());
}

void LiveChartTest::severalRunsShareAChart()
{
    fill(300);
    app::MetricsStore other;
    other.append(core::StepMetrics{1, 0.5, 1.5, {{"train.loss", 0.25}}});
    ChartSpec spec;
    spec.id = u"train.loss"_s;
    spec.title = u"Loss"_s;
    for (const auto* const name : {"first", "the \"second\""})
        spec.series.push_back({u"train.loss"_s, QString::fromLatin1(name)});
    spec.series[1].style = 7;
    const QTemporaryDir folder;
    LiveChart chart({&m_store, &other}, spec);
    chart.resize(500, 260);
    chart.show();
    chart.refresh();
    QVERIFY(chart.accessibleDescription().contains(u"\"second\" 0.25"_s));
    const QString path = folder.filePath(u"loss.csv"_s);
    QVERIFY(chart.exportCsv(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.startsWith("run,step,epoch,seconds,train.loss\n\"first\",1,"));
    QVERIFY(csv.endsWith("\"the \"\"second\"\"\",1,0.5,1.5,0.25\n"));
    QCOMPARE(csv.count('\n'), qsizetype(302));
    other.append(core::StepMetrics{2, 1, 3, {{"train.loss", 0.125}}});
    other.notify();
    QTRY_VERIFY(chart.accessibleDescription().contains(u"0.1250 at step 2"_s));
}

void LiveChartTest::picturesAreWritten()
{
    fill(300);
    const QTemporaryDir folder;
    LiveChart chart(m_store, lossSpec());
    chart.resize(500, 260);
    QVERIFY(chart.exportPicture(folder.filePath(u"a.png"_s)));
    QCOMPARE(QImage(folder.filePath(u"a.png"_s)).size(), QSize(1000, 520));
    QVERIFY(chart.exportPicture(folder.filePath(u"a.svg"_s)));
    QFile svg(folder.filePath(u"a.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    const QByteArray text = svg.readAll();
    QVERIFY(text.contains("<path") || text.contains("<polyline"));
    QVERIFY(text.contains("validation"));
    QVERIFY(!text.contains("<image"));
}

void LiveChartTest::aFolderThatIsNotThereIsReported()
{
    LiveChart chart(m_store, lossSpec());
    QVERIFY(!chart.exportCsv(u"/nowhere/at/all/loss.csv"_s));
    QVERIFY(!chart.exportPicture(u"/nowhere/at/all/loss.png"_s));
}

void LiveChartTest::extremeValuesDoNotDisturb()
{
    m_store.clear();
    int step = 0;
    for (const double value :
        {1e30, -1e30, 0.0, 1e-30, std::numeric_limits<double>::infinity(), 1e308})
        m_store.append(core::StepMetrics{++step, 0, 0, {{"train.loss", value}}});
    m_store.notify();
    LiveChart chart(m_store, lossSpec());
    chart.resize(500, 260);
    chart.show();
    for (const bool isLogarithmic : {false, true}) {
        chart.setLogarithmic(isLogarithmic);
        for (const ChartAxis axis : {ChartAxis::Step, ChartAxis::Epoch, ChartAxis::Time}) {
            chart.setAxis(axis);
            chart.refresh();
            chart.setCrosshair(3.0);
            QVERIFY(!grabbed(chart).isNull());
        }
    }
}

void LiveChartTest::picturesFollowThePalette()
{
    fill(100);
    LiveChart chart(m_store, lossSpec());
    chart.resize(500, 260);
    chart.setPalette(ThemeTokens::light().palette());
    chart.show();
    const QImage light = grabbed(chart);
    chart.setPalette(ThemeTokens::dark().palette());
    const QImage dark = grabbed(chart);
    QVERIFY(light.pixelColor(10, 255).lightness() > 200);
    QVERIFY(dark.pixelColor(10, 255).lightness() < 60);
}

QTEST_MAIN(LiveChartTest)
#include "tst_livechart.moc"
