// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/affinities.h"

#include "tests/core/embedding/clusters.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::core {

class AffinitiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreSymmetricAndSumToOne();
    void eachPointHasAsManyNeighboursInEffectAsWanted();
    void equalPointsShareAlike();
};

static float at(const Affinities& affinities, std::size_t row, std::size_t column)
{
    for (std::size_t k = affinities.begins[row]; k < affinities.begins[row + 1]; ++k) {
        if (affinities.columns[k] == column)
            return affinities.values[k];
    }
    return 0;
}

void AffinitiesTest::theyAreSymmetricAndSumToOne()
{
    const FeatureTable features = makeClusters(60, 4, 3).features;
    const auto affinities = affinitiesOf(nearestRows(features, 15), 60, 5);
    QCOMPARE(affinities.points(), std::size_t{60});
    for (std::size_t row = 0; row < 60; ++row) {
        for (std::size_t column = 0; column < 60; ++column)
            QCOMPARE(at(affinities, row, column), at(affinities, column, row));
    }
    const double sum = std::accumulate(affinities.values.begin(), affinities.values.end(), 0.0);
    QVERIFY(std::abs(sum - 1) < 1e-5);
    QVERIFY(std::all_of(affinities.values.begin(), affinities.values.end(),
        [](float value) { return value >= 0; }));
}

/// With all others as neighbours the entries of one row before they are made symmetric follow from
/// its distances and one width; the perplexity is 2 to their entropy in bits.
void AffinitiesTest::eachPointHasAsManyNeighboursInEffectAsWanted()
{
    const std::vector<NearRow> near{{1, 1.0F}, {2, 1.5F}, {3, 2.0F}, {4, 4.0F}};
    std::vector<NearRow> nearest = near;
    for (std::size_t row = 1; row < 5; ++row) { // the others do not know row 0
        for (std::size_t other = 1; other < 6; ++other) {
            if (other != row)
                nearest.push_back({other, 1.0F});
        }
    }
    nearest.insert(nearest.end(), {{1, 1}, {2, 1}, {3, 1}, {4, 1}}); // of row 5
    const auto affinities = affinitiesOf(nearest, 6, 2.5);
    double entropy = 0;
    for (const NearRow& other : near) {
        const double share = 12 * double{at(affinities, 0, other.row)};
        entropy -= share * std::log2(share);
    }
    QVERIFY(std::abs(std::exp2(entropy) - 2.5) < 1e-3);
}

void AffinitiesTest::equalPointsShareAlike()
{
    const FeatureTable features{std::vector<float>(12, 1), 2};
    const auto affinities = affinitiesOf(nearestRows(features, 5), 6, 1.5);
    for (const float value : affinities.values)
        QVERIFY(std::abs(value - 1.0F / 30) < 1e-6F);
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::AffinitiesTest)
#include "tst_affinities.moc"
