// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace studio::ui {

/// The ink of all digits of a map at a few sizes, ready to be blended in any colour: made once a
/// size, when that size is first needed. GUI thread.
class MapSprites
{
public:
    /// Sides in pixels that are kept; larger digits are the largest ones with larger pixels.
    static constexpr std::array<int, 4> kSides{10, 14, 20, core::kDigitSide};
    static constexpr int kGreatestFactor = 4;

    /// The largest side of a digit that is no more than `wanted` pixels; 0 if even the smallest is
    /// larger, and a dot must do.
    static int sideFor(double wanted);

    /// `images` must outlive the sprites or the next call.
    void setImages(const core::DigitSet& images);

    /// How much ink is in each pixel of digit `image` (0..255), row after row; `side` is one of
    /// kSides.
    std::span<const std::uint8_t> ink(std::size_t image, int side);

    /// One digit of 784 bytes at another side.
    static std::vector<std::uint8_t> scaled(std::span<const std::uint8_t> pixels, int side);

private:
    const core::DigitSet* m_images = nullptr;
    std::array<std::vector<std::uint8_t>, kSides.size()> m_levels; ///< empty until needed
};

} // namespace studio::ui
