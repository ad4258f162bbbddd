// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"

#include <array>
#include <cstdint>
#include <span>

namespace studio::models {

/// How pixels become network input: (pixel / 255 - mean) / deviation.
struct InputScale
{
    double mean = 0;
    double deviation = 1;

    /// Mean and standard deviation over all pixels of `digits`; the deviation is at least 0.01.
    static InputScale measuredOn(const core::DigitSet& digits);
};

/// Turns bytes into network input through a table of 256 floats.
class PixelScale
{
public:
    explicit PixelScale(const InputScale& scale);

    /// Writes pixels.size() floats to `target`.
    void apply(std::span<const std::uint8_t> pixels, float* target) const;

private:
    std::array<float, 256> m_table{};
};

} // namespace studio::models
