// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace studio::models {

/// images [N, 1, H, W] in [-1, 1], each moved by its own random number of whole pixels, at most
/// `most` in either direction; what comes in is paper (-1). Gradients flow through. A discriminator
/// that sees real and generated images only like this cannot learn the training images by heart
/// (differentiable augmentation, Zhao et al. 2020). Draws from `random`, unless `most` is 0.
torch::Tensor shifted(const torch::Tensor& images, std::int64_t most, at::Generator& random);

} // namespace studio::models
