// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/neighbours.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace studio::core {

namespace {

constexpr std::size_t kCandidates = 200;

std::uint32_t squaredDistance(
    std::span<const std::uint8_t> one, std::span<const std::uint8_t> other)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < kDigitPixels; ++i) {
        const int difference = int{one[i]} - int{other[i]};
        sum += static_cast<std::uint32_t>(difference * difference);
    }
    return sum;
}

/// Places of the images with the fewest other pixels.
std::vector<std::size_t> candidates(std::span<const std::uint8_t> picture, const DigitSet& digits)
{
    std::vector<std::pair<std::uint32_t, std::size_t>> distances;
    distances.reserve(digits.size());
    for (std::size_t i = 0; i < digits.size(); ++i)
        distances.emplace_back(squaredDistance(picture, digits.pixelsOf(i)), i);
    const auto end =
        distances.begin() + static_cast<std::ptrdiff_t>(std::min(kCandidates, distances.size()));
    std::partial_sort(distances.begin(), end, distances.end());
    std::vector<std::size_t> places;
    for (auto entry = distances.begin(); entry != end; ++entry)
        places.push_back(entry->second);
    return places;
}

} // namespace

std::vector<Neighbour> nearestNeighbours(Classifier& classifier,
    std::span<const std::uint8_t> picture, const DigitSet& digits, std::size_t count)
{
    const std::vector<std::size_t> places = candidates(picture, digits);
    std::vector<std::uint8_t> pixels(picture.begin(), picture.end());
    for (const std::size_t place : places) {
        const auto image = digits.pixelsOf(place);
        pixels.insert(pixels.end(), image.begin(), image.end());
    }
    const std::vector<float> features = classifier.features(pixels);
    const std::size_t size = classifier.featureCount();
    std::vector<Neighbour> neighbours;
    for (std::size_t i = 0; i < places.size(); ++i) {
        double sum = 0;
        for (std::size_t k = 0; k < size; ++k) {
            const double difference = double{features[k]} - double{features[(i + 1) * size + k]};
            sum += difference * difference;
        }
        neighbours.push_back({places[i], std::sqrt(sum)});
    }
    std::stable_sort(neighbours.begin(), neighbours.end(),
        [](const Neighbour& a, const Neighbour& b) { return a.distance < b.distance; });
    neighbours.resize(std::min(count, neighbours.size()));
    return neighbours;
}

} // namespace studio::core
