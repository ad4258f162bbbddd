// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// What one layer of a network makes of a picture.
struct FeatureMaps
{
    std::size_t channels = 0;
    std::size_t height = 0;
    std::size_t width = 0;
    std::vector<float> values; ///< >= 0; channel after channel, row after row

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

    /// Of each layer that convolves, from the input on, after its activation. `picture`: 784 bytes.
    virtual std::vector<FeatureMaps> featureMaps(std::span<const std::uint8_t> picture) = 0;
};

} // namespace studio::core
