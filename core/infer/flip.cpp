// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/flip.h"

#include "core/data/workprogress.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace studio::core {

namespace {

constexpr int kMostSteps = 50;
constexpr float kOvershoot = 0.02F; ///< the paper's
constexpr double kMargin = 0.01;
constexpr float kWhite = 255;

std::size_t likeliest(const LogitGradients& at)
{
    return static_cast<std::size_t>(
        std::max_element(at.logits.begin(), at.logits.end()) - at.logits.begin());
}

/// The step over the boundary by `margin` (of logits), linearised here, between `digit` and the
/// digit that is nearest; no pixel of `place` leaves its range by it, but for the step's length.
std::vector<float> stepOver(
    const LogitGradients& at, const std::vector<float>& place, std::size_t digit, double margin)
{
    std::vector<float> best;
    double shortest = std::numeric_limits<double>::infinity();
    for (std::size_t other = 0; other < at.logits.size(); ++other) {
        if (other == digit)
            continue;
        std::vector<float> direction(kDigitPixels);
        double length = 0;
        for (std::size_t i = 0; i < direction.size(); ++i) {
            direction[i] = at.gradients.at(other).at(i) - at.gradients.at(digit).at(i);
            const bool isAtBound = direction[i] < 0 ? place[i] <= 0 : place[i] >= kWhite;
            if (isAtBound)
                direction[i] = 0;
            length += double{direction[i]} * double{direction[i]};
        }
        const double gap = double{at.logits.at(digit)} - double{at.logits.at(other)} + margin;
        const double distance = gap / std::sqrt(std::max(length, 1e-30));
        if (distance >= shortest)
            continue;
        shortest = distance;
        const auto scale = static_cast<float>(gap / std::max(length, 1e-30));
        for (float& value : direction)
            value *= scale;
        best = std::move(direction);
    }
    return best;
}

std::vector<float> wholeLevels(const std::vector<float>& picture)
{
    std::vector<float> levels(picture.size());
    std::transform(picture.begin(), picture.end(), levels.begin(),
        [](float level) { return std::round(std::clamp(level, 0.0F, kWhite)); });
    return levels;
}

Flip flipTo(std::span<const std::uint8_t> picture, const std::vector<float>& levels, int digit)
{
    Flip flip{GrayImage(kDigitSide, kDigitSide), digit, 0};
    double sum = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        flip.image.pixels.at(i) = static_cast<std::uint8_t>(levels[i]);
        const double difference =
            double{levels[i] - static_cast<float>(picture[i])} / double{kWhite};
        sum += difference * difference;
    }
    flip.distance = std::sqrt(sum / static_cast<double>(levels.size()));
    return flip;
}

} // namespace

std::optional<Flip> smallestFlip(
    Explainer& explainer, std::span<const std::uint8_t> picture, const WorkControl& control)
{
    std::vector<float> place(picture.begin(), picture.end());
    LogitGradients at = explainer.gradients(place);
    const std::size_t digit = likeliest(at);
    double margin = kMargin;
    for (int step = 0; step < kMostSteps; ++step) {
        throwIfCancelled(control);
        const std::vector<float> change = stepOver(at, place, digit, margin);
        for (std::size_t i = 0; i < place.size(); ++i)
            place[i] = std::clamp(place[i] + (1 + kOvershoot) * change[i], 0.0F, kWhite);
        at = explainer.gradients(place);
        if (likeliest(at) == digit)
            continue;
        const std::vector<float> levels = wholeLevels(place);
        const std::size_t other = likeliest(explainer.gradients(levels));
        if (other != digit)
            return flipTo(picture, levels, static_cast<int>(other));
        margin *= 2; // rounding to whole levels led back
    }
    return std::nullopt;
}

} // namespace studio::core
