// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/explainer.h"
#include "core/infer/networkdescription.h"

#include <cstddef>
#include <span>
#include <vector>

namespace studio::core {

/// A place in a layer's output.
struct LayerPlace
{
    std::size_t channel = 0;
    std::size_t row = 0;
    std::size_t column = 0;

    bool operator==(const LayerPlace&) const = default;
};

/// How a convolution makes one number. All matrices have `kernel` rows and columns, one matrix an
/// input channel, one after the other.
struct ConvolutionSum
{
    std::size_t channels = 0; ///< of the input
    std::size_t kernel = 0;
    std::vector<float> patch; ///< 0 beyond the edge of the input
    std::vector<float> filter;
    std::vector<float> products;
    float bias = 0;
    float result = 0; ///< sum of all products and the bias

    /// Sum of the products of one input channel.
    float partOf(std::size_t channel) const;
};

/// Works out the number at `place` of the output of `layer`, a convolution, from what it takes in.
ConvolutionSum convolutionSum(const LayerDescription& layer, const LayerWeights& weights,
    const FeatureMaps& input, const LayerPlace& place);

/// What a layer further on makes of a number.
struct LayerStep
{
    std::size_t layer = 0;
    float value = 0;
};

/// The way of the number at `place` of the output of `layer` through the layers behind it, up to
/// the first activation. Ends early where a pooling leaves out the edge. `activations` as
/// Explainer::activations().
std::vector<LayerStep> wayToActivation(const NetworkDescription& network,
    std::span<const FeatureMaps> activations, std::size_t layer, LayerPlace place);

} // namespace studio::core
