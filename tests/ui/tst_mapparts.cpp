// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapfixture.h"
#include "ui/map/mapcamera.h"
#include "ui/map/mapcanvas.h"
#include "ui/map/mapsprites.h"
#include "ui/map/mapwords.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// What the view of a map is made of.
class MapPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCameraConvertsThereAndBack();
    void pointsWithoutExtentCanBeSeen();
    void spacingTellsOfThePartsThatAreNotEmpty();
    void inkKeepsItsPlaceAndWeightWhenItShrinks();
    void sidesGoInSteps();
    void inkIsBlendedAndCutAtTheEdges();
    void dotsAndFramesLieWhereTheyShould();
    void theSummaryCountsMistakes();
};

void MapPartsTest::aCameraConvertsThereAndBack()
{
    MapCamera camera;
    const std::vector<core::MapPlace> places{{-3, 1}, {5, 9}, {0, 4}};
    camera.resize({400, 300});
    camera.setPlaces(places);
    camera.zoom(3, {100, 50});
    camera.pan({-20, 10});
    for (const core::MapPlace place : places) {
        const core::MapPlace back = camera.toMap(camera.toView(place));
        QVERIFY(std::abs(back.x - place.x) < 1e-4F && std::abs(back.y - place.y) < 1e-4F);
    }
    QVERIFY(std::abs(camera.enlargement() - 3) < 1e-9);
}

void MapPartsTest::pointsWithoutExtentCanBeSeen()
{
    for (const std::vector<core::MapPlace>& places :
        {std::vector<core::MapPlace>{}, {{7, 7}}, {{7, 7}, {7, 7}}, {{1, 2}, {1, 5}}}) {
        MapCamera camera;
        camera.resize({200, 100});
        camera.setPlaces(places);
        for (const core::MapPlace place : places)
            QVERIFY(QRectF(0, 0, 200, 100).contains(camera.toView(place)));
        QVERIFY(std::isfinite(camera.spacing()));
    }
}

void MapPartsTest::spacingTellsOfThePartsThatAreNotEmpty()
{
    MapCamera camera;
    camera.resize({1040, 1040}); // 1000 without the margins
    std::vector<core::MapPlace> places;
    for (int i = 0; i < 400; ++i)
        places.push_back({static_cast<float>(i % 20), static_cast<float>(i / 20)});
    camera.setPlaces(places);
    QVERIFY(std::abs(camera.spacing() - 50) < 3); // 20 in 1000 pixels
    // The same ones far from one more: all but one are in a tenth of the length.
    places.push_back({190, 190});
    camera.setPlaces(places);
    QVERIFY(camera.spacing() > 3 && camera.spacing() < 12);
}

void MapPartsTest::inkKeepsItsPlaceAndWeightWhenItShrinks()
{
    std::vector<std::uint8_t> pixels(core::kDigitPixels, 0);
    for (std::size_t y = 14; y < 28; ++y) { // the lower right quarter
        for (std::size_t x = 14; x < 28; ++x)
            pixels[y * 28 + x] = 100;
    }
    for (const int side : MapSprites::kSides) {
        const auto ink = MapSprites::scaled(pixels, side);
        const double sum = std::accumulate(ink.begin(), ink.end(), 0.0);
        const double expected = 100 * std::sqrt(28.0 / side) * side * side / 4;
        QVERIFY2(std::abs(sum - expected) < 0.03 * expected, qPrintable(QString::number(side)));
        QCOMPARE(ink.front(), std::uint8_t{0});
        QVERIFY(ink.back() >= 99);
    }
    core::DigitSet images{pixels, {3}};
    MapSprites sprites;
    sprites.setImages(images);
    for (const int side : {14, 28}) {
        const auto ink = sprites.ink(0, side);
        QCOMPARE(
            std::vector<std::uint8_t>(ink.begin(), ink.end()), MapSprites::scaled(pixels, side));
    }
}

void MapPartsTest::sidesGoInSteps()
{
    const std::pair<double, int> sides[] = {
        {2, 0}, {9.9, 0}, {10, 10}, {13, 10}, {27.9, 20}, {28, 28}, {57, 56}, {1e6, 112}};
    for (const auto& [wanted, side] : sides)
        QCOMPARE(MapSprites::sideFor(wanted), side);
}

void MapPartsTest::inkIsBlendedAndCutAtTheEdges()
{
    const QRgb white = qRgb(255, 255, 255);
    const QRgb red = qRgb(200, 0, 40);
    MapCanvas canvas;
    canvas.clear({8, 6}, white);
    const std::vector<std::uint8_t> ink{0, 255, 128, 0};
    canvas.drawInk({2, 1}, ink, 2, 1, red);
    QCOMPARE(canvas.picture().pixel(2, 1), white);
    QCOMPARE(canvas.picture().pixel(3, 1), red);
    const QColor half = canvas.picture().pixelColor(2, 2);
    QVERIFY(std::abs(half.red() - 227) <= 1 && std::abs(half.green() - 127) <= 1
        && std::abs(half.blue() - 147) <= 1);
    canvas.clear({8, 6}, white);
    canvas.drawInk({-2, -2}, std::vector<std::uint8_t>{255, 255, 255, 255}, 2, 2, red);
    QCOMPARE(canvas.picture().pixel(0, 0), red);
    QCOMPARE(canvas.picture().pixel(1, 1), red);
    QCOMPARE(canvas.picture().pixel(2, 2), white);
    for (const QPoint far : {QPoint(-50, 2), QPoint(50, 2), QPoint(2, -50), QPoint(2, 50)})
        canvas.drawInk(far, ink, 2, 2, red); // nothing happens
}

void MapPartsTest::dotsAndFramesLieWhereTheyShould()
{
    const QRgb white = qRgb(255, 255, 255);
    const QRgb blue = qRgb(0, 60, 200);
    MapCanvas canvas;
    canvas.clear({20, 20}, white);
    canvas.drawDot({10, 10}, 5, blue);
    QCOMPARE(canvas.picture().pixel(10, 10), blue);
    QCOMPARE(canvas.picture().pixel(14, 10), white);
    canvas.clear({20, 20}, white);
    canvas.drawFrame({2, 3, 10, 8}, blue);
    for (const QPoint corner : {QPoint(2, 3), QPoint(11, 3), QPoint(2, 10), QPoint(11, 10)})
        QCOMPARE(canvas.picture().pixel(corner), blue);
    QCOMPARE(canvas.picture().pixel(5, 5), white);
    QCOMPARE(canvas.picture().pixel(12, 11), white);
}

void MapPartsTest::theSummaryCountsMistakes()
{
    const auto map = makeMap(30, {4, 14, 7});
    const QString text = MapWords::summary(*map, 0.975);
    QVERIFY2(text.contains(u"30 test images of tiny, as run 1 sees them; 3 are read wrongly"_s),
        qPrintable(text));
    QVERIFY(text.contains(u"4 as 5 (2), 7 as 8 (1)"_s));
    QVERIFY(text.contains(u"97.5"_s));
    QVERIFY(!MapWords::summary(*map, {}).contains(u"neighbour"_s));
    QVERIFY(!MapWords::summary(*makeMap(10), {}).contains(u"most often"_s));
}

QTEST_MAIN(MapPartsTest)
#include "tst_mapparts.moc"
