// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/disturbance.h"

#include "core/image/augmentation.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

namespace studio::core {

namespace {

constexpr int kSide = kDigitSide;

/// What belongs to a disturbance, in the order of the enum.
struct Description
{
    const char* id;
    const char* label;
    const char* unit;
    std::array<double, kStrengths> strengths;
};

const Description& descriptionOf(Disturbance disturbance)
{
    static const std::array<Description, kDisturbances> kAll{
        {{"noise", translatable("core", "Noise"), translatable("core", "of full ink"),
             {0.05, 0.1, 0.15, 0.2, 0.25}},
            {"blur", translatable("core", "Blur"), translatable("core", "pixels"),
                {0.4, 0.7, 1, 1.3, 1.6}},
            {"shift", translatable("core", "Shift"), translatable("core", "pixels"),
                {1, 2, 3, 4, 5}},
            {"rotation", translatable("core", "Rotation"), translatable("core", "degrees"),
                {10, 20, 30, 40, 50}},
            {"thickness", translatable("core", "Thickness"), translatable("core", "pixels"),
                {0.5, 1, 1.5, 2, 2.5}}}};
    return kAll.at(static_cast<std::size_t>(disturbance));
}

/// Uniform in 0..1, 0 excluded, by the same rule with every standard library.
double draw(std::mt19937& generator)
{
    return (static_cast<double>(generator() >> 8U) + 1) * 0x1p-24;
}

void addNoise(std::span<std::uint8_t> image, double deviation, std::mt19937& generator)
{
    for (std::size_t i = 0; i < image.size(); i += 2) {
        // Two at a time (Box and Muller 1958).
        const double radius = 255 * deviation * std::sqrt(-2 * std::log(draw(generator)));
        const double angle = 2 * std::numbers::pi * draw(generator);
        const std::array<double, 2> noise{radius * std::cos(angle), radius * std::sin(angle)};
        for (std::size_t k = 0; k < noise.size(); ++k) {
            const double value =
                std::clamp(static_cast<double>(image[i + k]) + noise.at(k), 0.0, 255.0);
            image[i + k] = static_cast<std::uint8_t>(std::lround(value));
        }
    }
}

/// The weights of a Gaussian out to three deviations, sum 1; the middle one comes first.
std::vector<float> halfKernel(double deviation)
{
    std::vector<float> weights;
    const int reach = static_cast<int>(std::ceil(3 * deviation));
    double sum = 0;
    for (int i = 0; i <= reach; ++i) {
        const double weight = std::exp(-i * i / (2 * deviation * deviation));
        weights.push_back(static_cast<float>(weight));
        sum += i == 0 ? weight : 2 * weight;
    }
    for (float& weight : weights)
        weight /= static_cast<float>(sum);
    return weights;
}

/// Blurs along lines of pixels that are `step` apart; all outside is paper.
void blurLines(std::array<float, kDigitPixels>& image, const std::vector<float>& weights, int step)
{
    const int across = step == 1 ? kSide : 1;
    const int reach = static_cast<int>(weights.size()) - 1;
    for (int line = 0; line < kSide; ++line) {
        std::array<float, kSide> before{};
        for (int i = 0; i < kSide; ++i)
            before.at(static_cast<std::size_t>(i)) =
                image.at(static_cast<std::size_t>(line * across + i * step));
        for (int i = 0; i < kSide; ++i) {
            float sum = 0;
            for (int k = std::max(i - reach, 0); k <= std::min(i + reach, kSide - 1); ++k)
                sum += weights[static_cast<std::size_t>(std::abs(k - i))]
                    * before[static_cast<std::size_t>(k)];
            image[static_cast<std::size_t>(line * across + i * step)] = sum;
        }
    }
}

void blur(std::span<std::uint8_t> image, const std::vector<float>& weights)
{
    std::array<float, kDigitPixels> values{};
    std::copy(image.begin(), image.end(), values.begin());
    blurLines(values, weights, 1);
    blurLines(values, weights, kSide);
    std::transform(values.begin(), values.end(), image.begin(),
        [](float value) { return static_cast<std::uint8_t>(std::lround(value)); });
}

DigitBend bendOf(Disturbance disturbance, double strength, std::mt19937& generator)
{
    DigitBend bend;
    const double chance = draw(generator);
    const auto amount = static_cast<float>(strength);
    const float eitherWay = chance < 0.5 ? -amount : amount;
    if (disturbance == Disturbance::Rotation) {
        bend.rotationDegrees = eitherWay;
    } else if (disturbance == Disturbance::Thickness) {
        bend.thicknessPixels = eitherWay;
    } else {
        const auto angle = static_cast<float>(2 * std::numbers::pi * chance);
        bend.shiftX = amount * std::cos(angle);
        bend.shiftY = amount * std::sin(angle);
    }
    return bend;
}

} // namespace

const char* idOf(Disturbance disturbance)
{
    return descriptionOf(disturbance).id;
}

const char* labelOf(Disturbance disturbance)
{
    return descriptionOf(disturbance).label;
}

const char* unitOf(Disturbance disturbance)
{
    return descriptionOf(disturbance).unit;
}

const std::array<double, kStrengths>& strengthsOf(Disturbance disturbance)
{
    return descriptionOf(disturbance).strengths;
}

DigitSet disturbed(const DigitSet& digits, Disturbance disturbance, double strength)
{
    DigitSet result = digits;
    const std::vector<float> weights =
        disturbance == Disturbance::Blur ? halfKernel(strength) : std::vector<float>();
    for (std::size_t i = 0; i < digits.size(); ++i) {
        std::seed_seq seed{static_cast<std::uint32_t>(disturbance),
            static_cast<std::uint32_t>(std::lround(strength * 1000)),
            static_cast<std::uint32_t>(i)};
        std::mt19937 generator(seed);
        const auto image = std::span(result.pixels).subspan(i * kDigitPixels, kDigitPixels);
        if (disturbance == Disturbance::Noise)
            addNoise(image, strength, generator);
        else if (disturbance == Disturbance::Blur)
            blur(image, weights);
        else
            bendDigit(digits.pixelsOf(i), image, bendOf(disturbance, strength, generator));
    }
    return result;
}

} // namespace studio::core
