// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawingcanvas.h"

#include "ui/canvas/inkpainter.h"
#include "ui/theme/themetokens.h"

#include <QSignalSpy>
#include <QTest>

using namespace studio;
using namespace studio::ui;

class DrawingCanvasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMouseStrokeBecomesInkInSheetUnits();
    void aClickIsADot();
    void theSizeOfTheWindowDoesNotChangeTheInk();
    void inkIsAnnouncedWhileDrawingAndAtTheEnd();
    void manyMovesAreAnnouncedAtMostAHundredTimesASecond();
    void undoAndRedoWalkThroughTheStrokes();
    void clearCanBeUndone();
    void theEraserTakesWholeStrokes();
    void aDragOfTheEraserIsOneStepBack();
    void theWidthOfThePenChangesNoInk();
    void strokeByStrokeItLooksAsPaintedAtOnce();
    void keysDrawToo();
    void escapeDropsTheStrokeUnderWay();
    void inkOfAnotherUnitIsFittedIntoTheGuide();
    void inkOfTheSheetIsTakenAsItIs();
    void atMostTwoHundredStepsAreKept();
    void inkIsDarkOnLightAndLightOnDark();

private:
    void stroke(const QPoint& from, const QPoint& to);

    std::unique_ptr<DrawingCanvas> m_canvas;
};

void DrawingCanvasTest::init()
{
    m_canvas = std::make_unique<DrawingCanvas>();
    m_canvas->resize(560, 560);
    m_canvas->show();
}

void DrawingCanvasTest::stroke(const QPoint& from, const QPoint& to)
{
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_canvas.get(), (from + to) / 2);
    QTest::mouseMove(m_canvas.get(), to);
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, to);
}

void DrawingCanvasTest::aMouseStrokeBecomesInkInSheetUnits()
{
    stroke({100, 100}, {300, 400});
    const core::Ink ink = m_canvas->ink();
    QCOMPARE(ink.strokes.size(), 1U);
    QCOMPARE(ink.strokes[0].front(), (core::InkPoint{50, 50, 1}));
    QCOMPARE(ink.strokes[0].back(), (core::InkPoint{150, 200, 1}));
}

void DrawingCanvasTest::aClickIsADot()
{
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, {280, 280});
    QCOMPARE(m_canvas->ink().strokes, (std::vector<core::Stroke>{{{140, 140, 1}}}));
    QTest::mouseClick(m_canvas.get(), Qt::RightButton, {}, {20, 20});
    QCOMPARE(m_canvas->ink().strokes.size(), 1U);
}

void DrawingCanvasTest::theSizeOfTheWindowDoesNotChangeTheInk()
{
    stroke({100, 100}, {300, 400});
    const core::Ink before = m_canvas->ink();
    m_canvas->resize(200, 260);
    QCOMPARE(m_canvas->ink(), before);
}

void DrawingCanvasTest::inkIsAnnouncedWhileDrawingAndAtTheEnd()
{
    QSignalSpy changed(m_canvas.get(), &DrawingCanvas::inkChanged);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {100, 100});
    QTRY_COMPARE(changed.count(), 1);
    QTest::mouseMove(m_canvas.get(), {120, 150});
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(changed.last().first().value<core::Ink>().strokes[0].size(), 2U);
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {120, 150});
    QCOMPARE(changed.count(), 3);
    QCOMPARE(changed.last().first().value<core::Ink>(), m_canvas->ink());
}

void DrawingCanvasTest::manyMovesAreAnnouncedAtMostAHundredTimesASecond()
{
    QSignalSpy changed(m_canvas.get(), &DrawingCanvas::inkChanged);
    QElapsedTimer clock;
    clock.start();
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {10, 10});
    for (int i = 1; i < 500; ++i)
        QTest::mouseMove(m_canvas.get(), {10 + i, 10 + i % 50});
    const auto most = clock.elapsed() / 10 + 2;
    QVERIFY2(changed.count() <= most, qPrintable(QString::number(changed.count())));
    QCOMPARE(m_canvas->ink().strokes[0].size(), 500U); // none of the points is lost
}

void DrawingCanvasTest::undoAndRedoWalkThroughTheStrokes()
{
    stroke({100, 100}, {200, 200});
    const core::Ink one = m_canvas->ink();
    stroke({300, 100}, {200, 400});
    const core::Ink two = m_canvas->ink();
    m_canvas->undoStack().undo();
    QCOMPARE(m_canvas->ink(), one);
    m_canvas->undoStack().undo();
    QVERIFY(m_canvas->ink().isBlank());
    QVERIFY(!m_canvas->undoStack().canUndo());
    m_canvas->undoStack().redo();
    m_canvas->undoStack().redo();
    QCOMPARE(m_canvas->ink(), two);
}

void DrawingCanvasTest::clearCanBeUndone()
{
    m_canvas->clear();
    QVERIFY(!m_canvas->undoStack().canUndo()); // nothing there to clear
    stroke({100, 100}, {200, 200});
    m_canvas->clear();
    QVERIFY(m_canvas->ink().isBlank());
    m_canvas->undoStack().undo();
    QCOMPARE(m_canvas->ink().strokes.size(), 1U);
}

void DrawingCanvasTest::theEraserTakesWholeStrokes()
{
    stroke({100, 100}, {100, 400});
    stroke({400, 100}, {400, 400});
    m_canvas->setErasing(true);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, {250, 250});
    QCOMPARE(m_canvas->ink().strokes.size(), 2U);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, {102, 180});
    QCOMPARE(m_canvas->ink().strokes.size(), 1U);
    QCOMPARE(m_canvas->ink().strokes[0].front().x, 200.0F);
}

void DrawingCanvasTest::aDragOfTheEraserIsOneStepBack()
{
    stroke({100, 100}, {100, 400});
    stroke({400, 100}, {400, 400});
    m_canvas->setErasing(true);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {100, 250});
    QTest::mouseMove(m_canvas.get(), {400, 250});
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {400, 250});
    QVERIFY(m_canvas->ink().isBlank());
    m_canvas->undoStack().undo();
    QCOMPARE(m_canvas->ink().strokes.size(), 2U);
}

void DrawingCanvasTest::theWidthOfThePenChangesNoInk()
{
    stroke({60, 60}, {60, 200});
    const core::Ink ink = m_canvas->ink();
    const QImage medium = m_canvas->picture(280);
    m_canvas->setPenWidth(30);
    QVERIFY(m_canvas->ink() == ink);
    QVERIFY(m_canvas->picture(280) != medium);
}

void DrawingCanvasTest::strokeByStrokeItLooksAsPaintedAtOnce()
{
    stroke({60, 60}, {60, 300});
    stroke({100, 100}, {300, 60});
    stroke({20, 20}, {300, 300});
    m_canvas->undoStack().undo();
    stroke({200, 20}, {200, 300});
    DrawingCanvas other;
    other.resize(m_canvas->size());
    other.setInk(m_canvas->ink());
    m_canvas->clearFocus();
    QVERIFY(m_canvas->grab().toImage() == other.grab().toImage());
}

void DrawingCanvasTest::keysDrawToo()
{
    QTest::keyClick(m_canvas.get(), Qt::Key_Space); // no pen to be seen yet
    QVERIFY(m_canvas->ink().isBlank());
    QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    QTest::keyClick(m_canvas.get(), Qt::Key_Down);
    QTest::keyClick(m_canvas.get(), Qt::Key_Space);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(m_canvas.get(), Qt::Key_Down);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_canvas.get(), Qt::Key_Space);
    const core::Ink ink = m_canvas->ink();
    QCOMPARE(ink.strokes.size(), 1U);
    QCOMPARE(ink.strokes[0].back(), (core::InkPoint{142, 180, 1}));
    QTest::keyClick(m_canvas.get(), Qt::Key_Backspace);
    QVERIFY(m_canvas->ink().isBlank());
}

void DrawingCanvasTest::escapeDropsTheStrokeUnderWay()
{
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(m_canvas.get(), {200, 200});
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {200, 200});
    QVERIFY(m_canvas->ink().isBlank());
    QVERIFY(!m_canvas->undoStack().canUndo());
}

void DrawingCanvasTest::inkOfAnotherUnitIsFittedIntoTheGuide()
{
    m_canvas->setInk({{{{0, 0, 1}, {1000, 2000, 1}}}});
    const core::Stroke fitted = m_canvas->ink().strokes.at(0);
    QCOMPARE(fitted.front(), (core::InkPoint{95, 50, 1}));
    QCOMPARE(fitted.back(), (core::InkPoint{185, 230, 1}));
    m_canvas->undoStack().undo();
    QVERIFY(m_canvas->ink().isBlank());
}

void DrawingCanvasTest::inkOfTheSheetIsTakenAsItIs()
{
    const core::Ink own{{{{20, 30, 1}, {200, 260, 0.5F}}}};
    m_canvas->setInk(own);
    QCOMPARE(m_canvas->ink(), own);
}

void DrawingCanvasTest::atMostTwoHundredStepsAreKept()
{
    for (int i = 0; i < 210; ++i)
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, {10 + i, 10});
    QCOMPARE(m_canvas->undoStack().count(), DrawingCanvas::kUndoLimit);
}

void DrawingCanvasTest::inkIsDarkOnLightAndLightOnDark()
{
    for (const ThemeTokens* tokens : {&ThemeTokens::light(), &ThemeTokens::dark()}) {
        m_canvas->setPalette(tokens->palette());
        stroke({280, 100}, {280, 400});
        const QImage picture = m_canvas->grab().toImage();
        QCOMPARE(picture.pixelColor(280, 250), tokens->text);
        QCOMPARE(picture.pixelColor(500, 30), tokens->field);
    }
}

QTEST_MAIN(DrawingCanvasTest)
#include "tst_drawingcanvas.moc"
