// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapsprites.h"

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

using core::kDigitSide;

/// The share of pixel `from` of 28 that lies in each pixel of `side`, for averaging over areas.
struct Overlap
{
    int from;
    float share; ///< of the smaller picture's pixel, 0..1
};

std::vector<std::vector<Overlap>> overlapsOf(int side)
{
    const double step = double(kDigitSide) / side;
    std::vector<std::vector<Overlap>> overlaps(static_cast<std::size_t>(side));
    for (int to = 0; to < side; ++to) {
        const double begin = to * step;
        const double end = begin + step;
        for (int from = int(begin); from < kDigitSide && from < end; ++from) {
            const double length = std::min<double>(end, from + 1) - std::max<double>(begin, from);
            if (length > 1e-9)
                overlaps[static_cast<std::size_t>(to)].push_back({from, float(length / step)});
        }
    }
    return overlaps;
}

/// Averages over areas; strokes that become thinner than a pixel are inked more strongly, or small
/// digits would be pale.
void shrink(std::span<const std::uint8_t> pixels, int side,
    const std::vector<std::vector<Overlap>>& overlaps, std::uint8_t* target)
{
    const float strength = std::sqrt(float(kDigitSide) / float(side));
    for (const auto& rows : overlaps) {
        for (const auto& columns : overlaps) {
            float sum = 0;
            for (const Overlap& row : rows) {
                for (const Overlap& column : columns)
                    sum += row.share * column.share
                        * float(
                            pixels[static_cast<std::size_t>(row.from * kDigitSide + column.from)]);
            }
            *target++ = static_cast<std::uint8_t>(std::min(strength * sum, 255.0F));
        }
    }
}

} // namespace

int MapSprites::sideFor(double wanted)
{
    if (wanted < kSides.front())
        return 0;
    if (wanted >= kDigitSide)
        return kDigitSide * std::min(int(wanted / kDigitSide), kGreatestFactor);
    return *std::prev(std::upper_bound(kSides.begin(), kSides.end(), wanted));
}

void MapSprites::setImages(const core::DigitSet& images)
{
    m_images = &images;
    for (auto& level : m_levels)
        level.clear();
}

std::vector<std::uint8_t> MapSprites::scaled(std::span<const std::uint8_t> pixels, int side)
{
    std::vector<std::uint8_t> ink(static_cast<std::size_t>(side * side));
    shrink(pixels, side, overlapsOf(side), ink.data());
    return ink;
}

std::span<const std::uint8_t> MapSprites::ink(std::size_t image, int side)
{
    if (side == kDigitSide)
        return m_images->pixelsOf(image);
    const auto place = std::find(kSides.begin(), kSides.end(), side) - kSides.begin();
    auto& level = m_levels.at(static_cast<std::size_t>(place));
    const auto size = static_cast<std::size_t>(side * side);
    if (level.empty()) {
        const auto overlaps = overlapsOf(side);
        level.resize(m_images->size() * size);
        for (std::size_t i = 0; i < m_images->size(); ++i)
            shrink(m_images->pixelsOf(i), side, overlaps, level.data() + i * size);
    }
    return std::span<const std::uint8_t>(level).subspan(image * size, size);
}

} // namespace studio::ui
