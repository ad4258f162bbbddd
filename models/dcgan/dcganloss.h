// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dcgan/dcgandiscriminator.h"
#include "models/dcgan/dcganoptions.h"

#include <torch/torch.h>

namespace studio::models {

/// Sums over the batch of what the discriminator minimises on real images and on generated ones;
/// logits are [N]. `realTarget`: the label of real images, 1 or a little less (one-sided label
/// smoothing, Salimans et al. 2016); hinge and Wasserstein have no labels and ignore it.
torch::Tensor lossOfReal(AdversarialLoss loss, const torch::Tensor& logits, double realTarget);
torch::Tensor lossOfFake(AdversarialLoss loss, const torch::Tensor& logits);

/// Sum over the batch of what the generator minimises.
torch::Tensor generatorLoss(AdversarialLoss loss, const torch::Tensor& logits);

/// What the discriminator's logits say as probabilities of "real", 0..1.
torch::Tensor believedReal(AdversarialLoss loss, const torch::Tensor& logits);

/// Sum over the batch of ||gradient of D at real images||^2 / 2 (R1, Mescheder, Geiger and Nowozin
/// 2018).
torch::Tensor r1Penalty(
    DcganDiscriminator& discriminator, const torch::Tensor& real, const torch::Tensor& labels);

/// Sum over the batch of (||gradient of D between real and fake|| - 1)^2 (WGAN-GP, Gulrajani et
/// al. 2017). `mix` [N, 1, 1, 1]: how far between, uniform in 0..1.
torch::Tensor gradientPenalty(DcganDiscriminator& discriminator, const torch::Tensor& real,
    const torch::Tensor& fake, const torch::Tensor& mix, const torch::Tensor& labels);

} // namespace studio::models
