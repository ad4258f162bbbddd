// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnexplainer.h"

#include "models/common/layers.h"

#include <algorithm>
#include <utility>

namespace studio::models {

CnnExplainer::CnnExplainer(std::shared_ptr<const CnnWeights> weights)
    : m_weights(std::move(weights))
{
}

CnnNetwork& CnnExplainer::network()
{
    if (!m_network) {
        m_network = m_weights->build();
        for (auto& parameter : m_network->parameters()) {
            parameter.set_requires_grad(false); // only the picture varies
        }
    }
    return m_network;
}

torch::Tensor CnnExplainer::inputOf(const torch::Tensor& levels) const
{
    return (levels / 255.0 - m_weights->input.mean) / m_weights->input.deviation;
}

core::LogitGradients CnnExplainer::gradients(std::span<const float> picture)
{
    // One copy a digit: a single backward pass through the sum of the diagonal gives all ten.
    auto levels = torch::empty({core::kDigitClasses, 1, core::kDigitSide, core::kDigitSide});
    for (std::int64_t digit = 0; digit < core::kDigitClasses; ++digit) {
        std::copy(picture.begin(), picture.end(), levels[digit].data_ptr<float>());
    }
    levels.set_requires_grad(true);
    const auto logits =
        network()->forward(inputOf(levels)).slice(1, 0, core::kDigitClasses).contiguous();
    logits.diagonal().sum().backward();
    const auto slopes = levels.grad().contiguous();
    core::LogitGradients result;
    std::copy_n(logits.data_ptr<float>(), result.logits.size(), result.logits.begin());
    const float* row = slopes.data_ptr<float>();
    for (auto& gradient : result.gradients) {
        std::copy_n(row, gradient.size(), gradient.begin());
        row += gradient.size();
    }
    return result;
}

torch::Tensor CnnExplainer::inputOf(std::span<const std::uint8_t> picture) const
{
    auto levels = torch::empty({1, 1, core::kDigitSide, core::kDigitSide});
    std::copy(picture.begin(), picture.end(), levels.data_ptr<float>());
    return inputOf(levels);
}

std::vector<core::FeatureMaps> CnnExplainer::featureMaps(std::span<const std::uint8_t> picture)
{
    const torch::NoGradGuard noGrad;
    std::vector<core::FeatureMaps> result;
    for (const auto& layer : network()->featureMaps(inputOf(picture))) {
        result.push_back(mapsOf(layer));
    }
    return result;
}

core::NetworkDescription CnnExplainer::description()
{
    const torch::NoGradGuard noGrad;
    core::NetworkDescription result = describe(network()->layers());
    result.networks = static_cast<std::size_t>(m_weights->options.networks);
    return result;
}

std::vector<core::LayerWeights> CnnExplainer::weights()
{
    const torch::NoGradGuard noGrad;
    std::vector<core::LayerWeights> result;
    for (const auto& layer : network()->layers()) {
        result.push_back(weightsOf(layer));
    }
    return result;
}

std::vector<core::FeatureMaps> CnnExplainer::activations(std::span<const std::uint8_t> picture)
{
    const torch::NoGradGuard noGrad;
    return activationsOf(network()->layers(), inputOf(picture));
}

} // namespace studio::models
