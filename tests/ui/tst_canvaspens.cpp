// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawingcanvas.h"

#include <QPointingDevice>
#include <QTabletEvent>
#include <QTest>

using namespace studio;
using namespace studio::ui;

/// The canvas under pens with pressure and under fingers.
class CanvasPensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void penPressureIsKept();
    void theEraserEndOfAPenErases();
    void penPositionsBetweenPixelsAreKept();
    void aPenThatRestsLeavesNoBlob();
    void theFirstFingerDrawsAndOthersDoNot();

private:
    void tablet(QEvent::Type type, const QPointF& at, qreal pressure,
        QPointingDevice::PointerType pointer = QPointingDevice::PointerType::Pen);

    std::unique_ptr<DrawingCanvas> m_canvas;
};

void CanvasPensTest::init()
{
    m_canvas = std::make_unique<DrawingCanvas>();
    m_canvas->resize(560, 560);
    m_canvas->show();
}

void CanvasPensTest::tablet(
    QEvent::Type type, const QPointF& at, qreal pressure, QPointingDevice::PointerType pointer)
{
    const QPointingDevice device(QStringLiteral("pen"), 7, QInputDevice::DeviceType::Stylus,
        pointer, QInputDevice::Capability::Pressure, 1, 1);
    const Qt::MouseButton button = type == QEvent::TabletMove ? Qt::NoButton : Qt::LeftButton;
    QTabletEvent event(type, &device, at, at, pressure, 0, 0, 0, 0, 0, {}, button, Qt::LeftButton);
    QCoreApplication::sendEvent(m_canvas.get(), &event);
    QVERIFY(event.isAccepted());
}

void CanvasPensTest::penPressureIsKept()
{
    tablet(QEvent::TabletPress, {100, 100}, 0.25);
    tablet(QEvent::TabletMove, {150.5, 100}, 0.5);
    tablet(QEvent::TabletRelease, {150.5, 100}, 0);
    const core::Stroke drawn = m_canvas->ink().strokes.at(0);
    QCOMPARE(drawn.size(), 2U);
    QCOMPARE(drawn[0].pressure, 0.25F);
    QCOMPARE(drawn[1], (core::InkPoint{75.25F, 50, 0.5F}));
}

void CanvasPensTest::theEraserEndOfAPenErases()
{
    tablet(QEvent::TabletPress, {100, 100}, 1);
    tablet(QEvent::TabletMove, {100, 400}, 1);
    tablet(QEvent::TabletRelease, {100, 400}, 0);
    QVERIFY(!m_canvas->ink().isBlank());
    tablet(QEvent::TabletPress, {100, 200}, 1, QPointingDevice::PointerType::Eraser);
    tablet(QEvent::TabletRelease, {100, 200}, 0, QPointingDevice::PointerType::Eraser);
    QVERIFY(m_canvas->ink().isBlank());
}

void CanvasPensTest::penPositionsBetweenPixelsAreKept()
{
    tablet(QEvent::TabletPress, {100.25, 60.5}, 1);
    tablet(QEvent::TabletMove, {100.5, 61.125}, 1);
    tablet(QEvent::TabletRelease, {100.5, 61.125}, 0);
    const core::Stroke stroke = m_canvas->ink().strokes.at(0);
    QCOMPARE(stroke.size(), std::size_t{2});
    const float unit = stroke[0].x / 100.25F; // the sheet's scale
    QVERIFY(std::abs(stroke[1].x - 100.5F * unit) < 1e-3F);
    QVERIFY(std::abs(stroke[1].y - 61.125F * unit) < 1e-3F);
}

void CanvasPensTest::aPenThatRestsLeavesNoBlob()
{
    tablet(QEvent::TabletPress, {50, 50}, 0.5);
    tablet(QEvent::TabletMove, {90, 50}, 0.5);
    for (int i = 0; i < 20; ++i) // it rests before it is lifted
        tablet(QEvent::TabletMove, {90, 50}, 0.1);
    tablet(QEvent::TabletRelease, {90, 50}, 0);
    QCOMPARE(m_canvas->ink().strokes.size(), std::size_t{1});
    QCOMPARE(m_canvas->ink().strokes[0].size(), std::size_t{2});
}

void CanvasPensTest::theFirstFingerDrawsAndOthersDoNot()
{
    const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    QPointingDevice* const screen = device.get();
    QTest::touchEvent(m_canvas.get(), screen).press(1, QPoint(60, 60));
    QTest::touchEvent(m_canvas.get(), screen).move(1, QPoint(60, 120)).press(2, QPoint(200, 200));
    QTest::touchEvent(m_canvas.get(), screen).move(1, QPoint(60, 180)).move(2, QPoint(210, 210));
    QTest::touchEvent(m_canvas.get(), screen).release(1, QPoint(60, 180)).stationary(2);
    QTest::touchEvent(m_canvas.get(), screen).release(2, QPoint(210, 210));
    QCOMPARE(m_canvas->ink().strokes.size(), std::size_t{1});
    QCOMPARE(m_canvas->ink().strokes[0].size(), std::size_t{3});
    QTest::touchEvent(m_canvas.get(), screen).press(3, QPoint(30, 30));
    QTest::touchEvent(m_canvas.get(), screen).release(3, QPoint(30, 30));
    QCOMPARE(m_canvas->ink().strokes.size(), std::size_t{2}); // a dot
}

QTEST_MAIN(CanvasPensTest)
#include "tst_canvaspens.moc"
