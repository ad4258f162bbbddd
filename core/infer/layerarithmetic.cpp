// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/layerarithmetic.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace studio::core {

namespace {

/// 0 beyond the edge; `row` and `column` count from `padding` rows and columns before it.
float padded(const FeatureMaps& maps, std::size_t padding, const LayerPlace& place)
{
    const std::size_t row = place.row - padding; // wraps around above the edge
    const std::size_t column = place.column - padding;
    return row < maps.height && column < maps.width ? maps.at(place.channel, row, column) : 0.0F;
}

} // namespace

float ConvolutionSum::partOf(std::size_t channel) const
{
    const auto size = static_cast<std::ptrdiff_t>(kernel * kernel);
    const auto begin = products.begin() + static_cast<std::ptrdiff_t>(channel) * size;
    return static_cast<float>(std::accumulate(begin, begin + size, 0.0));
}

ConvolutionSum convolutionSum(const LayerDescription& layer, const LayerWeights& weights,
    const FeatureMaps& input, const LayerPlace& place)
{
    ConvolutionSum sum;
    sum.channels = layer.input.channels;
    sum.kernel = layer.kernel;
    for (std::size_t channel = 0; channel < sum.channels; ++channel) {
        for (std::size_t row = 0; row < layer.kernel; ++row) {
            for (std::size_t column = 0; column < layer.kernel; ++column) {
                sum.patch.push_back(padded(input, layer.padding,
                    {channel, place.row * layer.stride + row,
                        place.column * layer.stride + column}));
            }
        }
    }
    const auto size = static_cast<std::ptrdiff_t>(sum.patch.size());
    const auto begin = weights.values.begin() + static_cast<std::ptrdiff_t>(place.channel) * size;
    sum.filter.assign(begin, begin + size);
    sum.products.resize(sum.patch.size());
    std::transform(sum.patch.begin(), sum.patch.end(), sum.filter.begin(), sum.products.begin(),
        std::multiplies<>());
    sum.bias = weights.bias.empty() ? 0.0F : weights.bias[place.channel];
    sum.result = static_cast<float>(
        std::accumulate(sum.products.begin(), sum.products.end(), double{sum.bias}));
    return sum;
}

std::vector<LayerStep> wayToActivation(const NetworkDescription& network,
    std::span<const FeatureMaps> activations, std::size_t layer, LayerPlace place)
{
    std::vector<LayerStep> steps;
    for (std::size_t i = layer + 1; i < network.layers.size(); ++i) {
        const LayerDescription& next = network.layers[i];
        if (next.kind == LayerKind::MaxPooling) {
            place.row /= next.stride;
            place.column /= next.stride;
        }
        const bool isKept = place.row < next.output.height && place.column < next.output.width;
        if (!isKept || next.kind == LayerKind::Flatten)
            break;
        steps.push_back({i, activations[i + 1].at(place.channel, place.row, place.column)});
        if (next.kind == LayerKind::Relu)
            break;
    }
    return steps;
}

} // namespace studio::core
