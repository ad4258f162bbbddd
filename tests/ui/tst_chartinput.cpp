// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/livechartfixture.h"
#include "ui/charts/crosshairbox.h"

#include <QMouseEvent>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// What mouse and keys do to what a LiveChart shows.
class ChartInputTest : public QObject, private LiveChartFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { open(); }
    void cleanup() { m_chart.reset(); }
    void controlAndTheWheelZoomAroundThePointer();
    void middleButtonAndShiftPanAZoomedChart_data();
    void middleButtonAndShiftPanAZoomedChart();
    void keysZoomAndPan();
    void zoomIsSaidAndCanBeReset();
    void whatIsCutOffIsSaidAndCanBeShown();
    void aLogarithmicAxisSaysWhatItLeavesOut();
    void crosshairReadsAllLinesSmoothedAndRaw();
    void aLineThatHasEndedHasNoValue();

private:
    void wheel(QPointF at, int notches, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
            modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport(), &event);
    }
};

void ChartInputTest::controlAndTheWheelZoomAroundThePointer()
{
    QVERIFY(!view().isZoomed());
    wheel({300, 100}, 1, Qt::NoModifier);
    QVERIFY(!view().isZoomed()); // the page's
    const double before = middleStep();
    wheel(viewport()->rect().center(), 3, Qt::ControlModifier);
    QVERIFY(view().isZoomed());
    QVERIFY(std::abs(middleStep() - before) <= 4);
    wheel(viewport()->rect().center(), -20, Qt::ControlModifier);
    QVERIFY(!view().isZoomed()); // all is seen again
}

void ChartInputTest::middleButtonAndShiftPanAZoomedChart_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("middle button") << Qt::MiddleButton << Qt::KeyboardModifiers();
    QTest::newRow("shift") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void ChartInputTest::middleButtonAndShiftPanAZoomedChart()
{
    QFETCH(const Qt::MouseButton, button);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    wheel(viewport()->rect().center(), 5, Qt::ControlModifier);
    const double before = middleStep();
    const QPoint start = viewport()->rect().center();
    QTest::mousePress(viewport(), button, modifiers, start);
    move(start - QPoint(80, 0), button, modifiers);
    QTest::mouseRelease(viewport(), button, modifiers, start - QPoint(80, 0));
    QVERIFY(view().isZoomed());
    QVERIFY(middleStep() > before + 10); // what was right of it came to the middle
}

void ChartInputTest::keysZoomAndPan()
{
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_chart.get(), Qt::Key_Plus);
    QVERIFY(view().isZoomed());
    const double before = middleStep();
    QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ControlModifier);
    const double after = middleStep();
    QVERIFY(after > before);
    QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(middleStep() < after);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(m_chart.get(), Qt::Key_Minus);
    QVERIFY(!view().isZoomed());
}

void ChartInputTest::zoomIsSaidAndCanBeReset()
{
    auto* const reset = m_chart->findChild<QToolButton*>(u"chartResetZoom"_s);
    QVERIFY(reset->isHidden());
    QTest::keyClick(m_chart.get(), Qt::Key_Plus);
    QVERIFY(!reset->isHidden());
    QVERIFY(note().startsWith(u"Zoomed"_s));
    reset->click();
    QVERIFY(!view().isZoomed());
    QVERIFY(reset->isHidden());
}

void ChartInputTest::whatIsCutOffIsSaidAndCanBeShown()
{
    const CutOff cut = view().cutOff();
    QVERIFY(cut.above > 3); // the steep way down
    QCOMPARE(cut.below, 0U);
    QVERIFY(note().startsWith(QString::number(cut.above)));
    QVERIFY(note().contains(view().highestText()));
    m_chart->findChild<QToolButton*>(u"chartShowAll"_s)->click();
    m_chart->refresh();
    QVERIFY(view().cutOff().isNone());
    QVERIFY(note().isEmpty());
    m_chart->setClipping(true);
    m_chart->refresh();
    QCOMPARE(view().cutOff(), cut);
}

void ChartInputTest::aLogarithmicAxisSaysWhatItLeavesOut()
{
    m_store->append(core::StepMetrics{1001, 2.1, 501, {{"train.loss", 0}}});
    m_store->append(core::StepMetrics{1002, 2.1, 502, {{"train.loss", -1}}});
    m_chart->setLogarithmic(true);
    m_chart->refresh();
    QVERIFY(note().contains(u"2 value"_s));
    QVERIFY(note().contains(u"not above 0"_s));
    m_chart->setLogarithmic(false);
    m_chart->setXLogarithmic(true);
    m_chart->refresh();
    QVERIFY(!note().contains(u"not above 0"_s)); // there is no step 0
    m_chart->setCrosshair(100.0);
    QCOMPARE(view().crosshairText().title, u"step 100"_s);
}

void ChartInputTest::crosshairReadsAllLinesSmoothedAndRaw()
{
    m_chart->setCrosshair(500.0);
    const CrosshairText text = view().crosshairText();
    QCOMPARE(text.title, u"step 500"_s);
    QCOMPARE(text.rows.size(), 2);
    QCOMPARE(text.rows[0].label, u"train"_s);
    QVERIFY(!text.rows[0].rawValue.isEmpty());
    QVERIFY(text.rows[0].rawValue != text.rows[0].value);
    QCOMPARE(text.rows[1].value, u"0.4000"_s);
    QVERIFY(text.rows[1].rawValue.isEmpty()); // one value an epoch: nothing is smoothed
    // Neighbours read differently, however near their values are.
    m_chart->setCrosshair(501.0);
    QVERIFY(view().crosshairText().rows[0].value != text.rows[0].value);
}

void ChartInputTest::aLineThatHasEndedHasNoValue()
{
    app::MetricsStore brief;
    brief.append(core::StepMetrics{1, 0.5, 1, {{"train.loss", 0.5}}});
    brief.append(core::StepMetrics{2, 1, 2, {{"train.loss", 0.25}}});
    ChartSpec spec;
    spec.title = u"Loss"_s;
    spec.series = {{u"train.loss"_s, u"long"_s}, {u"train.loss"_s, u"brief"_s}};
    LiveChart chart({m_store.get(), &brief}, spec);
    chart.resize(600, 300);
    chart.show();
    chart.refresh();
    chart.setCrosshair(900.0);
    const CrosshairText text = chart.findChild<ChartView*>()->crosshairText();
    QCOMPARE(text.rows.size(), 2);
    QVERIFY(text.rows[0].value.startsWith(u"0."_s));
    QCOMPARE(text.rows[1].value, u"–"_s);
}

QTEST_MAIN(ChartInputTest)
#include "tst_chartinput.moc"
