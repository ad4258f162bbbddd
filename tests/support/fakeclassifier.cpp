// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclassifier.h"

#include <numeric>

namespace studio::core {

std::vector<Reading> FakeClassifier::classify(std::span<const std::uint8_t> pixels, int /*threads*/)
{
    ++s_calls;
    s_images += pixels.size() / kDigitPixels;
    std::vector<Reading> readings(pixels.size() / kDigitPixels);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const auto image = pixels.subspan(i * kDigitPixels, kDigitPixels);
        const unsigned sum = std::accumulate(image.begin(), image.end(), 0U);
        if (sum == 0)
            continue;
        Reading& reading = readings[i];
        reading.digit = static_cast<int>(sum / 255U % 10U);
        reading.isDigit = true;
        reading.probabilities.fill(0.01F);
        reading.probabilities[static_cast<std::size_t>(reading.digit)] = 0.91F;
    }
    return readings;
}

GrayImage FakeClassifier::imageOf(int digit)
{
    GrayImage image(kDigitSide, kDigitSide);
    const int inked = digit + kDigitClasses; // also 0 has ink
    for (int i = 0; i < inked; ++i)
        image.at(4 + i, 14) = 255;
    return image;
}

std::vector<float> FakeClassifier::features(std::span<const std::uint8_t> pixels, int /*threads*/)
{
    std::vector<float> features;
    for (std::size_t first = 0; first < pixels.size(); first += kDigitPixels) {
        for (const std::size_t length : {kDigitPixels, kDigitPixels / 2}) {
            const auto part = pixels.subspan(first, length);
            features.push_back(
                std::accumulate(part.begin(), part.end(), 0.0F) / static_cast<float>(length));
        }
    }
    return features;
}

} // namespace studio::core
