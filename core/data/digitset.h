// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// Label of a picture that shows no digit; only training sets that a model makes for itself have
/// it.
constexpr std::uint8_t kNotADigit = kDigitClasses;

/// Images of 28x28 bytes (0 paper, 255 ink) with a label 0..9 each, in one block. A plain value.
struct DigitSet
{
    std::vector<std::uint8_t> pixels; ///< size() * kDigitPixels bytes
    std::vector<std::uint8_t> labels; ///< size() bytes, each < kDigitClasses, or kNotADigit

    std::size_t size() const { return labels.size(); }
    bool isEmpty() const { return labels.empty(); }

    /// The 784 bytes of image `index`.
    std::span<const std::uint8_t> pixelsOf(std::size_t index) const
    {
        return std::span(pixels).subspan(index * kDigitPixels, kDigitPixels);
    }
    GrayImage image(std::size_t index) const
    {
        GrayImage result(kDigitSide, kDigitSide);
        const auto bytes = pixelsOf(index);
        result.pixels.assign(bytes.begin(), bytes.end());
        return result;
    }
};

} // namespace studio::core
