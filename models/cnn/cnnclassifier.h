// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/classifier.h"
#include "models/cnn/cnnweights.h"

#include <memory>

namespace studio::models {

/// Reads digits with an immutable state. The network is built on the first use, on the thread that
/// uses it, so that publishing a snapshot costs the training no more than a copy.
class CnnClassifier final : public core::Classifier
{
public:
    explicit CnnClassifier(std::shared_ptr<const CnnWeights> weights);

    std::vector<core::Reading> classify(std::span<const std::uint8_t> pixels, int threads) override;
    std::size_t featureCount() override;
    std::vector<float> features(std::span<const std::uint8_t> pixels, int threads) override;
    core::Insight look(std::span<const std::uint8_t> pixels, int threads) override;
    std::unique_ptr<core::Classifier> clone() const override;
    std::unique_ptr<core::Explainer> explainer() const override;

private:
    CnnNetwork& network();
    torch::Tensor inputOf(std::span<const std::uint8_t> pixels) const;
    void read(const torch::Tensor& logits, std::span<const std::uint8_t> pixels,
        std::span<core::Reading> readings) const;

    std::shared_ptr<const CnnWeights> m_weights;
    CnnNetwork m_network{nullptr};
};

} // namespace studio::models
