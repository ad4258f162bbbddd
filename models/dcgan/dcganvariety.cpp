// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganvariety.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace studio::models {

namespace {

double distance(std::span<const std::uint8_t> one, std::span<const std::uint8_t> other)
{
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const double difference = double(one[i]) - double(other[i]);
        sum += difference * difference;
    }
    return std::sqrt(sum / static_cast<double>(one.size()));
}

} // namespace

DigitVariety varietyOf(std::span<const std::uint8_t> pixels, std::span<const int> labels)
{
    const auto image = [&pixels](std::size_t i) {
        return pixels.subspan(i * core::kDigitPixels, core::kDigitPixels);
    };
    DigitVariety sums{};
    std::array<int, core::kDigitClasses> pairs{};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto digit = static_cast<std::size_t>(labels[i]);
        for (std::size_t j = 0; j < i; ++j) {
            if (labels[j] == labels[i]) {
                sums.at(digit) += distance(image(i), image(j));
                ++pairs.at(digit);
            }
        }
    }
    for (std::size_t digit = 0; digit < sums.size(); ++digit) {
        sums.at(digit) /= std::max(1, pairs.at(digit));
    }
    return sums;
}

DigitVariety varietyOfReal(const core::Dataset& data, int countEach, bool isConditional)
{
    std::vector<std::uint8_t> pixels;
    std::vector<int> labels;
    std::array<int, core::kDigitClasses> taken{};
    const std::span<const std::uint8_t> all = data.training.pixels;
    for (std::size_t i = 0; i < data.training.size(); ++i) {
        int& count = taken.at(data.training.labels[i]);
        if (count == countEach) {
            continue;
        }
        ++count;
        const auto image = all.subspan(i * core::kDigitPixels, core::kDigitPixels);
        pixels.insert(pixels.end(), image.begin(), image.end());
        labels.push_back(isConditional ? int(data.training.labels[i]) : 0);
    }
    return varietyOf(pixels, labels);
}

} // namespace studio::models
