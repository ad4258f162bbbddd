// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/frechetdistance.h"
#include "core/infer/generatorreferee.h"
#include "core/infer/nearestimages.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/fakegenerator.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace studio::core;

/// The measures of a generator against cases whose answer is known.
class GeneratorRefereeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latentsAreStandardNormalAndRepeat();
    void truncationScalesTheLatent();
    void digitsThatAreHardlyWrittenAreMissing();
    void digitsThatTheDataLacksAreNotMissing();
    void distanceOfEqualStatisticsIsNothing();
    void distanceFollowsTheFormula();
    void nearestImageIsTheOneThatAFullSearchFinds();
    void digitsAreAskedForInTurnOrAsTold();
    void scoresOfACopyistTellThatItCopies();
    void scoresOfAGeneratorThatKnowsOneDigit();

private:
    static std::shared_ptr<const Dataset> data();
};

void GeneratorRefereeTest::latentsAreStandardNormalAndRepeat()
{
    constexpr std::size_t kSize = 20'001;
    const auto latent = latentOf(7, kSize);
    QCOMPARE(latent.size(), kSize);
    QVERIFY(latent == latentOf(7, kSize));
    QVERIFY(latent != latentOf(8, kSize));
    double mean = 0;
    double square = 0;
    for (const float value : latent) {
        mean += double{value} / kSize;
        square += double{value} * double{value} / kSize;
    }
    QVERIFY(std::abs(mean) < 0.03);
    QVERIFY(std::abs(square - 1) < 0.05);
    // The first ones of a longer latent are those of a shorter one.
    QCOMPARE(latentOf(7, 4).at(3), latent[3]);
}

void GeneratorRefereeTest::truncationScalesTheLatent()
{
    const auto whole = latentOf(3, 10);
    const auto half = latentOf(3, 10, 0.5);
    for (std::size_t i = 0; i < whole.size(); ++i)
        QVERIFY(std::abs(half[i] - whole[i] / 2) < 1e-6F);
}

void GeneratorRefereeTest::distanceOfEqualStatisticsIsNothing()
{
    std::mt19937 generator(1);
    std::normal_distribution<float> normal;
    std::vector<float> features(300 * 5);
    for (float& value : features)
        value = normal(generator);
    const auto statistics = FeatureStatistics::of(features, 5);
    QVERIFY(frechetDistance(statistics, statistics) < 1e-9);
}

void GeneratorRefereeTest::distanceFollowsTheFormula()
{
    // Covariances that commute: the sum over axes of (difference of means)^2 + (difference of
    // deviations)^2.
    const FeatureStatistics one{{1, 2}, {4, 0, 0, 9}};
    const FeatureStatistics other{{4, 6}, {1, 0, 0, 25}};
    QVERIFY(std::abs(frechetDistance(one, other) - (9 + 16 + 1 + 4)) < 1e-9);
    // And ones that do not: turning both changes nothing.
    const double c = std::cos(0.5);
    const double s = std::sin(0.5);
    const auto turned = [&](const std::vector<double>& m) {
        return std::vector<double>{c * c * m[0] + s * s * m[3], c * s * (m[0] - m[3]),
            c * s * (m[0] - m[3]), s * s * m[0] + c * c * m[3]};
    };
    const FeatureStatistics one2{{0, 0}, turned(one.covariance)};
    const FeatureStatistics other2{{0, 0}, turned(other.covariance)};
    QVERIFY(std::abs(frechetDistance(one2, other2) - (1 + 4)) < 1e-9);
    const FeatureStatistics sample = FeatureStatistics::of(std::vector<float>{1, 5, 3, 9}, 2);
    QCOMPARE(sample.mean, (std::vector<double>{2, 7}));
    QCOMPARE(sample.covariance, (std::vector<double>{2, 4, 4, 8}));
}

void GeneratorRefereeTest::nearestImageIsTheOneThatAFullSearchFinds()
{
    std::mt19937 generator(2);
    std::vector<std::uint8_t> among(300 * kDigitPixels);
    std::vector<std::uint8_t> pixels(7 * kDigitPixels);
    for (auto* set : {&among, &pixels}) {
        for (std::uint8_t& value : *set)
            value = static_cast<std::uint8_t>(generator());
    }
    const auto found = nearestImages(pixels, among, 2);
    for (std::size_t i = 0; i < 7; ++i) {
        NearestImage best{0, 0xffffffffU};
        for (std::size_t k = 0; k < 300; ++k) {
            std::uint32_t sum = 0;
            for (std::size_t p = 0; p < kDigitPixels; ++p) {
                const int difference =
                    int(pixels[i * kDigitPixels + p]) - int(among[k * kDigitPixels + p]);
                sum += static_cast<std::uint32_t>(difference * difference);
            }
            if (sum < best.squaredDistance)
                best = {k, sum};
        }
        QCOMPARE(found[i].index, best.index);
        QCOMPARE(found[i].squaredDistance, best.squaredDistance);
    }
}

void GeneratorRefereeTest::digitsAreAskedForInTurnOrAsTold()
{
    FakeGenerator generator;
    const DigitSet inTurn = generateDigits(generator, 12);
    QCOMPARE(int(inTurn.labels[11]), 1);
    QCOMPARE(inTurn.image(11), FakeClassifier::imageOf(1));
    const DigitSet sevens = generateDigits(generator, 3, 1, 7);
    QCOMPARE(int(sevens.labels[2]), 7);
    QVERIFY(generateDigits(generator, 0).isEmpty());
}

std::shared_ptr<const Dataset> GeneratorRefereeTest::data()
{
    auto data = std::make_shared<Dataset>();
    std::mt19937 generator(3);
    for (DigitSet* set : {&data->training, &data->test}) {
        for (int i = 0; i < 200; ++i) {
            GrayImage image = FakeClassifier::imageOf(i % 10);
            for (int y = 10; y < 14; ++y)
                image.at(int(generator() % 28), y) = std::uint8_t(generator());
            set->pixels.insert(set->pixels.end(), image.pixels.begin(), image.pixels.end());
            set->labels.push_back(static_cast<std::uint8_t>(i % 10));
        }
    }
    return data;
}

void GeneratorRefereeTest::scoresOfACopyistTellThatItCopies()
{
    const auto real = data();
    FakeGenerator generator;
    generator.copies = real->training.pixels;
    GeneratorReferee referee(std::make_unique<FakeClassifier>(), real, 2);
    const GeneratorScores scores = referee.judge(generator, 200);
    QCOMPARE(scores.count, std::size_t{200});
    QVERIFY(scores.frechetDistance < 1e-6);
    QVERIFY(scores.frechetFloor > 0);
    QCOMPARE(scores.nearCopies, 1.0);
    QCOMPARE(referee.distanceOf(generator, 200), scores.frechetDistance);
}

void GeneratorRefereeTest::digitsThatAreHardlyWrittenAreMissing()
{
    GeneratorReferee referee(std::make_unique<FakeClassifier>(), data(), 1);
    FakeGenerator generator;
    QVERIFY(referee.missingDigits(generator).empty());
    generator.onlyDigit = 4;
    QVERIFY(referee.missingDigits(generator) == std::vector<int>({0, 1, 2, 3, 5, 6, 7, 8, 9}));
}

void GeneratorRefereeTest::digitsThatTheDataLacksAreNotMissing()
{
    auto onlyFours = std::make_shared<Dataset>();
    const GrayImage four = FakeClassifier::imageOf(4);
    onlyFours->training.pixels = four.pixels;
    onlyFours->training.labels = {4};
    GeneratorReferee referee(std::make_unique<FakeClassifier>(), onlyFours, 1);
    FakeGenerator generator;
    generator.onlyDigit = 4;
    QVERIFY(referee.missingDigits(generator).empty());
    generator.onlyDigit = 5;
    QVERIFY(referee.missingDigits(generator) == std::vector<int>{4});
}

void GeneratorRefereeTest::scoresOfAGeneratorThatKnowsOneDigit()
{
    FakeGenerator generator;
    generator.onlyDigit = 4;
    GeneratorReferee referee(std::make_unique<FakeClassifier>(), data(), 1);
    const GeneratorScores scores = referee.judge(generator, 100);
    QVERIFY(std::abs(scores.classShares[4] - 1) < 1e-9);
    QVERIFY(std::abs(scores.agreement.value() - 0.1) < 1e-9);
    QVERIFY(scores.frechetDistance > scores.frechetFloor);
}

QTEST_GUILESS_MAIN(GeneratorRefereeTest)
#include "tst_generatorreferee.moc"
