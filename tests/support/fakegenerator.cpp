// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakegenerator.h"

#include "tests/support/fakeclassifier.h"

namespace studio::core {

std::vector<std::uint8_t> FakeGenerator::generate(
    std::span<const float> /*latents*/, std::span<const int> digits, int /*threads*/)
{
    std::vector<std::uint8_t> pixels;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (!copies.empty()) {
            const auto from =
                copies.begin() + static_cast<std::ptrdiff_t>(i * kDigitPixels % copies.size());
            pixels.insert(pixels.end(), from, from + kDigitPixels);
            continue;
        }
        const GrayImage image = FakeClassifier::imageOf(onlyDigit.value_or(digits[i]));
        pixels.insert(pixels.end(), image.pixels.begin(), image.pixels.end());
    }
    return pixels;
}

} // namespace studio::core
