// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/parameterform.h"
#include "ui/train/rangechart.h"
#include "ui/train/resultcard.h"
#include "ui/train/runview.h"
#include "ui/window/studioactions.h"
#include "windowfixture.h"

#include <QLabel>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

/// What a learning-rate range test leaves on the Train page.
class RangeTestCardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aFamilyWithoutRangeTestOffersNone();
    void whatARangeTestFoundCanBeUsed();

private:
    TrainPage& page() const { return m_fixture->window->trainPage(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void RangeTestCardTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->makeReady();
}

void RangeTestCardTest::aFamilyWithoutRangeTestOffersNone()
{
    QVERIFY(page().form().canStart());
    QVERIFY(!m_fixture->window->actions().at(Command::FindLearningRate)->isEnabled());
}

void RangeTestCardTest::whatARangeTestFoundCanBeUsed()
{
    ResultCard& card = page().view().resultCard();
    core::RunEnded ended;
    ended.seconds = 5;
    ended.hasLearned = false;
    ended.isSaved = true;
    ended.note = core::Message{"The loss falls up to a learning rate of about %1", {"0.0062"}};
    ended.findings["suggested_learning_rate"] = 0.00617;
    card.setResult(ended, 0);
    core::RangeTest test;
    for (int i = 0; i < 100; ++i)
        test.add(1e-4 * std::pow(1.1, i), 2.3 / (1 + i));
    card.setRangeTest(test);
    QCOMPARE(card.resultText(), u"Range test finished in 5.0 s"_s);
    QCOMPARE(m_fixture->find<QLabel>("resultNote")->text(),
        u"The loss falls up to a learning rate of about 0.0062."_s);
    auto* const chart = m_fixture->find<RangeChart>("rangeChart");
    QVERIFY(!chart->isHidden());
    QVERIFY(!chart->accessibleDescription().isEmpty());
    auto* const use = m_fixture->find<QToolButton>("useRate");
    QCOMPARE(use->text(), u"Use 0.0062"_s);
    use->click();
    QCOMPARE(page().form().config().real("learning_rate"), 0.0062);
    card.setResult(core::RunEnded(), 0);
    QVERIFY(chart->isHidden());
    QVERIFY(use->isHidden());
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::RangeTestCardTest)
#include "tst_rangetestcard.moc"
