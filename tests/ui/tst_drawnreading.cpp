// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/engineloader.h"
#include "app/controllers/inferencecontroller.h"
#include "core/checkpoint/bundledfiles.h"
#include "core/data/builtindigits.h"
#include "core/ink/inkfile.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/canvas/inkpainter.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// The whole way of a drawing with the real engine and the bundled network: mouse moves on the
/// canvas, then what a screen reader would say.
class DrawnReadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tenDigitsDrawnWithTheMouseAreReadAloud();
    void aScribbleIsNotADigit();
    void digitsSideBySideAreReadAsANumber();

private:
    QString spoken() const;
    void drawWithTheMouse(const core::Ink& ink);

    app::EngineLoader m_engine;
    app::InferenceController m_inference;
    std::unique_ptr<DrawPanel> m_panel;
};

void DrawnReadingTest::initTestCase()
{
    const auto files = core::bundledCheckpoints();
    if (files.empty())
        QSKIP("no network came with the source");
    QSignalSpy ready(&m_engine, &app::EngineLoader::ready);
    m_engine.start();
    QVERIFY(ready.wait(60'000));
    for (const auto& file : files) {
        if (auto model = m_engine.catalog()->open(file); model.classifier)
            m_inference.setClassifier(std::move(model.classifier), app::ModelOrigin::Bundled);
    }
    QVERIFY(m_inference.origin() == app::ModelOrigin::Bundled);
}

void DrawnReadingTest::init()
{
    m_panel = std::make_unique<DrawPanel>();
    connect(m_panel.get(), &DrawPanel::inkChanged, &m_inference,
        qOverload<const core::Ink&>(&app::InferenceController::read));
    connect(
        &m_inference, &app::InferenceController::reading, m_panel.get(), &DrawPanel::showReading);
    connect(
        &m_inference, &app::InferenceController::numberRead, m_panel.get(), &DrawPanel::showNumber);
    m_panel->resize(300, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

QString DrawnReadingTest::spoken() const
{
    QAccessibleInterface* const canvas = QAccessible::queryAccessibleInterface(&m_panel->canvas());
    return canvas ? canvas->text(QAccessible::Name) : QString();
}

void DrawnReadingTest::drawWithTheMouse(const core::Ink& ink)
{
    DrawingCanvas& canvas = m_panel->canvas();
    const core::Ink fitted = fittedInk(ink, DrawingCanvas::kSheetUnits, DrawingCanvas::kGuideUnits);
    const qreal unit = canvas.width() / DrawingCanvas::kSheetUnits;
    const auto send = [&](QEvent::Type type, const core::InkPoint& point) {
        const QPointF place(double{point.x} * unit, double{point.y} * unit);
        const bool isHeld = type != QEvent::MouseButtonRelease;
        QMouseEvent event(type, place, canvas.mapToGlobal(place),
            type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
            isHeld ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &event);
    };
    for (const core::Stroke& stroke : fitted.strokes) {
        send(QEvent::MouseButtonPress, stroke.front());
        for (const core::InkPoint& point : stroke)
            send(QEvent::MouseMove, point);
        send(QEvent::MouseButtonRelease, stroke.back());
    }
}

void DrawnReadingTest::tenDigitsDrawnWithTheMouseAreReadAloud()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(u"ten.ink.jsonl"_s).toStdString();
    std::vector<core::InkRecord> digits;
    std::mt19937 generator(5);
    for (int digit = 0; digit < core::kDigitClasses; ++digit)
        digits.push_back({core::drawBuiltinDigit(digit, generator), core::InkTruth::Digit, digit});
    core::writeInkFile(file, digits);
    for (const core::InkRecord& record : core::readInkFile(file)) {
        m_panel->canvas().clear();
        QCOMPARE(spoken(), u"Drawing canvas"_s);
        drawWithTheMouse(record.ink);
        QTRY_COMPARE(spoken(), u"Drawing canvas, read as %1"_s.arg(record.label));
    }
}

void DrawnReadingTest::aScribbleIsNotADigit()
{
    core::Ink zigzag{{{}}};
    for (int i = 0; i < 14; ++i)
        zigzag.strokes.front().push_back({static_cast<float>(12 * i), i % 2 == 0 ? 0.0F : 150.0F});
    drawWithTheMouse(zigzag);
    QTRY_COMPARE(spoken(), u"Drawing canvas, not a digit"_s);
}

void DrawnReadingTest::digitsSideBySideAreReadAsANumber()
{
    core::Ink line;
    std::mt19937 generator(5);
    float left = 0;
    for (const int digit : {4, 0, 7}) {
        for (core::Stroke stroke : core::drawBuiltinDigit(digit, generator).strokes) {
            for (core::InkPoint& point : stroke)
                point.x += left;
            line.strokes.push_back(stroke);
        }
        left += 110;
    }
    drawWithTheMouse(line);
    QTRY_COMPARE(spoken(), u"Drawing canvas, read as 407"_s);
    QCOMPARE(m_panel->canvas().marks().size(), 3);
}

QTEST_MAIN(DrawnReadingTest)
#include "tst_drawnreading.moc"
