// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/latentpath.h"

#include "core/infer/generator.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::core {

namespace {

/// Below this sine the two point the same way, or exactly opposite ways: no arc is defined.
constexpr double kSmallestSine = 1e-6;

double lengthOf(std::span<const float> latent)
{
    return std::sqrt(std::inner_product(latent.begin(), latent.end(), latent.begin(), 0.0));
}

} // namespace

std::vector<float> slerp(std::span<const float> one, std::span<const float> other, double fraction)
{
    const double lengthOne = lengthOf(one);
    const double lengthOther = lengthOf(other);
    double shareOne = 1 - fraction;
    double shareOther = fraction;
    if (lengthOne > 0 && lengthOther > 0) {
        const double cosine = std::inner_product(one.begin(), one.end(), other.begin(), 0.0)
            / (lengthOne * lengthOther);
        const double angle = std::acos(std::clamp(cosine, -1.0, 1.0));
        if (std::sin(angle) > kSmallestSine) {
            const double length = lengthOne + fraction * (lengthOther - lengthOne);
            shareOne = std::sin((1 - fraction) * angle) / std::sin(angle) * length / lengthOne;
            shareOther = std::sin(fraction * angle) / std::sin(angle) * length / lengthOther;
        }
    }
    std::vector<float> result(one.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = static_cast<float>(
            shareOne * static_cast<double>(one[i]) + shareOther * static_cast<double>(other[i]));
    return result;
}

std::vector<float> walkedLatent(
    std::uint64_t seed, std::size_t size, double truncation, double position)
{
    const double station = std::floor(position);
    const auto from = seed + static_cast<std::uint64_t>(station);
    return slerp(
        latentOf(from, size, truncation), latentOf(from + 1, size, truncation), position - station);
}

} // namespace studio::core
