// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganhealth.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <numbers>

using namespace studio::models;
using studio::core::HealthReport;

namespace {

constexpr DcganHealth::Step kHealthy{0.72, 0.28, 1.7};

DcganHealth::Yardstick yardstick()
{
    DcganHealth::Yardstick result;
    result.realVariety.fill(80);
    return result;
}

void feed(DcganHealth& health, int steps, const std::function<DcganHealth::Step(int)>& step)
{
    for (int i = 0; i < steps; ++i)
        health.addStep(step(i));
}

void feed(DcganHealth& health, int steps, const DcganHealth::Step& step)
{
    feed(health, steps, [&step](int) { return step; });
}

DcganHealth::Step swinging(int i, double amplitude)
{
    constexpr double kPeriod = 200;
    auto step = kHealthy;
    step.generatorLoss *= 1 + amplitude * std::sin(2 * std::numbers::pi * i / kPeriod);
    return step;
}

} // namespace

/// The signs of a DCGAN's health on series whose meaning is known.
class DcganHealthTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyRunRaisesNoAlarm();
    void aDiscriminatorThatIsAlwaysRightHasWon();
    void labelSmoothingLowersWhatCountsAsSure();
    void theFirstStepsSayNothing();
    void aShortSpellSaysNothing();
    void aSignGoesWhenItIsOver();
    void aDiscriminatorThatCannotTellIsTooWeak();
    void beliefsOfUnboundedLossesAreNotJudged();
    void steadySwingsAreOscillation();
    void swingsThatShrinkAreNot();
    void digitsThatAreAllAlikeAreCollapse();
    void restartForgets();
    void varietyIsTheMeanDistanceOfPairs();
    void everySignHasWordsAndRemedies();
    void missingDigitsAreNamed();
};

void DcganHealthTest::aHealthyRunRaisesNoAlarm()
{
    DcganHealth health(yardstick());
    DigitVariety variety;
    variety.fill(60);
    feed(health, 5000, [](int i) {
        // Drifts and noise as in a real run.
        const double noise = 0.1 * std::sin(i * 12.9898) * std::cos(i * 78.233);
        return DcganHealth::Step{0.7 + noise, 0.3 - noise, 1.4 + 0.3 * i / 5000 + 3 * noise};
    });
    for (int i = 0; i < 100; ++i)
        health.addGrid(variety);
    QVERIFY(health.sign() == DcganSign::None);
}

void DcganHealthTest::aDiscriminatorThatIsAlwaysRightHasWon()
{
    DcganHealth health(yardstick());
    feed(health, 600, {0.99, 0.01, 6});
    QVERIFY(health.sign() == DcganSign::DiscriminatorWins);
}

void DcganHealthTest::labelSmoothingLowersWhatCountsAsSure()
{
    auto smoothed = yardstick();
    smoothed.realTarget = 0.9;
    DcganHealth health(smoothed);
    feed(health, 600, {0.89, 0.01, 6});
    QVERIFY(health.sign() == DcganSign::DiscriminatorWins);
}

void DcganHealthTest::theFirstStepsSayNothing()
{
    DcganHealth health(yardstick());
    feed(health, 300, {0.99, 0.01, 6});
    QVERIFY(health.sign() == DcganSign::None);
}

void DcganHealthTest::aShortSpellSaysNothing()
{
    DcganHealth health(yardstick());
    feed(health, 500, kHealthy);
    feed(health, 150, {0.99, 0.01, 6});
    feed(health, 300, kHealthy);
    QVERIFY(health.sign() == DcganSign::None);
}

void DcganHealthTest::aSignGoesWhenItIsOver()
{
    DcganHealth health(yardstick());
    feed(health, 600, {0.99, 0.01, 6});
    feed(health, 50, kHealthy);
    QVERIFY(health.sign() == DcganSign::DiscriminatorWins);
    feed(health, 400, kHealthy);
    QVERIFY(health.sign() == DcganSign::None);
}

void DcganHealthTest::aDiscriminatorThatCannotTellIsTooWeak()
{
    DcganHealth alike(yardstick());
    feed(alike, 600, {0.5, 0.5, 0.7});
    QVERIFY(alike.sign() == DcganSign::GeneratorWins);
    DcganHealth fooled(yardstick());
    feed(fooled, 600, {0.99, 0.97, 0.1});
    QVERIFY(fooled.sign() == DcganSign::GeneratorWins);
}

void DcganHealthTest::beliefsOfUnboundedLossesAreNotJudged()
{
    auto unbounded = yardstick();
    unbounded.areBeliefs = false;
    DcganHealth health(unbounded);
    feed(health, 3000, {1, 0, 100});
    QVERIFY(health.sign() == DcganSign::None);
}

void DcganHealthTest::steadySwingsAreOscillation()
{
    DcganHealth health(yardstick());
    feed(health, 3000, [](int i) { return swinging(i, 1.5); });
    QVERIFY(health.sign() == DcganSign::Oscillation);
    DcganHealth gentle(yardstick());
    feed(gentle, 3000, [](int i) { return swinging(i, 0.3); });
    QVERIFY(gentle.sign() == DcganSign::None);
}

void DcganHealthTest::swingsThatShrinkAreNot()
{
    DcganHealth health(yardstick());
    feed(health, 4000, [](int i) { return swinging(i, 3 * std::exp(-i / 500.0)); });
    QVERIFY(health.sign() == DcganSign::None);
}

void DcganHealthTest::digitsThatAreAllAlikeAreCollapse()
{
    DigitVariety alike;
    alike.fill(60);
    for (const std::size_t digit : {1U, 4U, 7U})
        alike.at(digit) = 5;
    DcganHealth health(yardstick());
    for (int i = 0; i < 5; ++i)
        health.addGrid(alike);
    QVERIFY(health.sign() == DcganSign::None); // too early to tell
    feed(health, 700, kHealthy);
    for (int i = 0; i < 5; ++i)
        health.addGrid(alike);
    QVERIFY(health.sign() == DcganSign::Collapse);
    feed(health, 600, {0.99, 0.01, 6});
    QVERIFY(health.sign() == DcganSign::DiscriminatorWins); // the cause goes first
    feed(health, 600, kHealthy);
    alike.fill(60);
    for (int i = 0; i < 5; ++i)
        health.addGrid(alike);
    QVERIFY(health.sign() == DcganSign::None);
}

void DcganHealthTest::restartForgets()
{
    DcganHealth health(yardstick());
    feed(health, 600, {0.99, 0.01, 6});
    health.restart();
    QVERIFY(health.sign() == DcganSign::None);
    feed(health, 200, {0.99, 0.01, 6});
    QVERIFY(health.sign() == DcganSign::None);
}

void DcganHealthTest::varietyIsTheMeanDistanceOfPairs()
{
    std::vector<std::uint8_t> pixels(4 * studio::core::kDigitPixels, 0);
    const auto pixelsOfOne = static_cast<std::ptrdiff_t>(studio::core::kDigitPixels);
    std::fill(pixels.begin() + pixelsOfOne, pixels.begin() + 2 * pixelsOfOne, 30);
    std::fill(pixels.begin() + 2 * pixelsOfOne, pixels.begin() + 3 * pixelsOfOne, 90);
    const auto variety = varietyOf(pixels, std::vector<int>{3, 3, 3, 5});
    QCOMPARE(variety.at(3), 60.0); // of 30, 90 and 60
    QCOMPARE(variety.at(5), 0.0);
}

void DcganHealthTest::missingDigitsAreNamed()
{
    const HealthReport report = missingReport({3, 8}, {0.0004, 0.0002, 0.1});
    QVERIFY(report.text.english().find("3, 8") != std::string::npos);
    QVERIFY(report.severity == HealthReport::Severity::Trouble);
    QCOMPARE(report.remedies.at(0).liveValues.at("instance_noise"), 0.2);
}

void DcganHealthTest::everySignHasWordsAndRemedies()
{
    const DcganRates rates{0.0004, 0.0008, 0.1};
    QVERIFY(healthReport(DcganSign::None, rates).severity == HealthReport::Severity::Well);
    for (const auto sign : {DcganSign::DiscriminatorWins, DcganSign::GeneratorWins,
             DcganSign::Collapse, DcganSign::Oscillation}) {
        const HealthReport report = healthReport(sign, rates);
        QVERIFY(report.severity != HealthReport::Severity::Well);
        QVERIFY(
            !report.sign.empty() && !report.text.text.empty() && !report.text.text.ends_with('.'));
        QVERIFY(!report.remedies.empty());
        for (const auto& remedy : report.remedies)
            QVERIFY(
                !remedy.label.empty() && (!remedy.liveValues.empty() || !remedy.action.empty()));
    }
    const auto won = healthReport(DcganSign::DiscriminatorWins, rates);
    QCOMPARE(won.remedies.at(0).liveValues.at("discriminator_rate"), 0.0002);
    const auto lowest = healthReport(DcganSign::GeneratorWins, {1e-6, 1e-6, 0});
    QCOMPARE(lowest.remedies.at(0).liveValues.at("generator_rate"), 1e-6);
}

QTEST_GUILESS_MAIN(DcganHealthTest)
#include "tst_dcganhealth.moc"
