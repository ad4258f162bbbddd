// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/saliency.h"

#include <algorithm>
#include <vector>

namespace studio::core {

namespace {

constexpr int kSquare = 5; ///< side of what is wiped
constexpr int kStride = 2;

/// Calls `visit` with each pixel of the square at (left, top) that lies in the picture.
template <typename Visit> void forSquare(int left, int top, Visit&& visit)
{
    for (int y = std::max(top, 0); y < std::min(top + kSquare, kDigitSide); ++y) {
        for (int x = std::max(left, 0); x < std::min(left + kSquare, kDigitSide); ++x)
            visit(static_cast<std::size_t>(y * kDigitSide + x));
    }
}

struct Square
{
    int left;
    int top;
};

/// Those that hold ink: wiping the others changes nothing.
std::vector<Square> inkedSquares(std::span<const std::uint8_t> picture)
{
    std::vector<Square> squares;
    for (int top = 1 - kSquare; top < kDigitSide; top += kStride) {
        for (int left = 1 - kSquare; left < kDigitSide; left += kStride) {
            bool hasInk = false;
            forSquare(left, top, [&](std::size_t pixel) { hasInk = hasInk || picture[pixel] > 0; });
            if (hasInk)
                squares.push_back({left, top});
        }
    }
    return squares;
}

} // namespace

SaliencyMap gradientTimesInput(
    Explainer& explainer, std::span<const std::uint8_t> picture, int digit)
{
    const std::vector<float> levels(picture.begin(), picture.end());
    const auto gradients = explainer.gradients(levels);
    const auto& gradient = gradients.gradients.at(static_cast<std::size_t>(digit));
    SaliencyMap map{};
    for (std::size_t i = 0; i < map.size(); ++i)
        map.at(i) = gradient.at(i) * levels.at(i);
    return map;
}

SaliencyMap occlusion(Classifier& classifier, std::span<const std::uint8_t> picture, int digit)
{
    const std::vector<Square> squares = inkedSquares(picture);
    std::vector<std::uint8_t> pictures(picture.begin(), picture.end());
    for (const Square& square : squares) {
        const std::size_t begin = pictures.size();
        pictures.insert(pictures.end(), picture.begin(), picture.end());
        forSquare(square.left, square.top, [&](std::size_t pixel) { pictures[begin + pixel] = 0; });
    }
    const std::vector<Reading> readings = classifier.classify(pictures);
    const auto probability = [&](const Reading& reading) {
        return reading.probabilities.at(static_cast<std::size_t>(digit));
    };
    SaliencyMap sum{};
    std::array<float, kDigitPixels> count{};
    for (std::size_t i = 0; i < squares.size(); ++i) {
        const float fall = probability(readings.front()) - probability(readings[i + 1]);
        forSquare(squares[i].left, squares[i].top, [&](std::size_t pixel) {
            sum.at(pixel) += fall;
            count.at(pixel) += 1;
        });
    }
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum.at(i) /= std::max(count.at(i), 1.0F);
    return sum;
}

} // namespace studio::core
