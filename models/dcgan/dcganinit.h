// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace studio::models {

/// The DCGAN paper's weights: N(0, 0.02), N(1, 0.02) for the scale of batch normalisation, zero for
/// every bias. The same seed gives the same weights.
void initializeAsDcgan(torch::nn::Module& module, std::uint64_t seed);

/// Stores all convolution weights with the channels last, which spares oneDNN the reordering of
/// every activation. The values stay the same.
void useChannelsLast(torch::nn::Module& module);

} // namespace studio::models
