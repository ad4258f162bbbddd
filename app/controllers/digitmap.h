// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"
#include "core/embedding/mapplace.h"
#include "core/infer/classifier.h"

#include <QString>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace studio::app {

/// What to make a map of. A plain value.
struct MapRequest
{
    std::string data; ///< whose test images, as core::loadTestSet() takes it
    std::size_t count = 1000; ///< at most so many of them, taken evenly from the whole set

    bool operator==(const MapRequest&) const = default;
};

/// Places of all images of a map, by their positions in it.
using MapPlaces = std::vector<core::MapPlace>;

/// A test set as a model sees it. A plain value.
struct DigitMap
{
    QString modelName; ///< for people
    std::string dataName; ///< for people
    std::array<std::string, core::kDigitClasses> classNames;
    core::DigitSet images;
    std::vector<core::Reading> readings; ///< one an image
    MapPlaces components; ///< the first two principal components of the features
    double explained = 0; ///< share of the features' variance that these two hold, 0..1
    double agreement = 0; ///< core::neighbourAgreement() of them

    bool isWrong(std::size_t image) const
    {
        return readings[image].digit != int{images.labels[image]};
    }
};

/// A layout that keeps neighbours together. A plain value.
struct MapLayout
{
    MapPlaces places;
    bool isFinal = false;
    double agreement = 0; ///< core::neighbourAgreement(), of a final layout
};

/// Where the drawing belongs on a map. A plain value.
struct MapMarker
{
    core::GrayImage seen; ///< 28x28
    core::Reading reading;
    core::MapPlace component; ///< its first two principal components
    std::vector<std::size_t> nearest; ///< images whose features are nearest, the nearest first
};

} // namespace studio::app
