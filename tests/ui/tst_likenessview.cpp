// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/likenessview.h"

#include "ui/canvas/digitsheet.h"
#include "ui/canvas/drawpanel.h"

#include <QLabel>
#include <QProgressBar>
#include <QTest>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// On the panel that it belongs to.
class LikenessViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void theLikenessIsToldInPlainWords();
    void withoutADiscriminatorRealnessIsNotThere();
};

static QString textOf(DrawPanel& panel, const QString& name)
{
    return panel.findChild<QLabel*>(name)->text();
}

void LikenessViewTest::theLikenessIsToldInPlainWords()
{
    DrawPanel panel;
    LikenessView& view = panel.likeness();
    view.setModel(true, true);
    QCOMPARE(textOf(panel, u"likenessCloseness"_s), u"draw a digit"_s);
    view.showSearching();
    QCOMPARE(textOf(panel, u"likenessCloseness"_s), u"searching…"_s);
    app::Likeness likeness;
    likeness.match.image = core::GrayImage(28, 28, 99);
    likeness.match.distance = 0.01;
    likeness.realness = 0.834;
    view.showLikeness(likeness);
    auto* const picture = panel.findChild<DigitSheet*>(u"likenessPicture"_s);
    QCOMPARE(picture->image(), likeness.match.image);
    QCOMPARE(textOf(panel, u"likenessCloseness"_s), LikenessView::closeness(0.01));
    QVERIFY(LikenessView::closeness(0.01) != LikenessView::closeness(0.5));
    QCOMPARE(textOf(panel, u"likenessRealness"_s), u"more real than 83 % of its own"_s);
    QCOMPARE(panel.findChild<QProgressBar*>()->value(), 834);
    view.showSearching();
    QCOMPARE(picture->image(), likeness.match.image); // until a newer answer comes
    view.showNothing();
    QCOMPARE(picture->image(), core::GrayImage());
    QCOMPARE(panel.findChild<QProgressBar*>()->value(), 0);
    view.showProblem(u"It broke"_s);
    QCOMPARE(panel.findChild<QLabel*>(u"likenessCloseness"_s)->toolTip(), u"It broke"_s);
}

void LikenessViewTest::withoutADiscriminatorRealnessIsNotThere()
{
    DrawPanel panel;
    panel.show();
    panel.likeness().setModel(true, false);
    QVERIFY(panel.findChild<QLabel*>(u"likenessRealness"_s)->isHidden());
    QVERIFY(panel.findChild<DigitSheet*>(u"likenessPicture"_s)
                ->toolTip()
                .contains(u"no discriminator"_s));
    panel.likeness().setModel(false, false);
    QVERIFY(panel.likeness().isHidden());
}

QTEST_MAIN(LikenessViewTest)
#include "tst_likenessview.moc"
