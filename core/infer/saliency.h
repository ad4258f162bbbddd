// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/classifier.h"
#include "core/infer/explainer.h"

#include <array>
#include <cstdint>
#include <span>

namespace studio::core {

/// How much each of the 784 pixels speaks for an answer (positive) or against it.
using SaliencyMap = std::array<float, kDigitPixels>;

/// Derivative of the logit of `digit` times the pixel: what each bit of ink adds to it, as far as
/// the network is linear there (Shrikumar, Greenside, Shcherbina and Kundaje, "Not Just a Black
/// Box", 2016). `picture`: 784 bytes.
SaliencyMap gradientTimesInput(
    Explainer& explainer, std::span<const std::uint8_t> picture, int digit);

/// How much the probability of `digit` falls when a square around the pixel is wiped (Zeiler and
/// Fergus, "Visualizing and Understanding Convolutional Networks", 2014); a mean over all squares
/// that the pixel lies in. 0..1, or less where wiping helps. `picture`: 784 bytes.
SaliencyMap occlusion(Classifier& classifier, std::span<const std::uint8_t> picture, int digit);

} // namespace studio::core
