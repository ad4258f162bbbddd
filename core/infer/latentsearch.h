// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/image/grayimage.h"

#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// What a generator can do that comes closest to a picture.
struct LatentMatch
{
    std::vector<float> latent;
    int digit = -1; ///< what it was asked for; -1 if the generator takes no digit
    GrayImage image; ///< what it writes for them, 28x28
    double distance = 0; ///< root of the mean squared difference of the pixels, 0..1
};

/// Finds the latent from which a generator writes a given picture, or one as close as it can. One
/// thread at a time may use an instance; it owns its weights.
class LatentSearch
{
public:
    virtual ~LatentSearch() = default;

    virtual bool isConditional() const = 0; ///< the generator takes a digit

    /// Searches from several latents at once for `picture` (784 bytes, 0 paper, 255 ink), asking
    /// the generator for each of `digits`, or for all ten if there are none. The same picture gives
    /// the same match. Around a second for one digit; cancelled between two steps. Throws
    /// Error(WrongUsage) for a picture or a digit that is none, Error(Cancelled).
    virtual LatentMatch closest(std::span<const std::uint8_t> picture, std::span<const int> digits,
        const WorkControl& control = {}) = 0;
};

} // namespace studio::core
