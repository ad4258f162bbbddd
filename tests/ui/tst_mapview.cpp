// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapview.h"

#include "tests/ui/mapfixture.h"
#include "ui/map/mapcard.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// 100 images on a grid of ten by ten.
class MapViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allOfItIsInSightAtFirst();
    void draggingMovesItAndChoosesNothing();
    void theWheelZoomsAboutTheMouse();
    void keysMoveZoomAndFit();
    void aTouchPadZooms();
    void theDigitUnderTheMouseIsShownAndAClickChoosesIt();
    void hiddenClassesAreNeitherPaintedNorHit();
    void pageKeysGoThroughWrongAnswersAndReturnChooses();
    void digitsAreDrawnInTheColourOfTheirClassAndWrongOnesFramed();
    void farAwayThereAreDots();
    void theDrawingIsMarkedAndSaysWhy();
    void newPlacesKeepAllInSightUnlessSomebodyLooksAtAPart();

private:
    QPointF placeOf(std::size_t image) const
    {
        return m_view->camera().toView(m_view->places()[image]);
    }
    QImage picture() const
    {
        QImage image(m_view->size(), QImage::Format_RGB32);
        m_view->render(&image);
        return image;
    }
    static bool has(const QImage& picture, const QRect& box, const QColor& colour)
    {
        for (int y = box.top(); y <= box.bottom(); ++y) {
            for (int x = box.left(); x <= box.right(); ++x) {
                if (picture.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }
    void wheel(QPointF at, int notches) const
    {
        QWheelEvent event(at, m_view->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.get(), &event);
    }
    void move(QPointF at, Qt::MouseButtons buttons = Qt::NoButton) const
    {
        QMouseEvent event(
            QEvent::MouseMove, at, m_view->mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view.get(), &event);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MapView> m_view;
    std::shared_ptr<app::DigitMap> m_map;
};

void MapViewTest::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setAppearance(Appearance::Light);
    m_map = makeMap(100, {12, 57});
    m_view = std::make_unique<MapView>();
    m_view->resize(640, 480);
    m_view->setMap(m_map);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void MapViewTest::allOfItIsInSightAtFirst()
{
    for (std::size_t i = 0; i < m_map->images.size(); ++i)
        QVERIFY(QRectF(m_view->rect()).contains(placeOf(i)));
    m_view->resize(300, 600);
    for (std::size_t i = 0; i < m_map->images.size(); ++i)
        QVERIFY(QRectF(m_view->rect()).contains(placeOf(i)));
    picture();
    QCOMPARE(m_view->drawnCount(), 100);
}

void MapViewTest::draggingMovesItAndChoosesNothing()
{
    QSignalSpy chosen(m_view.get(), &MapView::chosen);
    const QPointF before = placeOf(44);
    const QPoint start = before.toPoint();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
    move(start + QPoint(20, 5), Qt::LeftButton);
    move(start + QPoint(40, 30), Qt::LeftButton);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, start + QPoint(40, 30));
    QVERIFY(std::abs(placeOf(44).x() - before.x() - 40) < 1e-3);
    QVERIFY(std::abs(placeOf(44).y() - before.y() - 30) < 1e-3);
    QCOMPARE(chosen.count(), qsizetype(0));
    QVERIFY(!m_view->camera().isFitted());
    // However far one pulls, the map does not get lost.
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
    move(start + QPoint(9000, 9000), Qt::LeftButton);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, start);
    QVERIFY(QRectF(m_view->rect()).contains(placeOf(0)));
}

void MapViewTest::theWheelZoomsAboutTheMouse()
{
    const QPointF at = placeOf(23);
    const QPointF other = placeOf(24);
    wheel(at, 3); // three notches: double
    QVERIFY((placeOf(23) - at).manhattanLength() < 1e-3);
    QVERIFY(std::abs(placeOf(24).x() - at.x() - 2 * (other.x() - at.x())) < 1e-3);
    for (int i = 0; i < 200; ++i)
        wheel(at, 1);
    QVERIFY(m_view->camera().enlargement() < 101);
    for (int i = 0; i < 400; ++i)
        wheel(at, -1);
    QVERIFY(std::abs(m_view->camera().enlargement() - 0.5) < 1e-9);
}

void MapViewTest::keysMoveZoomAndFit()
{
    const QPointF before = placeOf(0);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(placeOf(0).x() > before.x());
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(placeOf(0).y() < before.y());
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->camera().enlargement() > 1.2);
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QVERIFY((placeOf(0) - before).manhattanLength() < 1e-3);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(m_view->camera().enlargement() < 1);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QVERIFY(m_view->camera().isFitted());
}

void MapViewTest::aTouchPadZooms()
{
    const QPointF at = placeOf(55);
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
        at, at, m_view->mapToGlobal(at), 0.5, {});
    QCoreApplication::sendEvent(m_view.get(), &event);
    QVERIFY(std::abs(m_view->camera().enlargement() - 1.5) < 1e-6);
    QVERIFY((placeOf(55) - at).manhattanLength() < 1e-3);
}

void MapViewTest::theDigitUnderTheMouseIsShownAndAClickChoosesIt()
{
    QSignalSpy chosen(m_view.get(), &MapView::chosen);
    const auto* const card = m_view->findChild<MapCard*>();
    QVERIFY(!card->isVisible());
    move(placeOf(12) + QPointF(1, 1));
    QVERIFY(card->isVisible());
    QCOMPARE(m_view->current(), std::optional<std::size_t>(12));
    QVERIFY2(card->text().contains(u"wrongly"_s), qPrintable(card->text()));
    QVERIFY(card->text().contains(u"Truth: 2"_s) && card->text().contains(u"Answer: 3 (90.0 %)"_s));
    QVERIFY(m_view->rect().contains(card->geometry()));
    QVERIFY(!card->geometry().contains(placeOf(12).toPoint()));
    move({2, 2}); // nothing there
    QVERIFY(!card->isVisible());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, placeOf(12).toPoint());
    QCOMPARE(chosen.count(), qsizetype(1));
    QCOMPARE(chosen[0][0].value<std::size_t>(), std::size_t{12});
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {2, 2}); // nothing there
    QCOMPARE(chosen.count(), qsizetype(1));
    QSignalSpy wanted(m_view.get(), &MapView::answerWanted);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, placeOf(12).toPoint());
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, placeOf(12).toPoint());
    QCOMPARE(wanted.count(), qsizetype(1));
    QCOMPARE(chosen.count(), qsizetype(2)); // once, by its first click
}

void MapViewTest::hiddenClassesAreNeitherPaintedNorHit()
{
    MapView::Classes classes;
    classes.set();
    classes[4] = false;
    m_view->setShownClasses(classes);
    picture();
    QCOMPARE(m_view->drawnCount(), 90);
    move(placeOf(4));
    QVERIFY(!m_view->current());
    m_view->setOnlyWrong(true);
    picture();
    QCOMPARE(m_view->drawnCount(), 2);
    move(placeOf(5));
    QVERIFY(!m_view->current());
    move(placeOf(57));
    QVERIFY(m_view->current());
}

void MapViewTest::pageKeysGoThroughWrongAnswersAndReturnChooses()
{
    QSignalSpy chosen(m_view.get(), &MapView::chosen);
    QTest::keyClick(m_view.get(), Qt::Key_Return); // nothing to choose
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QCOMPARE(m_view->current(), std::optional<std::size_t>(12));
    QVERIFY((placeOf(12) - QRectF(m_view->rect()).center()).manhattanLength() < 1);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QCOMPARE(m_view->current(), std::optional<std::size_t>(57));
    QTest::keyClick(m_view.get(), Qt::Key_PageDown); // and from the beginning
    QCOMPARE(m_view->current(), std::optional<std::size_t>(12));
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QCOMPARE(m_view->current(), std::optional<std::size_t>(57));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(chosen.count(), qsizetype(1));
    QCOMPARE(chosen[0][0].value<std::size_t>(), std::size_t{57});
}

void MapViewTest::digitsAreDrawnInTheColourOfTheirClassAndWrongOnesFramed()
{
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        m_theme->setAppearance(appearance);
        const ThemeTokens& tokens = m_theme->tokens();
        QTest::keyClick(m_view.get(), Qt::Key_0);
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        const QImage image = picture();
        QVERIFY(m_view->digitSide() >= core::kDigitSide);
        const auto boxOf = [&](std::size_t i) {
            const int side = m_view->digitSide();
            return QRect(placeOf(i).toPoint() - QPoint(side / 2, side / 2), QSize(side, side));
        };
        for (const std::size_t i : {33, 44, 45}) {
            QVERIFY(has(image, boxOf(i), tokens.classes.at(i % 10)));
            QVERIFY(!has(image, boxOf(i), tokens.classes.at((i + 3) % 10)));
            QVERIFY(!has(image, boxOf(i), tokens.error));
        }
        QCOMPARE(image.pixelColor(boxOf(57).topLeft()), tokens.error);
        QCOMPARE(image.pixelColor(boxOf(57).bottomRight()), tokens.error);
    }
}

void MapViewTest::farAwayThereAreDots()
{
    m_map = makeMap(10'000, {1});
    m_view->setMap(m_map);
    picture();
    QCOMPARE(m_view->digitSide(), 0);
    QCOMPARE(m_view->drawnCount(), 10'000);
    for (int i = 0; i < 19; ++i)
        wheel(QRectF(m_view->rect()).center(), 1);
    picture();
    QVERIFY(m_view->digitSide() >= MapSprites::kSides.front());
    QVERIFY(m_view->drawnCount() < 2000);
}

void MapViewTest::theDrawingIsMarkedAndSaysWhy()
{
    const QPointF at = placeOf(33) + QPointF(25, 25);
    MapView::Marker marker{
        m_map->images.image(3), m_view->camera().toMap(at), u"Yours"_s, u"Why"_s};
    const QImage before = picture();
    m_view->setMarker(marker);
    const QImage after = picture();
    const QRect box(at.toPoint() - QPoint(18, 18), QSize(36, 36));
    QVERIFY(before.copy(box) != after.copy(box));
    move(at);
    QCOMPARE(m_view->findChild<MapCard*>()->text(), u"Yours\nWhy"_s);
    m_view->setMarker({});
    QCOMPARE(picture().copy(box), before.copy(box));
}

void MapViewTest::newPlacesKeepAllInSightUnlessSomebodyLooksAtAPart()
{
    app::MapPlaces places = m_map->components;
    for (core::MapPlace& place : places)
        place = {-7 * place.x, 3 * place.y};
    m_view->setPlaces(places);
    for (std::size_t i = 0; i < places.size(); ++i)
        QVERIFY(QRectF(m_view->rect()).contains(placeOf(i)));
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    const double scale = m_view->camera().scale();
    m_view->setPlaces(m_map->components);
    QCOMPARE(m_view->camera().scale(), scale);
    m_view->setPlaces({}); // of another map
    QCOMPARE(m_view->places().size(), std::size_t{100});
}

QTEST_MAIN(MapViewTest)
#include "tst_mapview.moc"
