// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/principalcomponents.h"

#include "core/error.h"
#include "tests/core/embedding/clusters.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

namespace studio::core {

class PrincipalComponentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstComponentIsWhatPowerIterationFinds();
    void coordinatesHaveTheVariancesAndAreUncorrelated();
    void aKnownDirectionIsFound();
    void allComponentsExplainEverything();
    void whatDoesNotVaryHasNoVariance();
    void tooFewRowsOrColumnsAreNoFault();
    void whatIsNoNumberIsRefused();

private:
    using Row = std::vector<double>;
    static Row column(const FeatureTable& table, std::size_t index)
    {
        Row values;
        for (std::size_t i = 0; i < table.rows(); ++i)
            values.push_back(double{table.row(i)[index]});
        return values;
    }
    static double covariance(const Row& one, const Row& other)
    {
        const auto n = static_cast<double>(one.size());
        const double mean1 = std::accumulate(one.begin(), one.end(), 0.0) / n;
        const double mean2 = std::accumulate(other.begin(), other.end(), 0.0) / n;
        double sum = 0;
        for (std::size_t i = 0; i < one.size(); ++i)
            sum += (one[i] - mean1) * (other[i] - mean2);
        return sum / (n - 1);
    }
};

/// Another way to the same: the covariance, written down entry by entry, is multiplied with a
/// vector until that points to its first eigenvector.
void PrincipalComponentsTest::theFirstComponentIsWhatPowerIterationFinds()
{
    const FeatureTable features = makeClusters(200, 6, 3).features;
    std::vector<Row> columns;
    for (std::size_t i = 0; i < 6; ++i)
        columns.push_back(column(features, i));
    Row vector{1, 0.9, 0.8, 0.7, 0.6, 0.5};
    double length = 0;
    for (int step = 0; step < 2000; ++step) {
        Row next(6, 0);
        for (std::size_t i = 0; i < 6; ++i) {
            for (std::size_t k = 0; k < 6; ++k)
                next[i] += covariance(columns[i], columns[k]) * vector[k];
        }
        length = std::sqrt(std::inner_product(next.begin(), next.end(), next.begin(), 0.0));
        for (double& value : next)
            value /= length;
        vector = next;
    }
    const PrincipalComponents components(features, 2);
    QVERIFY(std::abs(components.variances()[0] - length) < 1e-6 * length);
    const Row found = column(components.project(features), 0);
    Row expected(features.rows(), 0);
    for (std::size_t row = 0; row < features.rows(); ++row) {
        for (std::size_t i = 0; i < 6; ++i) {
            const double mean = std::accumulate(columns[i].begin(), columns[i].end(), 0.0) / 200;
            expected[row] += vector[i] * (columns[i][row] - mean);
        }
    }
    const double sign = expected[0] * found[0] < 0 ? -1 : 1;
    for (std::size_t row = 0; row < features.rows(); ++row)
        QVERIFY(std::abs(sign * expected[row] - found[row]) < 1e-3);
}

void PrincipalComponentsTest::coordinatesHaveTheVariancesAndAreUncorrelated()
{
    const FeatureTable features = makeClusters(300, 8, 4).features;
    const PrincipalComponents components(features, 3);
    const FeatureTable projected = components.project(features);
    QCOMPARE(projected.columns, std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t k = 0; k < 3; ++k) {
            const double expected = i == k ? components.variances()[i] : 0;
            QVERIFY(std::abs(covariance(column(projected, i), column(projected, k)) - expected)
                < 1e-4 * components.variances()[0]);
        }
    }
    QVERIFY(components.variances()[0] >= components.variances()[1]);
    QVERIFY(components.variances()[1] >= components.variances()[2]);
}

void PrincipalComponentsTest::aKnownDirectionIsFound()
{
    FeatureTable features;
    features.columns = 2;
    for (int i = -5; i <= 5; ++i) {
        features.values.push_back(static_cast<float>(-3 * i));
        features.values.push_back(static_cast<float>(4 * i));
    }
    const PrincipalComponents components(features, 2);
    const FeatureTable projected = components.project(features);
    // The largest entry is positive: the second coordinate grows along the component.
    QVERIFY(std::abs(projected.row(10)[0] - 25) < 1e-4F);
    QVERIFY(std::abs(projected.row(10)[1]) < 1e-4F);
    QVERIFY(std::abs(components.explained(1) - 1) < 1e-12);
}

void PrincipalComponentsTest::allComponentsExplainEverything()
{
    const FeatureTable features = makeClusters(100, 5, 2).features;
    const PrincipalComponents components(features, 50);
    QCOMPARE(components.count(), std::size_t{5});
    QVERIFY(std::abs(components.explained(5) - 1) < 1e-9);
    QVERIFY(components.explained(1) > 0.2 && components.explained(1) < 1);
}

void PrincipalComponentsTest::whatDoesNotVaryHasNoVariance()
{
    const FeatureTable features{std::vector<float>(40, 2.5F), 4};
    const PrincipalComponents components(features, 2);
    QCOMPARE(components.explained(2), 0.0);
    for (const float value : components.project(features).values)
        QCOMPARE(value, 0.0F);
}

void PrincipalComponentsTest::tooFewRowsOrColumnsAreNoFault()
{
    QCOMPARE(PrincipalComponents({}, 2).count(), std::size_t{0});
    QCOMPARE(PrincipalComponents({}, 2).project({}).rows(), std::size_t{0});
    const FeatureTable one{{1, 2, 3}, 3};
    QCOMPARE(PrincipalComponents(one, 2).project(one).values, (std::vector<float>{0, 0}));
    const FeatureTable narrow{{1, 2, 3}, 1};
    QCOMPARE(PrincipalComponents(narrow, 2).project(narrow).values, (std::vector<float>{-1, 0, 1}));
}

void PrincipalComponentsTest::whatIsNoNumberIsRefused()
{
    for (const float bad :
        {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -1e30F}) {
        FeatureTable features = makeClusters(20, 4, 2).features;
        features.values[13] = bad;
        QVERIFY_EXCEPTION_THROWN(PrincipalComponents(features, 2), Error);
    }
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::PrincipalComponentsTest)
#include "tst_principalcomponents.moc"
