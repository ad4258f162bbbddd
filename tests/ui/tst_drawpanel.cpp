// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawpanel.h"

#include "ui/canvas/digitsheet.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/hardimagesview.h"
#include "ui/canvas/likenessview.h"
#include "ui/canvas/probabilitybars.h"
#include "ui/theme/themetokens.h"

#include <QAction>
#include <QLabel>
#include <QLayout>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

class DrawPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aReadingShowsAnswerBarsAndPicture();
    void aBlankCanvasShowsNoAnswer();
    void aReadingThatComesAfterClearIsIgnored();
    void aPictureIsShownOnTheSheetAndCanBeCleared();
    void aPictureWithoutADigitIsCalledThat();
    void whatIsNoDigitIsNotCalledOne();
    void twoDigitsThatAreBothLikelyAreBothNamed();
    void aNumberIsFramedDigitByDigit();
    void actionsFollowTheCanvas();
    void actionsHaveTextIconAndShortcut();
    void everythingFitsASmallWindow();
    void withAGeneratorItStillFits();
    void digitsAreEnlargedByWholePixels();
    void hardImagesAreSpokenToo();

private:
    static core::Reading reading();
    static core::Ink ink();
};

core::Reading DrawPanelTest::reading()
{
    core::Reading seven;
    seven.digit = 7;
    seven.isDigit = true;
    seven.probabilities[7] = 0.962F;
    seven.probabilities[9] = 0.022F;
    seven.probabilities[1] = 0.016F;
    return seven;
}

core::Ink DrawPanelTest::ink()
{
    return {{{{60, 60, 1}, {200, 60, 1}, {120, 220, 1}}}};
}

static QString textOf(DrawPanel& panel, const QString& name)
{
    return panel.findChild<QLabel*>(name)->text();
}

void DrawPanelTest::aReadingShowsAnswerBarsAndPicture()
{
    DrawPanel panel;
    panel.setInk(ink());
    const core::GrayImage seen(28, 28, 9);
    panel.showReading(seen, reading());
    QCOMPARE(textOf(panel, u"drawAnswer"_s), u"7"_s);
    QCOMPARE(textOf(panel, u"drawAnswerDetail"_s), u"96.2 % · then 9"_s);
    QCOMPARE(panel.findChild<ProbabilityBars*>()->reading(), reading());
    QCOMPARE(panel.findChild<ProbabilityBars*>()->accessibleDescription(), u"7, 96.2 %"_s);
    QCOMPARE(panel.findChild<DigitSheet*>(u"networkView"_s)->image(), seen);
    QVERIFY(panel.canvas().accessibleName().contains(u'7'));
    panel.setModelName(u"read by the bundled model"_s);
    QCOMPARE(textOf(panel, u"drawModelName"_s), u"read by the bundled model"_s);
}

void DrawPanelTest::aBlankCanvasShowsNoAnswer()
{
    DrawPanel panel;
    panel.setInk(ink());
    panel.showReading(core::GrayImage(28, 28), reading());
    QSignalSpy changed(&panel, &DrawPanel::inkChanged);
    panel.canvas().clear();
    QCOMPARE(changed.count(), 1);
    QVERIFY(changed.last().first().value<core::Ink>().isBlank());
    QCOMPARE(textOf(panel, u"drawAnswer"_s), QString());
    QCOMPARE(panel.findChild<ProbabilityBars*>()->reading(), core::Reading());
    QVERIFY(panel.findChild<DigitSheet*>(u"networkView"_s)->image().isEmpty());
}

void DrawPanelTest::aReadingThatComesAfterClearIsIgnored()
{
    DrawPanel panel;
    panel.showReading(core::GrayImage(28, 28), reading());
    QCOMPARE(textOf(panel, u"drawAnswer"_s), QString());
}

void DrawPanelTest::aPictureIsShownOnTheSheetAndCanBeCleared()
{
    DrawPanel panel;
    panel.beginPicture();
    panel.showReading(core::GrayImage(28, 28), reading());
    QVERIFY(panel.canvas().hasPicture());
    auto* const clear = panel.findChild<QAction*>(u"drawClear"_s);
    QVERIFY(clear->isEnabled());
    clear->trigger();
    QVERIFY(!panel.canvas().hasPicture());
    QVERIFY(!clear->isEnabled());
    QCOMPARE(textOf(panel, u"drawAnswer"_s), QString());
}

void DrawPanelTest::aPictureWithoutADigitIsCalledThat()
{
    DrawPanel panel;
    panel.beginPicture();
    panel.showReading(core::GrayImage(28, 28), core::Reading{});
    QVERIFY(!panel.canvas().hasPicture());
    QVERIFY(textOf(panel, u"drawAnswerDetail"_s).contains(u"no digit"_s));
}

void DrawPanelTest::whatIsNoDigitIsNotCalledOne()
{
    DrawPanel panel;
    panel.setInk(ink());
    core::Reading scribble = reading();
    scribble.isDigit = false;
    panel.showReading(core::GrayImage(28, 28), scribble);
    QCOMPARE(textOf(panel, u"drawAnswer"_s), u"?"_s);
    QVERIFY(textOf(panel, u"drawAnswerDetail"_s).contains(u"not a digit"_s));
}

void DrawPanelTest::twoDigitsThatAreBothLikelyAreBothNamed()
{
    DrawPanel panel;
    panel.setInk(ink());
    core::Reading unsure;
    unsure.digit = 1;
    unsure.isDigit = true;
    unsure.digitness = 1;
    unsure.probabilities[1] = 0.6F;
    unsure.probabilities[7] = 0.39F;
    panel.showReading(core::GrayImage(28, 28), unsure);
    QCOMPARE(textOf(panel, u"drawAnswer"_s), u"1 or 7?"_s);
    QCOMPARE(textOf(panel, u"drawAnswerDetail"_s), u"60.0 % against 39.0 %"_s);
    QVERIFY(panel.canvas().accessibleName().contains(u"1 or 7?"_s));
}

void DrawPanelTest::aNumberIsFramedDigitByDigit()
{
    DrawPanel panel;
    panel.setInk(ink());
    core::NumberPart seven{{60, 60, 110, 220}, core::GrayImage(28, 28, 7), reading()};
    core::NumberPart blot{{130, 60, 200, 220}, core::GrayImage(28, 28, 9), reading()};
    seven.reading.digitness = 1;
    blot.reading.isDigit = false;
    panel.showNumber({{seven, blot}});
    QCOMPARE(textOf(panel, u"drawAnswer"_s), u"7?"_s);
    QCOMPARE(panel.canvas().marks().size(), 2);
    QCOMPARE(panel.canvas().marks().at(0).box, QRectF(60, 60, 50, 160));
    QCOMPARE(panel.canvas().marks().at(1).text, u"?"_s);
    // The bars and the picture are those of the weakest part.
    QCOMPARE(panel.findChild<DigitSheet*>(u"networkView"_s)->image(), blot.seen);
    QVERIFY(panel.canvas().accessibleName().contains(u"7?"_s));
    panel.showReading(core::GrayImage(28, 28), reading());
    QVERIFY(panel.canvas().marks().isEmpty());
    panel.showNumber({{seven, blot}});
    panel.canvas().clear();
    QVERIFY(panel.canvas().marks().isEmpty());
}

void DrawPanelTest::actionsFollowTheCanvas()
{
    DrawPanel panel;
    auto* const undo = panel.findChild<QAction*>(u"drawUndo"_s);
    auto* const redo = panel.findChild<QAction*>(u"drawRedo"_s);
    auto* const eraser = panel.findChild<QAction*>(u"drawEraser"_s);
    auto* const clear = panel.findChild<QAction*>(u"drawClear"_s);
    QVERIFY(!undo->isEnabled() && !redo->isEnabled() && !clear->isEnabled());
    panel.setInk(ink());
    QVERIFY(undo->isEnabled() && clear->isEnabled());
    undo->trigger();
    QVERIFY(panel.canvas().ink().isBlank());
    QVERIFY(redo->isEnabled() && !clear->isEnabled());
    redo->trigger();
    clear->trigger();
    QVERIFY(panel.canvas().ink().isBlank());
    eraser->trigger();
    QVERIFY(panel.canvas().isErasing());
    panel.canvas().setErasing(false);
    QVERIFY(!eraser->isChecked());
}

void DrawPanelTest::actionsHaveTextIconAndShortcut()
{
    DrawPanel panel;
    QCOMPARE(panel.drawActions().size(), 4);
    for (const QAction* action : panel.drawActions()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!action->icon().isNull());
        QVERIFY(!action->shortcut().isEmpty());
    }
    QCOMPARE(panel.findChildren<QToolButton*>().size(), 5);
}

void DrawPanelTest::everythingFitsASmallWindow()
{
    DrawPanel panel;
    panel.resize(312, 590);
    panel.show();
    QVERIFY(panel.minimumSizeHint().height() <= 590);
    QVERIFY(panel.minimumSizeHint().width() <= 312);
    const auto* const bars = panel.findChild<ProbabilityBars*>();
    QVERIFY(bars->geometry().bottom() <= panel.height());
    QVERIFY(bars->height() >= bars->minimumSizeHint().height());
    QVERIFY(panel.canvas().height() >= panel.canvas().minimumSizeHint().height());
}

void DrawPanelTest::withAGeneratorItStillFits()
{
    DrawPanel panel;
    panel.resize(312, 590);
    panel.show();
    QVERIFY(!panel.likeness().isVisible());
    panel.likeness().setModel(true, true);
    panel.layout()->activate();
    QVERIFY(panel.likeness().isVisible());
    QVERIFY(panel.minimumSizeHint().height() <= 590);
    QVERIFY(panel.minimumSizeHint().width() <= 312);
    QVERIFY(panel.likeness().geometry().bottom() < panel.height());
    QVERIFY(panel.likeness().y() >= panel.findChild<ProbabilityBars*>()->geometry().bottom());
}

void DrawPanelTest::digitsAreEnlargedByWholePixels()
{
    core::GrayImage checkers(28, 28);
    for (int y = 0; y < 28; ++y) {
        for (int x = 0; x < 28; ++x)
            checkers.at(x, y) = (x + y) % 2 == 0 ? 255 : 0;
    }
    const ThemeTokens& tokens = ThemeTokens::light();
    DigitSheet view(2);
    view.setPalette(tokens.palette());
    view.setImage(checkers);
    const QImage picture = view.grab().toImage();
    QCOMPARE(picture.size(), QSize(58, 58));
    for (int y = 4; y < 54; ++y) {
        for (int x = 4; x < 54; ++x) {
            const bool isInk = ((x - 1) / 2 + (y - 1) / 2) % 2 == 0;
            QCOMPARE(picture.pixelColor(x, y), isInk ? tokens.text : tokens.field);
        }
    }
}

void DrawPanelTest::hardImagesAreSpokenToo()
{
    HardImagesView view;
    view.resize(400, view.sizeHint().height());
    view.show();
    const QImage empty = view.grab().toImage();
    view.setImages({1, {{core::GrayImage(28, 28, 200), 4, 9, 3.1}}});
    QCOMPARE(view.accessibleDescription(), u"4 read as 9"_s);
    QVERIFY(view.grab().toImage() != empty);
    view.clear();
    QCOMPARE(view.grab().toImage(), empty);
}

QTEST_MAIN(DrawPanelTest)
#include "tst_drawpanel.moc"
