// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "core/infer/generatorreferee.h"
#include "models/families.h"
#include "tests/support/errorof.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <numeric>
#include <set>

namespace studio::models {

using namespace core;

/// What a checkpoint of a DCGAN can do beside generating: search for a latent, and tell real from
/// generated.
class DcganRolesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPictureOfItsOwnIsFoundAgain();
    void theSameSearchFindsTheSame();
    void withoutADigitAllTenAreTried();
    void anUnconditionalGeneratorIsSearchedToo();
    void theSearchCanBeCancelled();
    void whatIsNoPictureOrDigitIsRefused();
    void theVerdictOnAPictureDoesNotDependOnItsCompany();
    void weightsForGeneratingHaveNoDiscriminator();
    void generatedDigitsLookAsRealAsGeneratedOnes();

private:
    std::shared_ptr<const Checkpoint> trained(const ParameterMap& more = {}) const;
    OpenedModel open(const Checkpoint& checkpoint) const
    {
        return m_catalog->family("dcgan").open(checkpoint);
    }
    /// What the generator writes for this seed and digit.
    std::vector<std::uint8_t> written(std::uint64_t seed, int digit) const
    {
        const std::array<int, 1> digits{digit};
        return m_model.generator->generate(
            latentOf(seed, m_model.generator->latentSize()), digits, 1);
    }

    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<const Checkpoint> m_checkpoint;
    OpenedModel m_model;
};

std::shared_ptr<const Checkpoint> DcganRolesTest::trained(const ParameterMap& more) const
{
    auto data = std::make_shared<Dataset>();
    data->training = makeBuiltinDigits(320, 1);
    ParameterMap parameters{{"epochs", std::int64_t{3}}, {"batch_size", std::int64_t{32}},
        {"threads", std::int64_t{1}}, {"generator_width", std::int64_t{8}},
        {"discriminator_width", std::int64_t{8}}, {"latent_size", std::int64_t{8}}};
    parameters.insert(more.begin(), more.end());
    const auto& family = m_catalog->family("dcgan");
    RecordingObserver observer;
    RunControl control;
    family.createTrainer(family.makeConfig({}, parameters), data, nullptr)->run(observer, control);
    return observer.all<CheckpointReady>().back().checkpoint;
}

void DcganRolesTest::initTestCase()
{
    m_catalog = createFamilyCatalog();
    m_checkpoint = trained();
    m_model = open(*m_checkpoint);
    QVERIFY(m_model.generator && m_model.latentSearch && m_model.discriminator);
    QVERIFY(!m_model.classifier);
}

void DcganRolesTest::aPictureOfItsOwnIsFoundAgain()
{
    const auto picture = written(77, 3);
    const std::array<int, 1> digits{3};
    const LatentMatch match = m_model.latentSearch->closest(picture, digits);
    QCOMPARE(match.digit, 3);
    QCOMPARE(match.latent.size(), m_model.generator->latentSize());
    QVERIFY2(match.distance < 0.02, qPrintable(QString::number(match.distance)));
    // The latent is told truly: it is what the picture is made from.
    QVERIFY(m_model.generator->generate(match.latent, digits, 1) == match.image.pixels);
}

void DcganRolesTest::theSameSearchFindsTheSame()
{
    const auto digits = makeBuiltinDigits(1, 9);
    const std::array<int, 1> asked{5};
    const LatentMatch first = m_model.latentSearch->closest(digits.pixels, asked);
    const LatentMatch second = m_model.latentSearch->closest(digits.pixels, asked);
    QVERIFY(first.latent == second.latent && first.image == second.image);
    QVERIFY(first.distance > 0 && first.distance < 1);
}

void DcganRolesTest::withoutADigitAllTenAreTried()
{
    std::set<int> found;
    for (const int digit : {1, 8}) {
        const LatentMatch match = m_model.latentSearch->closest(written(5, digit), {});
        QVERIFY(match.digit >= 0 && match.digit < kDigitClasses);
        QVERIFY2(match.distance < 0.1, qPrintable(QString::number(match.distance)));
        found.insert(match.digit);
    }
    QVERIFY(!found.empty());
}

void DcganRolesTest::anUnconditionalGeneratorIsSearchedToo()
{
    const OpenedModel model = open(*trained({{"conditional", false}, {"epochs", std::int64_t{1}}}));
    QVERIFY(!model.latentSearch->isConditional() && !model.discriminator->isConditional());
    const auto picture = model.generator->generate(latentOf(3, 8), {}, 1);
    const LatentMatch match = model.latentSearch->closest(picture, {});
    QCOMPARE(match.digit, -1);
    QVERIFY(match.distance < 0.1);
    QCOMPARE(model.discriminator->realness(picture, {}).size(), std::size_t{1});
}

void DcganRolesTest::theSearchCanBeCancelled()
{
    const auto picture = written(1, 1);
    std::atomic<bool> cancelled = false;
    int steps = 0;
    WorkControl control;
    control.cancelled = &cancelled;
    control.onProgress = [&](double) { cancelled = ++steps == 3; };
    QVERIFY(failsWith(ErrorCode::Cancelled, "cancelled",
        [&] { m_model.latentSearch->closest(picture, {}, control); }));
    QCOMPARE(steps, 3);
}

void DcganRolesTest::whatIsNoPictureOrDigitIsRefused()
{
    const auto picture = written(1, 1);
    const std::array<int, 1> wrong{10};
    QVERIFY(failsWith(
        ErrorCode::WrongUsage, "0 to 9", [&] { m_model.latentSearch->closest(picture, wrong); }));
    QVERIFY(failsWith(ErrorCode::WrongUsage, "28x28",
        [&] { m_model.latentSearch->closest(std::span(picture).first(700), {}); }));
    QVERIFY(failsWith(
        ErrorCode::WrongUsage, "0 to 9", [&] { m_model.discriminator->realness(picture, wrong); }));
    QVERIFY(failsWith(ErrorCode::WrongUsage, "every picture",
        [&] { m_model.discriminator->realness(picture, {}); }));
}

void DcganRolesTest::theVerdictOnAPictureDoesNotDependOnItsCompany()
{
    const DigitSet digits = makeBuiltinDigits(20, 4);
    const std::vector<int> labels(digits.labels.begin(), digits.labels.end());
    const auto together = m_model.discriminator->realness(digits.pixels, labels);
    QCOMPARE(together.size(), digits.size());
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto alone =
            m_model.discriminator->realness(digits.pixelsOf(i), std::span(labels).subspan(i, 1));
        QVERIFY(std::abs(alone.front() - together[i]) < 0.006); // one of 200
        QVERIFY(alone.front() >= 0 && alone.front() <= 1);
    }
}

void DcganRolesTest::weightsForGeneratingHaveNoDiscriminator()
{
    Checkpoint generating = *m_checkpoint;
    std::erase_if(generating.tensors,
        [](const TensorData& tensor) { return !tensor.name.starts_with("model.average."); });
    const OpenedModel model = open(generating);
    QVERIFY(model.generator && model.latentSearch && !model.discriminator);
    generating = *m_checkpoint;
    std::erase_if(generating.tensors,
        [](const TensorData& tensor) { return tensor.name == "model.discriminator.score.bias"; });
    QVERIFY(failsWith(ErrorCode::UnusableInput, "tensors", [&] { open(generating); }));
}

void DcganRolesTest::generatedDigitsLookAsRealAsGeneratedOnes()
{
    // A critic whose numbers are no beliefs, too.
    const OpenedModel model =
        open(*trained({{"loss", std::string("wasserstein_gp")}, {"epochs", std::int64_t{1}}}));
    const DigitSet digits = generateDigits(*model.generator, 200, 1001);
    const std::vector<int> labels(digits.labels.begin(), digits.labels.end());
    const auto realness = model.discriminator->realness(digits.pixels, labels);
    const double mean = std::accumulate(realness.begin(), realness.end(), 0.0) / 200;
    QVERIFY2(std::abs(mean - 0.5) < 0.1, qPrintable(QString::number(mean)));
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::DcganRolesTest)
#include "tst_dcganroles.moc"
