// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/latentpath.h"

#include "core/infer/generator.h"

#include <QTest>

#include <cmath>
#include <numeric>

namespace studio::core {

class LatentPathTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathBeginsAndEndsAtItsEnds();
    void lengthChangesEvenlyOnTheWay();
    void anglesAreEqualForEqualFractions();
    void oppositeAndEqualEndsStayFinite();
    void walkPassesItsStationsWithoutAJump();

private:
    static double length(const std::vector<float>& latent)
    {
        return std::sqrt(std::inner_product(latent.begin(), latent.end(), latent.begin(), 0.0));
    }
    static double distance(const std::vector<float>& one, const std::vector<float>& other)
    {
        double sum = 0;
        for (std::size_t i = 0; i < one.size(); ++i)
            sum += std::pow(double{one[i]} - double{other[i]}, 2);
        return std::sqrt(sum);
    }
};

void LatentPathTest::pathBeginsAndEndsAtItsEnds()
{
    const auto one = latentOf(1, 64);
    const auto other = latentOf(2, 64);
    QVERIFY(distance(slerp(one, other, 0), one) < 1e-5);
    QVERIFY(distance(slerp(one, other, 1), other) < 1e-5);
}

void LatentPathTest::lengthChangesEvenlyOnTheWay()
{
    const auto one = latentOf(3, 64);
    const auto other = latentOf(4, 64, 0.5);
    for (const double fraction : {0.1, 0.5, 0.9}) {
        const double wanted = length(one) + fraction * (length(other) - length(one));
        QVERIFY(std::abs(length(slerp(one, other, fraction)) - wanted) < 1e-4);
    }
}

void LatentPathTest::anglesAreEqualForEqualFractions()
{
    const std::vector<float> east{2, 0};
    const std::vector<float> north{0, 2};
    const auto third = slerp(east, north, 1.0 / 3);
    QVERIFY(std::abs(third[0] - 2 * std::cos(M_PI / 6)) < 1e-6);
    QVERIFY(std::abs(third[1] - 2 * std::sin(M_PI / 6)) < 1e-6);
}

void LatentPathTest::oppositeAndEqualEndsStayFinite()
{
    const std::vector<float> east{1, 0};
    QCOMPARE(slerp(east, east, 0.5), east);
    const auto middle = slerp(east, std::vector<float>{-1, 0}, 0.5);
    QVERIFY(std::isfinite(middle[0]) && std::isfinite(middle[1]));
    QCOMPARE(slerp(std::vector<float>{0, 0}, east, 0.5), (std::vector<float>{0.5F, 0}));
}

void LatentPathTest::walkPassesItsStationsWithoutAJump()
{
    QVERIFY(distance(walkedLatent(7, 64, 1, 2), latentOf(9, 64)) < 1e-5);
    QVERIFY(distance(walkedLatent(7, 64, 1, 1.999), walkedLatent(7, 64, 1, 2.001)) < 0.1);
    QCOMPARE(walkedLatent(7, 64, 0.7, 3.25), walkedLatent(7, 64, 0.7, 3.25));
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::LatentPathTest)
#include "tst_latentpath.moc"
