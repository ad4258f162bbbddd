// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/livechartfixture.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartnote.h"
#include "ui/charts/charttabledialog.h"
#include "ui/charts/crosshairbox.h"
#include "ui/charts/legenditem.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// What legend, menu, dialogs and table do with a LiveChart.
class ChartChoicesTest : public QObject, private LiveChartFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { open(); }
    void cleanup() { m_chart.reset(); }
    void aClickInTheLegendHidesALine();
    void aDoubleClickShowsALineAlone();
    void theLegendHighlightsAndWorksByKeys();
    void theMenuHidesLinesToo();
    void baselineAndRangeAreAskedForAndTold();
    void aRangeThatIsReversedIsRefused();
    void theTableHoldsTheNumbers();
    void copyingTakesTheNumbers();
    void aLegendWithoutRoomHasLinesOfItsOwn();
    void aLineWithoutValuesHasNoEntry();

private:
    LegendItem* item(qsizetype index) { return m_chart->findChild<ChartLegend*>()->items()[index]; }
    QAction* action(QMenu& menu, const char* name)
    {
        return menu.findChild<QAction*>(QString::fromLatin1(name));
    }
};

void ChartChoicesTest::aClickInTheLegendHidesALine()
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

void ChartChoicesTest::aDoubleClickShowsALineAlone()
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

void ChartChoicesTest::theLegendHighlightsAndWorksByKeys()
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

void ChartChoicesTest::theMenuHidesLinesToo()
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

void ChartChoicesTest::baselineAndRangeAreAskedForAndTold()
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

void ChartChoicesTest::aRangeThatIsReversedIsRefused()
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

void ChartChoicesTest::theTableHoldsTheNumbers()
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

void ChartChoicesTest::copyingTakesTheNumbers()
{
    QApplication::clipboard()->clear();
    QTest::keyClick(m_chart.get(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Step\t"_s));
}

void ChartChoicesTest::aLegendWithoutRoomHasLinesOfItsOwn()
{
    const auto* const legend = m_chart->findChild<ChartLegend*>();
    const auto* const note = m_chart->findChild<ChartNote*>();
    QVERIFY(legend->geometry().left() > note->geometry().left()); // beside it
    m_chart->resize(220, 320);
    QTRY_VERIFY(legend->geometry().top() >= note->geometry().bottom());
    for (const LegendItem* const entry : legend->items()) {
        QVERIFY(entry->isVisible());
        QVERIFY(legend->rect().adjusted(0, 0, 2, 0).contains(entry->geometry()));
    }
    m_chart->resize(640, 320);
    QTRY_VERIFY(legend->geometry().left() > note->geometry().left());
}

void ChartChoicesTest::aLineWithoutValuesHasNoEntry()
{
    auto store = std::make_unique<app::MetricsStore>();
    store->append(core::StepMetrics{1, 0.1, 1, {{"train.loss", 0.3}}});
    store->notify();
    const ChartSpec spec = m_chart->spec();
    m_chart = std::make_unique<LiveChart>(*store, spec);
    m_chart->show();
    m_chart->refresh();
    QVERIFY(item(0)->isVisible());
    QVERIFY(!item(1)->isVisible());
    store->append(core::EpochMetrics{2, 1, 2, {{"validation.loss", 0.4}}});
    store->notify();
    m_chart->refresh();
    QVERIFY(item(1)->isVisible());
    m_chart.reset();
}

QTEST_MAIN(ChartChoicesTest)
#include "tst_chartchoices.moc"
