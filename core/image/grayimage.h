// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace studio::core {

constexpr int kDigitSide = 28; ///< width and height in pixels of what a network sees
constexpr std::size_t kDigitPixels = 784; ///< kDigitSide squared
constexpr int kDigitClasses = 10;

/// A grey picture, row by row from the top, one byte a pixel. For digits 0 is paper and 255 full
/// ink, as in MNIST. A plain value: copy it across threads as you like.
struct GrayImage
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; ///< width * height bytes

    GrayImage() = default;
    GrayImage(int imageWidth, int imageHeight, std::uint8_t value = 0)
        : width(imageWidth)
        , height(imageHeight)
        , pixels(
              static_cast<std::size_t>(imageWidth) * static_cast<std::size_t>(imageHeight), value)
    {
    }

    bool isEmpty() const { return pixels.empty(); }
    std::uint8_t& at(int x, int y) { return pixels[index(x, y)]; }
    std::uint8_t at(int x, int y) const { return pixels[index(x, y)]; }
    bool operator==(const GrayImage&) const = default;

private:
    std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width)
            + static_cast<std::size_t>(x);
    }
};

} // namespace studio::core
