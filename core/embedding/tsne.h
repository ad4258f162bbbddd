// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/embedding/featuretable.h"
#include "core/embedding/mapplace.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace studio::core {

/// How a map is laid out.
struct TsneOptions
{
    double perplexity = 30; ///< neighbours that matter to a point; cut to a third of the points
    int iterations = 750;
    std::uint64_t seed = 1; ///< of the tiny shifts that part equal points
    float theta = 0.5F; ///< see QuadTree
};

/// A layout on the way: called on the working thread; `places` is valid during the call.
using LayoutObserver = std::function<void(std::span<const MapPlace> places)>;

/// A map in which rows of features that are near each other lie near each other (t-SNE, van der
/// Maaten and Hinton 2008, with the Barnes-Hut sums of van der Maaten 2014). It begins with the
/// principal components (Kobak and Berens 2019), takes the learning rate of Belkina et al. 2019 and
/// looks at no more than the first 50 components. Fewer than four rows are laid out by their
/// principal components.
///
/// The same features, options and machine give the same map, on any number of cores. `observer`
/// gets the layout after each iteration. Throws Error(Cancelled), and as requireUsable(). Blocks;
/// uses all cores.
std::vector<MapPlace> tsneMap(const FeatureTable& features, const TsneOptions& options = {},
    const WorkControl& control = {}, const LayoutObserver& observer = {});

/// The first two principal components as places.
std::vector<MapPlace> placesOf(const FeatureTable& projected);

} // namespace studio::core
