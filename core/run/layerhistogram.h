// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace studio::core {

/// How many numbers of a layer are how large: a bin a power of two and sign, the same for all
/// layers and times, so that histograms can be laid side by side. A plain value.
struct LayerHistogram
{
    enum class Of
    {
        Weights,
        Gradients, ///< their running mean, as the optimizer keeps it
    };

    static constexpr int kLowestExponent = -24; ///< what is nearer to zero is in the middle bin
    static constexpr int kExponents = 28; ///< the last one, 2^3, also holds what is larger
    static constexpr std::size_t kBins = 2 * kExponents + 1;
    static constexpr std::size_t kMiddle = kExponents;

    std::string layer; ///< name of the parameter
    Of of = Of::Weights;
    std::array<std::uint64_t, kBins> counts{}; ///< most negative first

    /// The bin of `value`: |value| from 2^e up to 2^(e+1) is e - kLowestExponent + 1 bins away
    /// from the middle. What is not a number is in an outermost bin.
    static std::size_t binOf(float value);
    void count(std::span<const float> values);

    bool operator==(const LayerHistogram&) const = default;
};

/// The histograms of a network's layers at a moment of its training.
struct LayerHistograms
{
    std::int64_t step = 0;
    double epoch = 0; ///< epochs done
    std::vector<LayerHistogram> layers; ///< from the input on, weights and gradients

    bool operator==(const LayerHistograms&) const = default;
};

} // namespace studio::core
