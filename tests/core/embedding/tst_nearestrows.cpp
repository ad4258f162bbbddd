// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/nearestrows.h"

#include "core/embedding/agreement.h"
#include "core/error.h"
#include "tests/core/embedding/clusters.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace studio::core {

class NearestRowsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreThoseThatComparingAllPairsFinds();
    void equalRowsGoByTheirNumbers();
    void noMoreThanThereAre();
    void nearestToAPointIsFound();
    void itCanBeCancelled();
    void agreementCountsEqualNeighbours();
};

static float distanceOf(const FeatureTable& features, std::size_t one, std::size_t other)
{
    double sum = 0;
    for (std::size_t i = 0; i < features.columns; ++i)
        sum += std::pow(double{features.row(one)[i]} - double{features.row(other)[i]}, 2);
    return static_cast<float>(std::sqrt(sum));
}

void NearestRowsTest::theyAreThoseThatComparingAllPairsFinds()
{
    const FeatureTable features = makeClusters(230, 12, 5).features; // more than one block
    constexpr std::size_t kCount = 7;
    const auto found = nearestRows(features, kCount);
    QCOMPARE(found.size(), 230 * kCount);
    for (std::size_t row = 0; row < features.rows(); ++row) {
        std::vector<float> all;
        for (std::size_t other = 0; other < features.rows(); ++other) {
            if (other != row)
                all.push_back(distanceOf(features, row, other));
        }
        std::sort(all.begin(), all.end());
        for (std::size_t i = 0; i < kCount; ++i) {
            const NearRow& near = found[row * kCount + i];
            QVERIFY(near.row != row);
            QVERIFY(std::abs(near.distance - all[i]) < 1e-4F);
            QVERIFY(std::abs(near.distance - distanceOf(features, row, near.row)) < 1e-4F);
        }
    }
}

void NearestRowsTest::equalRowsGoByTheirNumbers()
{
    const FeatureTable features{std::vector<float>(10, 3), 2};
    const auto found = nearestRows(features, 2);
    const std::vector<NearRow> first{{1, 0}, {2, 0}};
    QVERIFY(std::equal(first.begin(), first.end(), found.begin()));
    QCOMPARE(found[8], (NearRow{0, 0}));
}

void NearestRowsTest::noMoreThanThereAre()
{
    QVERIFY(nearestRows({}, 3).empty());
    QVERIFY(nearestRows({{1, 2}, 2}, 3).empty());
    QCOMPARE(nearestRows({{1, 2}, 1}, 3).size(), std::size_t{2});
}

void NearestRowsTest::nearestToAPointIsFound()
{
    const FeatureTable features{{0, 0, 3, 4, 1, 0}, 2};
    const auto found = nearestRowsTo(std::vector<float>{0, 0}, features, 2);
    QCOMPARE(found, (std::vector<NearRow>{{0, 0}, {2, 1}}));
    QCOMPARE(nearestRowsTo(std::vector<float>{3, 4}, features, 9).size(), std::size_t{3});
}

void NearestRowsTest::itCanBeCancelled()
{
    const std::atomic<bool> cancelled = true;
    const FeatureTable features = makeClusters(50, 3, 2).features;
    QVERIFY_EXCEPTION_THROWN(nearestRows(features, 2, {{}, &cancelled}), Error);
}

void NearestRowsTest::agreementCountsEqualNeighbours()
{
    const std::vector<MapPlace> places{{0, 0}, {1, 0}, {5, 0}, {7, 0}};
    QCOMPARE(neighbourAgreement(places, std::vector<std::uint8_t>{1, 1, 2, 2}), 1.0);
    QCOMPARE(neighbourAgreement(places, std::vector<std::uint8_t>{1, 1, 2, 3}), 0.5);
    QCOMPARE(neighbourAgreement({}, {}), 0.0);
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::NearestRowsTest)
#include "tst_nearestrows.moc"
