// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/healthline.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

/// The line that says what is wrong with a run.
class HealthLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsHiddenWhileAllIsWell();
    void itSaysWhatIsWrongAndOffersTheRemedies();
    void aClickAsksForTheRemedyOnce();
    void aNewReportTakesTheOldOnesPlace();

private:
    static core::HealthReport report()
    {
        core::HealthReport result;
        result.sign = "won";
        result.text = {"One network has %1", {"won"}};
        result.severity = core::HealthReport::Severity::Concern;
        result.remedies = {{"Lower the rate", {{"rate", 0.1}}, {}}, {"Rest an epoch", {}, "rest"}};
        return result;
    }

    static QList<QPushButton*> buttons(const ui::HealthLine& line)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return line.findChildren<QPushButton*>(u"remedy"_s);
    }
};

void HealthLineTest::itIsHiddenWhileAllIsWell()
{
    ui::HealthLine line;
    QVERIFY(line.isHidden());
    line.setReport(report());
    QVERIFY(!line.isHidden());
    line.clear();
    QVERIFY(line.isHidden());
}

void HealthLineTest::itSaysWhatIsWrongAndOffersTheRemedies()
{
    ui::HealthLine line;
    line.setReport(report());
    QCOMPARE(line.findChild<QLabel*>(u"healthText"_s)->text(), u"One network has won."_s);
    const auto offered = buttons(line);
    QCOMPARE(offered.size(), 2);
    QCOMPARE(offered[0]->text(), u"Lower the rate"_s);
}

void HealthLineTest::aClickAsksForTheRemedyOnce()
{
    ui::HealthLine line;
    line.setReport(report());
    core::Remedy chosen;
    int times = 0;
    connect(&line, &ui::HealthLine::remedyChosen, &line, [&](const core::Remedy& remedy) {
        chosen = remedy;
        ++times;
    });
    const auto offered = buttons(line);
    offered[1]->click();
    QCOMPARE(times, 1);
    QVERIFY(chosen == report().remedies[1]);
    QVERIFY(!offered[0]->isEnabled() && !offered[1]->isEnabled());
}

void HealthLineTest::aNewReportTakesTheOldOnesPlace()
{
    ui::HealthLine line;
    line.setReport(report());
    auto other = report();
    other.remedies.pop_back();
    other.severity = core::HealthReport::Severity::Trouble;
    line.setReport(other);
    QCOMPARE(buttons(line).size(), 1);
    QCOMPARE(line.property("kind").toString(), u"error"_s);
}

QTEST_MAIN(HealthLineTest)
#include "tst_healthline.moc"
