// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/augmentation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace studio::core {

namespace {

constexpr std::size_t kSide = kDigitSide;
constexpr std::size_t kPad = 2; // paper around the picture, so that sampling needs no tests
constexpr std::size_t kPadded = kSide + 2 * kPad;
constexpr float kMiddle = 13.5F;
constexpr std::size_t kKnots = 7; // of the elastic grid, a side; one each seven pixels
constexpr float kKnotDistance = 7.0F;
constexpr float kMaxThickness = 4.0F;

using Field = std::array<float, kDigitPixels>;
using Padded = std::array<std::uint8_t, kPadded * kPadded>;
using Knots = std::array<float, kKnots * kKnots>;

/// Uniform in -limit..+limit, by the same rule with every standard library. Draws nothing for 0, so
/// that an amount that is off costs nothing.
float draw(float limit, std::mt19937& generator)
{
    if (limit == 0) {
        return 0;
    }
    const auto unit = static_cast<float>(generator() >> 8) * 0x1p-24F;
    return limit * (2 * unit - 1);
}

/// From a pixel of the target to the place in the source that it shows.
struct InverseMap
{
    float xx = 1;
    float xy = 0;
    float yx = 0;
    float yy = 1;
    float offsetX = kMiddle;
    float offsetY = kMiddle;
};

DigitBend drawBend(const AugmentationAmounts& amounts, std::mt19937& generator)
{
    DigitBend bend;
    bend.shiftX = draw(amounts.shiftPixels, generator);
    bend.shiftY = draw(amounts.shiftPixels, generator);
    bend.rotationDegrees = draw(amounts.rotationDegrees, generator);
    bend.scaleX = std::max(1 + draw(amounts.scaleFraction, generator), 0.1F);
    bend.scaleY = std::max(1 + draw(amounts.scaleFraction, generator), 0.1F);
    bend.shear = draw(amounts.shearFraction, generator);
    bend.thicknessPixels = draw(amounts.thicknessPixels, generator);
    return bend;
}

InverseMap inverseOf(const DigitBend& bend)
{
    const float angle = bend.rotationDegrees * std::numbers::pi_v<float> / 180;
    const float cosine = std::cos(angle);
    const float sine = std::sin(angle);
    // Inverse of shift * rotation * shear * scale, all about the middle.
    InverseMap map;
    map.xx = (cosine + bend.shear * sine) / bend.scaleX;
    map.xy = (sine - bend.shear * cosine) / bend.scaleX;
    map.yx = -sine / bend.scaleY;
    map.yy = cosine / bend.scaleY;
    map.offsetX = kMiddle - map.xx * (kMiddle + bend.shiftX) - map.xy * (kMiddle + bend.shiftY);
    map.offsetY = kMiddle - map.yx * (kMiddle + bend.shiftX) - map.yy * (kMiddle + bend.shiftY);
    return map;
}

/// Weights of the four knots around each pixel: uniform cubic B-spline, which is smooth and never
/// leaves the range of its knots.
struct SplineTable
{
    std::array<std::array<float, kSide>, 4> weights{};
    std::array<std::size_t, kSide> first{};

    SplineTable()
    {
        for (std::size_t i = 0; i < kSide; ++i) {
            const float place = static_cast<float>(i) / kKnotDistance;
            const float t = place - std::floor(place);
            first[i] = static_cast<std::size_t>(place);
            weights[0][i] = (1 - t) * (1 - t) * (1 - t) / 6;
            weights[1][i] = (3 * t * t * t - 6 * t * t + 4) / 6;
            weights[2][i] = (-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6;
            weights[3][i] = t * t * t / 6;
        }
    }
};

const SplineTable& splineTable()
{
    static const SplineTable table;
    return table;
}

/// Adds the smooth surface over `knots` to `field`.
void addSurface(const Knots& knots, Field& field)
{
    const SplineTable& spline = splineTable();
    std::array<std::array<float, kSide>, kKnots> rows{};
    for (std::size_t row = 0; row < kKnots; ++row) {
        for (std::size_t x = 0; x < kSide; ++x) {
            const float* knot = &knots[row * kKnots + spline.first[x]];
            rows[row][x] = spline.weights[0][x] * knot[0] + spline.weights[1][x] * knot[1]
                + spline.weights[2][x] * knot[2] + spline.weights[3][x] * knot[3];
        }
    }
    for (std::size_t y = 0; y < kSide; ++y) {
        const std::size_t first = spline.first[y];
        for (std::size_t x = 0; x < kSide; ++x) {
            field[y * kSide + x] += spline.weights[0][y] * rows[first][x]
                + spline.weights[1][y] * rows[first + 1][x]
                + spline.weights[2][y] * rows[first + 2][x]
                + spline.weights[3][y] * rows[first + 3][x];
        }
    }
}

void addElastic(float pixels, std::mt19937& generator, Field& sourceX, Field& sourceY)
{
    if (pixels == 0) {
        return;
    }
    Knots knots;
    for (Field* field : {&sourceX, &sourceY}) {
        std::generate(knots.begin(), knots.end(), [&] { return draw(pixels, generator); });
        addSurface(knots, *field);
    }
}

Padded padded(std::span<const std::uint8_t> source)
{
    Padded result{};
    for (std::size_t y = 0; y < kSide; ++y) {
        std::copy_n(&source[y * kSide], kSide, &result[(y + kPad) * kPadded + kPad]);
    }
    return result;
}

/// Blends the picture with its dilation (`change` > 0) or erosion by one pixel on each side.
/// `change` is that of the line's width, -2..2.
void changeWidthOnce(Padded& picture, float change)
{
    const auto share = static_cast<int>(std::abs(change) / 2 * 256);
    const Padded before = picture;
    const bool grows = change > 0;
    for (std::size_t y = 1; y + 1 < kPadded; ++y) {
        const std::uint8_t* up = &before[(y - 1) * kPadded];
        const std::uint8_t* here = &before[y * kPadded];
        const std::uint8_t* down = &before[(y + 1) * kPadded];
        std::uint8_t* out = &picture[y * kPadded];
        for (std::size_t x = 1; x + 1 < kPadded; ++x) {
            const std::uint8_t high = std::max(
                std::max(std::max(up[x], down[x]), std::max(here[x - 1], here[x + 1])), here[x]);
            const std::uint8_t low = std::min(
                std::min(std::min(up[x], down[x]), std::min(here[x - 1], here[x + 1])), here[x]);
            const int goal = grows ? high : low;
            out[x] = static_cast<std::uint8_t>(here[x] + (goal - here[x]) * share / 256);
        }
    }
}

void changeWidth(Padded& picture, float change)
{
    float rest = std::clamp(change, -kMaxThickness, kMaxThickness);
    while (rest != 0) {
        const float part = std::clamp(rest, -2.0F, 2.0F);
        changeWidthOnce(picture, part);
        rest -= part;
    }
}

/// The place in the source that each pixel of the target shows.
void fillPlaces(const InverseMap& map, Field& sourceX, Field& sourceY)
{
    for (std::size_t y = 0; y < kSide; ++y) {
        const auto fy = static_cast<float>(y);
        for (std::size_t x = 0; x < kSide; ++x) {
            const auto fx = static_cast<float>(x);
            sourceX[y * kSide + x] = map.xx * fx + map.xy * fy + map.offsetX;
            sourceY[y * kSide + x] = map.yx * fx + map.yy * fy + map.offsetY;
        }
    }
}

/// Bilinear sampling; all outside the picture is paper.
void sample(const Padded& picture, const Field& sourceX, const Field& sourceY,
    std::span<std::uint8_t> target)
{
    constexpr float kLast = static_cast<float>(kPadded - 1) - 0.001F;
    std::array<int, kDigitPixels> places;
    std::array<int, kDigitPixels> fractions;
    for (std::size_t i = 0; i < kDigitPixels; ++i) {
        const float x = std::min(std::max(sourceX[i] + static_cast<float>(kPad), 0.0F), kLast);
        const float y = std::min(std::max(sourceY[i] + static_cast<float>(kPad), 0.0F), kLast);
        const int fixedX = static_cast<int>(x * 256 + 0.5F);
        const int fixedY = static_cast<int>(y * 256 + 0.5F);
        const int left = std::min(fixedX >> 8, static_cast<int>(kPadded) - 2);
        const int top = std::min(fixedY >> 8, static_cast<int>(kPadded) - 2);
        places[i] = top * static_cast<int>(kPadded) + left;
        fractions[i] = ((fixedY - (top << 8)) << 16) | (fixedX - (left << 8));
    }
    for (std::size_t i = 0; i < kDigitPixels; ++i) {
        const std::uint8_t* at = &picture[static_cast<std::size_t>(places[i])];
        const int right = fractions[i] & 0xFFFF;
        const int below = fractions[i] >> 16;
        const int upper = at[0] * (256 - right) + at[1] * right;
        const int lower = at[kPadded] * (256 - right) + at[kPadded + 1] * right;
        target[i] =
            static_cast<std::uint8_t>((upper * (256 - below) + lower * below + 0x8000) >> 16);
    }
}

} // namespace

bool AugmentationAmounts::isIdentity() const
{
    return shiftPixels == 0 && rotationDegrees == 0 && scaleFraction == 0 && shearFraction == 0
        && elasticPixels == 0 && thicknessPixels == 0;
}

AugmentationAmounts AugmentationAmounts::scaled(float factor) const
{
    return {shiftPixels * factor, rotationDegrees * factor, scaleFraction * factor,
        shearFraction * factor, elasticPixels * factor, thicknessPixels * factor};
}

void bendDigit(
    std::span<const std::uint8_t> source, std::span<std::uint8_t> target, const DigitBend& bend)
{
    Padded picture = padded(source);
    changeWidth(picture, bend.thicknessPixels);
    Field sourceX;
    Field sourceY;
    fillPlaces(inverseOf(bend), sourceX, sourceY);
    sample(picture, sourceX, sourceY, target);
}

void augmentDigit(std::span<const std::uint8_t> source, std::span<std::uint8_t> target,
    const AugmentationAmounts& amounts, std::mt19937& generator)
{
    if (amounts.isIdentity()) {
        std::copy_n(source.begin(), kDigitPixels, target.begin());
        return;
    }
    const DigitBend bend = drawBend(amounts, generator);
    Padded picture = padded(source);
    changeWidth(picture, bend.thicknessPixels);
    Field sourceX;
    Field sourceY;
    fillPlaces(inverseOf(bend), sourceX, sourceY);
    addElastic(amounts.elasticPixels, generator, sourceX, sourceY);
    sample(picture, sourceX, sourceY, target);
}

} // namespace studio::core
