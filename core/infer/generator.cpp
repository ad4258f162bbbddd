// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/generator.h"

#include <cmath>
#include <numbers>
#include <random>

namespace studio::core {

std::vector<float> latentOf(std::uint64_t seed, std::size_t size, double truncation)
{
    // Box and Muller 1958 by hand: std::normal_distribution is not the same everywhere.
    constexpr double kScale = 0x1p-53;
    std::mt19937_64 generator(seed);
    const auto uniform = [&] { return (static_cast<double>(generator() >> 11U) + 0.5) * kScale; };
    std::vector<float> latent(size);
    for (std::size_t i = 0; i < size; i += 2) {
        const double radius = truncation * std::sqrt(-2 * std::log(uniform()));
        const double angle = 2 * std::numbers::pi * uniform();
        latent[i] = static_cast<float>(radius * std::cos(angle));
        if (i + 1 < size)
            latent[i + 1] = static_cast<float>(radius * std::sin(angle));
    }
    return latent;
}

} // namespace studio::core
