// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace studio::core {

/// Random numbers by rules of our own, because those of the standard library differ from one
/// implementation to the next. Refers to the generator it was made from.
class Chance
{
public:
    explicit Chance(std::mt19937& generator)
        : m_generator(generator)
    {
    }

    /// low <= result < high
    float uniform(float low, float high) { return low + (high - low) * unit(); }
    /// True with the probability `share`.
    bool happens(float share) { return unit() < share; }
    /// Mean 1.
    float exponential() { return -std::log(1 - unit()); }
    /// Mean 0; never further out than about 5.8 times `deviation` (Box and Muller 1958).
    float normal(float deviation)
    {
        const float radius = std::sqrt(2 * exponential());
        return deviation * radius * std::cos(2 * std::numbers::pi_v<float> * unit());
    }

private:
    float unit() { return static_cast<float>(m_generator() >> 8) * 0x1p-24F; }

    std::mt19937& m_generator;
};

/// A generator of its own for drawing number `index`, so that drawings can be made in any order.
/// `purpose` tells streams of the same seed and index apart.
inline std::mt19937 generatorFor(std::uint64_t seed, std::uint64_t index, std::uint32_t purpose)
{
    const auto low = [](std::uint64_t value) { return static_cast<std::uint32_t>(value); };
    std::seed_seq sequence{low(seed), low(seed >> 32), low(index), low(index >> 32), purpose};
    return std::mt19937(sequence);
}

} // namespace studio::core
