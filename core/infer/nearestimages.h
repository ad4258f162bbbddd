// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace studio::core {

/// The picture among many that is closest to another one, pixel by pixel.
struct NearestImage
{
    std::size_t index = 0;
    std::uint32_t squaredDistance = 0; ///< sum over 784 pixels of (0..255 difference)^2
};

/// For each of the N pictures in `pixels` (784 bytes each) the closest one among `among`, which is
/// not empty. Uses up to `threads` threads. `onProgress` gets the share done, on the calling
/// thread, and may throw to end the work.
std::vector<NearestImage> nearestImages(std::span<const std::uint8_t> pixels,
    std::span<const std::uint8_t> among, int threads,
    const std::function<void(double)>& onProgress = {});

} // namespace studio::core
