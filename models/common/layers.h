// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/explainer.h"

#include <torch/torch.h>

#include <vector>

namespace studio::models {

/// Layers one behind the other, in evaluation mode. Call what follows without gradients.
using Layers = std::vector<torch::nn::AnyModule>;

/// [1, C, H, W] or [1, C] -> the same as plain numbers.
core::FeatureMaps mapsOf(const torch::Tensor& tensor);

/// What each layer does to a picture of 28x28. Knows Conv2d, MaxPool2d, BatchNorm2d, ReLU, Flatten
/// and Linear; throws core::Error(Internal) for another one.
core::NetworkDescription describe(Layers layers);

/// See core::LayerWeights.
core::LayerWeights weightsOf(const torch::nn::AnyModule& layer);

/// See core::Explainer::activations(). `input`: [1, 1, 28, 28], normalised.
std::vector<core::FeatureMaps> activationsOf(Layers layers, torch::Tensor input);

} // namespace studio::models
