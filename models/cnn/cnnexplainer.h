// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/explainer.h"
#include "models/cnn/cnnweights.h"

#include <memory>

namespace studio::models {

/// See core::Explainer. The network is built on the first use, on the thread that uses it.
class CnnExplainer final : public core::Explainer
{
public:
    explicit CnnExplainer(std::shared_ptr<const CnnWeights> weights);

    core::LogitGradients gradients(std::span<const float> picture) override;
    std::vector<core::FeatureMaps> featureMaps(std::span<const std::uint8_t> picture) override;
    core::NetworkDescription description() override;
    std::vector<core::LayerWeights> weights() override;
    std::vector<core::FeatureMaps> activations(std::span<const std::uint8_t> picture) override;

private:
    CnnNetwork& network();
    /// Grey levels 0..255 -> what the network gets.
    torch::Tensor inputOf(const torch::Tensor& levels) const;
    torch::Tensor inputOf(std::span<const std::uint8_t> picture) const;

    std::shared_ptr<const CnnWeights> m_weights;
    CnnNetwork m_network{nullptr};
};

} // namespace studio::models
