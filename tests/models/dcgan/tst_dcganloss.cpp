// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganloss.h"

#include <QTest>

#include <cmath>

namespace studio::models {

/// The losses against their formulas, the penalties against differences, and the discriminator's
/// spectral normalisation against a singular value decomposition.
class DcganLossTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { torch::manual_seed(1); }
    void lossesFollowTheirPapers();
    void r1IsTheSquaredSlopeAtRealImages();
    void gradientPenaltyWantsSlopeOne();
    void spectralNormalisationBoundsTheWeights();

private:
    static DcganDiscriminator discriminator(DiscriminatorNorm norm);
};

DcganDiscriminator DcganLossTest::discriminator(DiscriminatorNorm norm)
{
    DcganOptions options;
    options.discriminatorWidth = 8;
    options.norm = norm;
    DcganDiscriminator result(options);
    result->initialize(7);
    return result;
}

void DcganLossTest::lossesFollowTheirPapers()
{
    using Loss = AdversarialLoss;
    const auto logits = torch::tensor({2.0F, -1.0F});
    const auto softplus = [](double x) { return std::log1p(std::exp(x)); };
    const auto near = [](const torch::Tensor& one, double other) {
        return std::abs(one.item<double>() - other) < 1e-5;
    };
    QVERIFY(near(lossOfReal(Loss::NonSaturating, logits, 1), softplus(-2) + softplus(1)));
    QVERIFY(near(
        lossOfReal(Loss::NonSaturating, logits, 0.9), softplus(-2) + softplus(1) + 0.1 * (2 - 1)));
    QVERIFY(near(lossOfFake(Loss::NonSaturating, logits), softplus(2) + softplus(-1)));
    QVERIFY(near(generatorLoss(Loss::NonSaturating, logits), softplus(-2) + softplus(1)));
    QVERIFY(near(lossOfReal(Loss::LeastSquares, logits, 1), 1 + 4));
    QVERIFY(near(lossOfFake(Loss::LeastSquares, logits), 4 + 1));
    QVERIFY(near(lossOfReal(Loss::Hinge, logits, 1), 0 + 2));
    QVERIFY(near(lossOfFake(Loss::Hinge, logits), 3 + 0));
    QVERIFY(near(generatorLoss(Loss::Hinge, logits), -1));
    QVERIFY(near(lossOfReal(Loss::WassersteinGp, logits, 1), -1));
    QVERIFY(near(lossOfFake(Loss::WassersteinGp, logits), 1));
}

void DcganLossTest::r1IsTheSquaredSlopeAtRealImages()
{
    auto network = discriminator(DiscriminatorNorm::None);
    const auto labels = torch::tensor({3, 4}, torch::kInt64);
    const auto real = torch::randn({2, 1, 28, 28});
    const double penalty = r1Penalty(network, real, labels).item<double>();
    auto at = real.clone().requires_grad_();
    network->forward(at, labels).sum().backward();
    const double expected = at.grad().square().sum().item<double>() / 2;
    QVERIFY(std::abs(penalty - expected) < 1e-5 * expected);
    // It can be learned from: the weights get a gradient.
    network->zero_grad();
    r1Penalty(network, real, labels).backward();
    QVERIFY(network->parameters().front().grad().abs().sum().item<double>() > 0);
}

void DcganLossTest::gradientPenaltyWantsSlopeOne()
{
    auto network = discriminator(DiscriminatorNorm::None);
    const auto labels = torch::tensor({3}, torch::kInt64);
    const auto real = torch::randn({1, 1, 28, 28});
    const auto fake = torch::randn({1, 1, 28, 28});
    const auto mix = torch::full({1, 1, 1, 1}, 0.25F);
    auto at = (real + 0.25 * (fake - real)).requires_grad_();
    network->forward(at, labels).sum().backward();
    const double slope = at.grad().norm().item<double>();
    const double penalty = gradientPenalty(network, real, fake, mix, labels).item<double>();
    QVERIFY(std::abs(penalty - (slope - 1) * (slope - 1)) < 1e-5);
}

void DcganLossTest::spectralNormalisationBoundsTheWeights()
{
    auto network = discriminator(DiscriminatorNorm::Spectral);
    for (int i = 0; i < 200; ++i) {
        network->refreshSpectra();
    }
    const auto labels = torch::tensor({3}, torch::kInt64);
    const auto image = torch::randn({1, 1, 28, 28});
    const auto before = network->forward(image, labels);
    {
        const torch::NoGradGuard noGrad; // a factor on the weights must not count
        for (const auto& item : network->named_parameters()) {
            if (item.value().dim() == 4) {
                item.value().mul_(10);
            } else if (item.key().starts_with("convolution")) {
                item.value().zero_();
            }
        }
    }
    QVERIFY(torch::allclose(network->forward(image, labels), before, 1e-3, 1e-4));
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::DcganLossTest)
#include "tst_dcganloss.moc"
