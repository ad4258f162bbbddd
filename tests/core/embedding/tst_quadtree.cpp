// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/quadtree.h"

#include <QTest>

#include <cmath>
#include <random>
#include <tuple>

namespace studio::core {

class QuadTreeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutGroupsItIsTheSumOverAllPairs();
    void groupsChangeLittle();
    void equalPointsAreNoFault();
};

static std::vector<MapPlace> randomPlaces(std::size_t count)
{
    std::mt19937 random(3);
    std::normal_distribution<float> normal(0, 10);
    std::vector<MapPlace> places(count);
    for (MapPlace& place : places)
        place = {normal(random), normal(random)};
    return places;
}

static Repulsion sumOverAll(const std::vector<MapPlace>& places, MapPlace place)
{
    double x = 0;
    double y = 0;
    double weight = -1;
    for (const MapPlace other : places) {
        const double dx = double{place.x} - double{other.x};
        const double dy = double{place.y} - double{other.y};
        const double q = 1 / (1 + dx * dx + dy * dy);
        x += q * q * dx;
        y += q * q * dy;
        weight += q;
    }
    return {static_cast<float>(x), static_cast<float>(y), weight};
}

void QuadTreeTest::withoutGroupsItIsTheSumOverAllPairs()
{
    const auto places = randomPlaces(500);
    const QuadTree tree(places);
    for (const MapPlace place : places) {
        const Repulsion found = tree.repulsionOn(place, 0);
        const Repulsion expected = sumOverAll(places, place);
        QVERIFY(std::abs(found.x - expected.x) < 1e-4F);
        QVERIFY(std::abs(found.y - expected.y) < 1e-4F);
        QVERIFY(std::abs(found.weight - expected.weight) < 1e-3);
    }
}

void QuadTreeTest::groupsChangeLittle()
{
    const auto places = randomPlaces(2000);
    const QuadTree tree(places);
    // The wider the groups, the further off: of the forces, and of the sum of all weights.
    for (const auto& [theta, forceError, weightError] :
        {std::tuple(0.5F, 0.04, 0.02), std::tuple(0.1F, 0.002, 0.001)}) {
        double error = 0;
        double whole = 0;
        double weight = 0;
        double expectedWeight = 0;
        for (const MapPlace place : places) {
            const Repulsion found = tree.repulsionOn(place, theta);
            const Repulsion expected = sumOverAll(places, place);
            error += std::hypot(double{found.x - expected.x}, double{found.y - expected.y});
            whole += std::hypot(double{expected.x}, double{expected.y});
            weight += found.weight;
            expectedWeight += expected.weight;
        }
        QVERIFY(error < forceError * whole);
        QVERIFY(std::abs(weight - expectedWeight) < weightError * expectedWeight);
    }
}

void QuadTreeTest::equalPointsAreNoFault()
{
    const std::vector<MapPlace> places(100, MapPlace{3, -2});
    const Repulsion found = QuadTree(places).repulsionOn(places.front(), 0.5F);
    QCOMPARE(found.x, 0.0F);
    QVERIFY(std::abs(found.weight - 99) < 1e-3);
    QCOMPARE(QuadTree({}).repulsionOn({1, 1}, 0.5F).x, 0.0F);
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::QuadTreeTest)
#include "tst_quadtree.moc"
