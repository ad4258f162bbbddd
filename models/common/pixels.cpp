// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/pixels.h"

#include <algorithm>
#include <cmath>

namespace studio::models {

namespace {

constexpr double kFullInk = 255.0;
constexpr double kSmallestDeviation = 0.01;

} // namespace

InputScale InputScale::measuredOn(const core::DigitSet& digits)
{
    std::array<std::uint64_t, 256> histogram{};
    for (const auto pixel : digits.pixels) {
        ++histogram[pixel];
    }
    double sum = 0;
    double squares = 0;
    for (std::size_t value = 0; value < histogram.size(); ++value) {
        const double level = static_cast<double>(value) / kFullInk;
        const auto count = static_cast<double>(histogram[value]);
        sum += count * level;
        squares += count * level * level;
    }
    const double count = std::max(1.0, static_cast<double>(digits.pixels.size()));
    const double mean = sum / count;
    return {mean,
        std::max(kSmallestDeviation, std::sqrt(std::max(0.0, squares / count - mean * mean)))};
}

PixelScale::PixelScale(const InputScale& scale)
{
    for (std::size_t value = 0; value < m_table.size(); ++value) {
        m_table[value] = static_cast<float>(
            (static_cast<double>(value) / kFullInk - scale.mean) / scale.deviation);
    }
}

void PixelScale::apply(std::span<const std::uint8_t> pixels, float* target) const
{
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        target[i] = m_table[pixels[i]];
    }
}

} // namespace studio::models
