// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"
#include "core/infer/classifier.h"

#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// An image of a data set that is like a picture.
struct Neighbour
{
    std::size_t index = 0;
    double distance = 0; ///< between the classifier's features

    bool operator==(const Neighbour&) const = default;
};

/// The `count` images of `digits` that the classifier finds most like `picture` (784 bytes), the
/// nearest first: of the 200 that have the fewest other pixels those whose features are nearest.
std::vector<Neighbour> nearestNeighbours(Classifier& classifier,
    std::span<const std::uint8_t> picture, const DigitSet& digits, std::size_t count);

} // namespace studio::core
