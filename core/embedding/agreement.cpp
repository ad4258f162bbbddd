// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/agreement.h"

#include "core/data/parallelblocks.h"

#include <atomic>
#include <cstddef>
#include <limits>

namespace studio::core {

namespace {

constexpr std::size_t kBlock = 256;

std::size_t nearestTo(std::size_t point, std::span<const MapPlace> places)
{
    float least = std::numeric_limits<float>::infinity();
    std::size_t nearest = point;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const float dx = places[i].x - places[point].x;
        const float dy = places[i].y - places[point].y;
        const float squared = dx * dx + dy * dy;
        if (squared < least && i != point) {
            least = squared;
            nearest = i;
        }
    }
    return nearest;
}

} // namespace

double neighbourAgreement(std::span<const MapPlace> places, std::span<const std::uint8_t> labels)
{
    if (places.size() < 2)
        return 0;
    std::atomic<std::size_t> same{0};
    inParallelBlocks(places.size(), kBlock, {}, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i)
            same += labels[nearestTo(i, places)] == labels[i] ? 1 : 0;
    });
    return static_cast<double>(same) / static_cast<double>(places.size());
}

} // namespace studio::core
