// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartnote.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace studio::ui;
using namespace Qt::StringLiterals;

class ChartNoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholePictureNeedsNoNote();
    void whatIsCutOffIsSaid();
    void buttonsShowWhatIsNotShown();
    void whereThereIsNoRoomTheNumberRemains();
};

static ChartNoteFacts cutFacts()
{
    ChartNoteFacts facts;
    facts.above = 3;
    facts.highest = u"2.1"_s;
    facts.lowest = u"0.5"_s;
    return facts;
}

void ChartNoteTest::aWholePictureNeedsNoNote()
{
    QVERIFY(chartNoteText({}).isEmpty());
    ChartNote note;
    note.show();
    QVERIFY(note.findChild<QToolButton*>(u"chartShowAll"_s)->isHidden());
    QVERIFY(note.findChild<QToolButton*>(u"chartResetZoom"_s)->isHidden());
}

void ChartNoteTest::whatIsCutOffIsSaid()
{
    ChartNoteFacts facts = cutFacts();
    QVERIFY(chartNoteText(facts).startsWith(u"3 value"_s));
    QVERIFY(chartNoteText(facts).endsWith(u"above 2.1 are cut off"_s));
    facts.below = 2;
    facts.leftOut = 7;
    facts.isZoomed = true;
    const QStringList parts = chartNoteText(facts).split(u" · "_s);
    QCOMPARE(parts.size(), 4);
    QCOMPARE(parts[0], u"Zoomed"_s);
    QVERIFY(parts[2].endsWith(u"below 0.5 are cut off"_s));
    QVERIFY(parts[3].startsWith(u"7 "_s));
}

void ChartNoteTest::buttonsShowWhatIsNotShown()
{
    ChartNote note;
    note.resize(500, 18);
    note.show();
    ChartNoteFacts facts = cutFacts();
    facts.isZoomed = true;
    note.setFacts(facts);
    QSignalSpy all(&note, &ChartNote::allRequested);
    QSignalSpy reset(&note, &ChartNote::resetRequested);
    note.findChild<QToolButton*>(u"chartShowAll"_s)->click();
    note.findChild<QToolButton*>(u"chartResetZoom"_s)->click();
    QCOMPARE(all.size(), 1);
    QCOMPARE(reset.size(), 1);
    note.setPlain(true);
    QVERIFY(note.findChild<QToolButton*>(u"chartShowAll"_s)->isHidden());
    QVERIFY(!note.findChild<QLabel*>(u"chartNote"_s)->text().isEmpty());
}

void ChartNoteTest::whereThereIsNoRoomTheNumberRemains()
{
    ChartNote note;
    note.resize(90, 18);
    note.show();
    note.setFacts(cutFacts());
    auto* const button = note.findChild<QToolButton*>(u"chartShowAll"_s);
    QCOMPARE(button->text(), u"3 cut off"_s);
    QVERIFY(button->toolTip().contains(u"above 2.1"_s));
    const int least = note.minimumSizeHint().width();
    QVERIFY2(least > 0 && least <= 90, qPrintable(QString::number(least)));
    note.resize(500, 18);
    QCOMPARE(note.minimumSizeHint().width(), least); // the legend beside it need not give way
    QCOMPARE(button->text(), u"Show all"_s);
    QVERIFY(note.findChild<QLabel*>(u"chartNote"_s)->text().contains(u"above 2.1"_s));
}

QTEST_MAIN(ChartNoteTest)
#include "tst_chartnote.moc"
