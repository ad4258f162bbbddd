// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/nearestimages.h"

#include "core/vectorclones.h"

#include <algorithm>
#include <limits>
#include <thread>

namespace studio::core {

namespace {

constexpr std::size_t kBlock = 128; ///< pictures that stay in the second-level cache
constexpr std::size_t kReported = 200; ///< pictures between two reports

STUDIO_VECTOR_CLONES std::uint32_t squaredDistance(
    const std::uint8_t* __restrict one, const std::uint8_t* __restrict other)
{
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < kDigitPixels; ++i) {
        const auto difference =
            static_cast<std::int16_t>(std::int16_t{one[i]} - std::int16_t{other[i]});
        sum += std::int32_t{difference} * std::int32_t{difference};
    }
    return static_cast<std::uint32_t>(sum);
}

void search(std::span<const std::uint8_t> pixels, std::span<const std::uint8_t> among,
    std::span<NearestImage> nearest)
{
    const std::size_t candidates = among.size() / kDigitPixels;
    for (std::size_t block = 0; block < candidates; block += kBlock) {
        const std::size_t end = std::min(block + kBlock, candidates);
        for (std::size_t i = 0; i < nearest.size(); ++i) {
            const std::uint8_t* const picture = pixels.data() + i * kDigitPixels;
            for (std::size_t index = block; index < end; ++index) {
                const auto distance = squaredDistance(picture, among.data() + index * kDigitPixels);
                if (distance < nearest[i].squaredDistance)
                    nearest[i] = {index, distance};
            }
        }
    }
}

} // namespace

std::vector<NearestImage> nearestImages(std::span<const std::uint8_t> pixels,
    std::span<const std::uint8_t> among, int threads, const std::function<void(double)>& onProgress)
{
    const std::size_t count = pixels.size() / kDigitPixels;
    std::vector<NearestImage> nearest(count, {0, std::numeric_limits<std::uint32_t>::max()});
    const auto members = static_cast<std::size_t>(std::max(threads, 1));
    const std::size_t round = kReported * members;
    for (std::size_t first = 0; first < count; first += round) {
        if (onProgress)
            onProgress(static_cast<double>(first) / static_cast<double>(count));
        std::vector<std::jthread> helpers;
        for (std::size_t begin = first; begin < std::min(first + round, count);
             begin += kReported) {
            const std::size_t length = std::min(kReported, count - begin);
            helpers.emplace_back([=, &nearest] {
                search(pixels.subspan(begin * kDigitPixels, length * kDigitPixels), among,
                    std::span(nearest).subspan(begin, length));
            });
        }
    }
    return nearest;
}

} // namespace studio::core
