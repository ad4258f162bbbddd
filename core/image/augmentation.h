// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <cstdint>
#include <random>
#include <span>

namespace studio::core {

/// How far a training image may be bent: each amount is drawn uniformly from -value..+value for
/// every image. All zero leaves images alone.
struct AugmentationAmounts
{
    float shiftPixels = 0;
    float rotationDegrees = 0;
    float scaleFraction = 0; ///< 0.1: from 0.9 to 1.1 times, each axis on its own
    float shearFraction = 0; ///< horizontal, as a share of the height (slant)
    float elasticPixels =
        0; ///< size of a smooth random displacement (Simard, Steinkraus, Platt 2003)
    float thicknessPixels = 0; ///< pen made thinner or thicker

    bool isIdentity() const;
    /// All amounts times `factor`.
    AugmentationAmounts scaled(float factor) const;
};

/// One way to bend an image, about its middle.
struct DigitBend
{
    float shiftX = 0; ///< pixels
    float shiftY = 0; ///< pixels
    float rotationDegrees = 0;
    float scaleX = 1;
    float scaleY = 1;
    float shear = 0; ///< share of the height
    float thicknessPixels = 0; ///< wider if > 0; at most 4 each way
};

/// Bends one 28x28 image from `source` into `target` (784 bytes each, not overlapping). Reentrant.
void bendDigit(
    std::span<const std::uint8_t> source, std::span<std::uint8_t> target, const DigitBend& bend);

/// Bends one 28x28 image from `source` into `target` (784 bytes each, not overlapping). The random
/// numbers drawn from `generator` depend on the amounts only, so that equal seeds give equal
/// images. Reentrant.
void augmentDigit(std::span<const std::uint8_t> source, std::span<std::uint8_t> target,
    const AugmentationAmounts& amounts, std::mt19937& generator);

} // namespace studio::core
