// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/metricsstore.h"
#include "ui/charts/chartcatalog.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/charttabledialog.h"
#include "ui/charts/chartview.h"
#include "ui/charts/crosshairbox.h"
#include "ui/charts/legenditem.h"
#include "ui/charts/livechart.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// What mouse, keys and menu do in a LiveChart.
class ChartInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
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
    void aClickInTheLegendHidesALine();
    void aDoubleClickShowsALineAlone();
    void theLegendHighlightsAndWorksByKeys();
    void theMenuHidesLinesToo();
    void baselineAndRangeAreAskedForAndTold();
    void aRangeThatIsReversedIsRefused();
    void theTableHoldsTheNumbers();
    void copyingTakesTheNumbers();

private:
    ChartView& view() { return *m_chart->findChild<ChartView*>(); }
    QWidget* viewport() { return view().viewport(); }
    QString note() { return m_chart->findChild<QLabel*>(u"chartNote"_s)->toolTip(); }
    LegendItem* item(qsizetype index) { return m_chart->findChild<ChartLegend*>()->items()[index]; }
    void wheel(QPointF at, int notches, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
            modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport(), &event);
    }
    void move(QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
    {
        QMouseEvent event(
            QEvent::MouseMove, at, viewport()->mapToGlobal(at), button, button, modifiers);
        QCoreApplication::sendEvent(viewport(), &event);
    }
    /// The step under the middle of the picture.
    double middleStep()
    {
        QSignalSpy moved(m_chart.get(), &LiveChart::crosshairMoved);
        move(viewport()->rect().center(), Qt::NoButton, {});
        return moved.last().first().value<std::optional<double>>().value_or(-1);
    }
    QAction* action(QMenu& menu, const char* name)
    {
        return menu.findChild<QAction*>(QString::fromLatin1(name));
    }

    std::unique_ptr<app::MetricsStore> m_store;
    std::unique_ptr<LiveChart> m_chart;
};

void ChartInputTest::init()
{
    m_store = std::make_unique<app::MetricsStore>();
    for (int i = 1; i <= 1000; ++i) {
        const double noise = 0.02 * std::sin(i * 1.7);
        m_store->append(core::StepMetrics{
            i, i / 500.0, i * 0.5, {{"train.loss", 0.3 + 5 * std::exp(-i / 15.0) + noise}}});
    }
    m_store->append(core::EpochMetrics{500, 1, 250, {{"validation.loss", 0.4}}});
    m_store->append(core::EpochMetrics{1000, 2, 500, {{"validation.loss", 0.35}}});
    m_store->notify();
    m_chart = std::make_unique<LiveChart>(*m_store,
        makeCharts({{"train.loss", "train", "Loss"}, {"validation.loss", "validation", "Loss"}})
            .front());
    m_chart->resize(640, 320);
    m_chart->show();
    m_chart->refresh();
}

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

void ChartInputTest::aClickInTheLegendHidesALine()
{
    QSignalSpy changed(m_chart.get(), &LiveChart::hiddenLinesChanged);
    QTest::mouseClick(item(0), Qt::LeftButton);
    QCOMPARE(m_chart->hiddenLines(), QSet<QString>{u"train.loss"_s});
    QCOMPARE(changed.size(), 1);
    m_chart->refresh();
    m_chart->setCrosshair(500.0);
    QCOMPARE(view().crosshairText().rows.size(), 1);
    QCOMPARE(view().cutOff(), CutOff());
    QTest::mouseClick(item(0), Qt::LeftButton);
    QVERIFY(m_chart->hiddenLines().isEmpty());
}

void ChartInputTest::aDoubleClickShowsALineAlone()
{
    const auto doubleClick = [this](qsizetype index) {
        QTest::mouseClick(item(index), Qt::LeftButton); // as it comes before
        QTest::mouseDClick(item(index), Qt::LeftButton);
    };
    doubleClick(1);
    QCOMPARE(m_chart->hiddenLines(), QSet<QString>{u"train.loss"_s});
    QVERIFY(!item(0)->isChecked());
    QVERIFY(item(1)->isChecked());
    doubleClick(1);
    QVERIFY(m_chart->hiddenLines().isEmpty());
    QVERIFY(item(0)->isChecked());
}

void ChartInputTest::theLegendHighlightsAndWorksByKeys()
{
    QEnterEvent enter({2, 2}, {2, 2}, {2, 2});
    QCoreApplication::sendEvent(item(0), &enter);
    QVERIFY(view().options().isFaint(1));
    QVERIFY(!view().options().isFaint(0));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(item(0), &leave);
    QVERIFY(!view().options().isFaint(1));
    QCOMPARE(item(0)->accessibleName(), u"train"_s);
    QTest::keyClick(item(0), Qt::Key_Space);
    QVERIFY(m_chart->hiddenLines().contains(u"train.loss"_s));
    QTest::keyClick(item(0), Qt::Key_Return);
    QCOMPARE(m_chart->hiddenLines(), QSet<QString>{u"validation.loss"_s});
}

void ChartInputTest::theMenuHidesLinesToo()
{
    const auto menu = m_chart->makeMenu();
    QMenu* lines = nullptr;
    for (QAction* const entry : menu->actions()) {
        if (entry->menu() != nullptr)
            lines = entry->menu();
    }
    QVERIFY(lines != nullptr);
    QCOMPARE(lines->actions().size(), 2);
    lines->actions().at(1)->trigger();
    QCOMPARE(m_chart->hiddenLines(), QSet<QString>{u"validation.loss"_s});
    QVERIFY(!item(1)->isChecked());
    action(*menu, "chartMenu.clip")->trigger();
    QVERIFY(!m_chart->look().isClipping);
}

void ChartInputTest::baselineAndRangeAreAskedForAndTold()
{
    QSignalSpy changed(m_chart.get(), &LiveChart::choicesChanged);
    const auto answer = [this](std::initializer_list<const char*> texts) {
        auto* const dialog = m_chart->findChild<QDialog*>(u"numbersDialog"_s);
        QVERIFY(dialog != nullptr);
        int field = 0;
        for (const char* const text : texts) {
            dialog->findChild<QLineEdit*>(u"number.%1"_s.arg(field++))
                ->setText(QString::fromLatin1(text));
        }
        auto* const accept = dialog->findChild<QPushButton*>(u"numbersAccept"_s);
        QVERIFY(accept->isEnabled());
        accept->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    m_chart->askForBaseline();
    answer({"0.32"});
    QCOMPARE(m_chart->choices().baseline, std::optional(0.32));
    m_chart->askForRange();
    answer({"0.1", "0.7", "200", "600"});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_chart->choices().minimum, std::optional(0.1));
    QCOMPARE(m_chart->choices().maximum, std::optional(0.7));
    QVERIFY(view().isZoomed());
    QVERIFY(std::abs(middleStep() - 400) < 30);
    m_chart->resetZoom();
    m_chart->refresh();
    QVERIFY(note().contains(u"cut off"_s)); // by the range now
    m_chart->findChild<QToolButton*>(u"chartShowAll"_s)->click();
    QVERIFY(!m_chart->choices().maximum);
    QCOMPARE(m_chart->choices().baseline, std::optional(0.32));
}

void ChartInputTest::aRangeThatIsReversedIsRefused()
{
    m_chart->askForRange();
    auto* const dialog = m_chart->findChild<QDialog*>(u"numbersDialog"_s);
    auto* const accept = dialog->findChild<QPushButton*>(u"numbersAccept"_s);
    QVERIFY(accept->isEnabled());
    dialog->findChild<QLineEdit*>(u"number.0"_s)->setText(u"2"_s);
    dialog->findChild<QLineEdit*>(u"number.1"_s)->setText(u"1"_s);
    QVERIFY(!accept->isEnabled());
    dialog->findChild<QLineEdit*>(u"number.1"_s)->setText(u"many"_s);
    QVERIFY(dialog->findChild<QLabel*>(u"numbersProblem"_s)->text().contains(u"many"_s));
    dialog->reject();
}

void ChartInputTest::theTableHoldsTheNumbers()
{
    m_chart->showTable();
    auto* const dialog = m_chart->findChild<ChartTableDialog*>();
    QVERIFY(dialog != nullptr);
    const auto* const model = dialog->view().model();
    QCOMPARE(model->headerData(3, Qt::Horizontal).toString(), u"train"_s);
    QVERIFY(model->rowCount() > 300);
    QCOMPARE(dialog->view().accessibleName(), u"Values of “Loss”"_s);
    QCOMPARE(model->index(0, 0).data().toString(), u"1"_s);
    dialog->view().selectRow(0);
    dialog->copy();
    const QString copied = QApplication::clipboard()->text();
    QCOMPARE(copied.count(u'\n'), qsizetype(2));
    QVERIFY(copied.startsWith(u"Step\tEpoch\tTime\ttrain\tvalidation\n1\t0.002\t0.5\t"_s));
    m_store->append(core::StepMetrics{1001, 2.1, 501, {{"train.loss", 0.3}}});
    Q_EMIT dialog->updateRequested();
    QCOMPARE(model->index(model->rowCount() - 1, 0).data().toString(), u"1001"_s);
    dialog->close();
}

void ChartInputTest::copyingTakesTheNumbers()
{
    QApplication::clipboard()->clear();
    QTest::keyClick(m_chart.get(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Step\t"_s));
}

QTEST_MAIN(ChartInputTest)
#include "tst_chartinput.moc"
