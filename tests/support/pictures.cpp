// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace studio::core {

GrayImage scaled(const GrayImage& image, double factor)
{
    const int side = static_cast<int>(std::lround(image.width * factor));
    const double reach = std::max(1.0, 1 / factor);
    GrayImage result(side, side);
    const auto sample = [&](int tx, int ty) {
        const double sx = (tx + 0.5) / factor - 0.5;
        const double sy = (ty + 0.5) / factor - 0.5;
        double sum = 0;
        double weights = 0;
        for (int y = int(std::floor(sy - reach)); y <= int(std::ceil(sy + reach)); ++y) {
            for (int x = int(std::floor(sx - reach)); x <= int(std::ceil(sx + reach)); ++x) {
                const double weight = std::max(0.0, 1 - std::abs(x - sx) / reach)
                    * std::max(0.0, 1 - std::abs(y - sy) / reach);
                weights += weight;
                if (x >= 0 && y >= 0 && x < image.width && y < image.height)
                    sum += weight * image.at(x, y);
            }
        }
        return static_cast<std::uint8_t>(std::lround(sum / weights));
    };
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            result.at(x, y) = sample(x, y);
    }
    return result;
}

void paste(GrayImage& target, const GrayImage& image, int left, int top)
{
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x)
            target.at(left + x, top + y) = image.at(x, y);
    }
}

GrayImage inverted(GrayImage image)
{
    for (std::uint8_t& value : image.pixels)
        value = static_cast<std::uint8_t>(255 - value);
    return image;
}

GrayImage photographed(const GrayImage& ink, std::mt19937& generator)
{
    std::normal_distribution<double> noise(0, 4);
    GrayImage photo(ink.width, ink.height);
    for (int y = 0; y < ink.height; ++y) {
        for (int x = 0; x < ink.width; ++x) {
            const double across = (x - ink.width / 2.0) * 0.8 + (y - ink.height / 2.0) * 0.6;
            const double light = 0.7 + 0.3 * std::tanh(across / (0.08 * ink.width));
            const double value = 230 * light * (1 - 0.85 * ink.at(x, y) / 255.0) + noise(generator);
            photo.at(x, y) = static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0));
        }
    }
    return photo;
}

} // namespace studio::core
