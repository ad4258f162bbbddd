// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganloss.h"

namespace studio::models {

namespace {

/// Sum of the cross entropies of sigmoid(logits) with the label `target`.
torch::Tensor crossEntropy(const torch::Tensor& logits, double target)
{
    return torch::binary_cross_entropy_with_logits(
        logits, torch::full_like(logits, target), {}, {}, at::Reduction::Sum);
}

/// The gradient of the summed logits with respect to `images`, [N, 784], itself differentiable.
torch::Tensor inputGradient(
    DcganDiscriminator& discriminator, const torch::Tensor& images, const torch::Tensor& labels)
{
    const auto at = images.detach().requires_grad_();
    const auto logits = discriminator->forward(at, labels).sum();
    return torch::autograd::grad({logits}, {at}, {}, true, true)[0].flatten(1);
}

} // namespace

torch::Tensor lossOfReal(AdversarialLoss loss, const torch::Tensor& logits, double realTarget)
{
    switch (loss) {
    case AdversarialLoss::NonSaturating:
        break;
    case AdversarialLoss::LeastSquares:
        return (logits - realTarget).square().sum();
    case AdversarialLoss::Hinge:
        return torch::relu(1 - logits).sum();
    case AdversarialLoss::WassersteinGp:
        return -logits.sum();
    }
    return crossEntropy(logits, realTarget);
}

torch::Tensor lossOfFake(AdversarialLoss loss, const torch::Tensor& logits)
{
    switch (loss) {
    case AdversarialLoss::NonSaturating:
        break;
    case AdversarialLoss::LeastSquares:
        return logits.square().sum();
    case AdversarialLoss::Hinge:
        return torch::relu(1 + logits).sum();
    case AdversarialLoss::WassersteinGp:
        return logits.sum();
    }
    return crossEntropy(logits, 0);
}

torch::Tensor generatorLoss(AdversarialLoss loss, const torch::Tensor& logits)
{
    switch (loss) {
    case AdversarialLoss::NonSaturating:
        break;
    case AdversarialLoss::LeastSquares:
        return (logits - 1).square().sum();
    case AdversarialLoss::Hinge:
    case AdversarialLoss::WassersteinGp:
        return -logits.sum();
    }
    return crossEntropy(logits, 1);
}

torch::Tensor believedReal(AdversarialLoss loss, const torch::Tensor& logits)
{
    return loss == AdversarialLoss::LeastSquares ? logits.clamp(0, 1) : torch::sigmoid(logits);
}

torch::Tensor r1Penalty(
    DcganDiscriminator& discriminator, const torch::Tensor& real, const torch::Tensor& labels)
{
    return inputGradient(discriminator, real, labels).square().sum() / 2;
}

torch::Tensor gradientPenalty(DcganDiscriminator& discriminator, const torch::Tensor& real,
    const torch::Tensor& fake, const torch::Tensor& mix, const torch::Tensor& labels)
{
    const auto between = real + mix * (fake - real);
    return (inputGradient(discriminator, between, labels).norm(2, 1) - 1).square().sum();
}

} // namespace studio::models
