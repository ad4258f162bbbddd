// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"
#include "core/infer/networkdescription.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// What one layer of a network makes of a picture; of a row of numbers each is a channel of its
/// own.
struct FeatureMaps
{
    std::size_t channels = 0;
    std::size_t height = 0;
    std::size_t width = 0;
    std::vector<float> values; ///< channel after channel, row after row

    float at(std::size_t channel, std::size_t row, std::size_t column) const
    {
        return values[(channel * height + row) * width + column];
    }
    bool operator==(const FeatureMaps&) const = default;
};

/// The ten digits' logits of a picture and their derivatives with respect to its pixels.
struct LogitGradients
{
    std::array<float, kDigitClasses> logits{};
    std::array<std::array<float, kDigitPixels>, kDigitClasses>
        gradients{}; ///< change of the digit's logit a grey level (0..255) of each pixel
};

/// Looks into the network behind a Classifier. One thread at a time may use an instance; it shares
/// nothing that changes with the classifier it came from.
class Explainer
{
public:
    virtual ~Explainer() = default;

    /// `picture`: 784 grey levels 0..255, which need not be whole numbers.
    virtual LogitGradients gradients(std::span<const float> picture) = 0;

    /// Of each layer that convolves, from the input on, after its activation (so >= 0). `picture`:
    /// 784 bytes.
    virtual std::vector<FeatureMaps> featureMaps(std::span<const std::uint8_t> picture) = 0;

    /// Which layers there are; of an ensemble those of its first network, as below.
    virtual NetworkDescription description() = 0;
    /// Of each layer of description().
    virtual std::vector<LayerWeights> weights() = 0;
    /// The picture as the network gets it, then what each layer of description() makes of what the
    /// one before gave. `picture`: 784 bytes.
    virtual std::vector<FeatureMaps> activations(std::span<const std::uint8_t> picture) = 0;
};

} // namespace studio::core
