// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/embedding/featuretable.h"

#include <cstdint>
#include <random>
#include <vector>

namespace studio::core {

/// Rows of features that lie round a few centres, and which centre each belongs to.
struct Clusters
{
    FeatureTable features;
    std::vector<std::uint8_t> labels;
};

/// `count` rows in turn round `clusters` random centres of length 10 or so, with noise of
/// standard deviation 1.
inline Clusters makeClusters(std::size_t count, std::size_t columns, std::size_t clusters)
{
    std::mt19937 random(7);
    std::normal_distribution<float> noise;
    std::vector<std::vector<float>> centres(clusters, std::vector<float>(columns));
    for (auto& centre : centres) {
        for (float& value : centre)
            value = 3 * noise(random);
    }
    Clusters result;
    result.features.columns = columns;
    for (std::size_t i = 0; i < count; ++i) {
        result.labels.push_back(static_cast<std::uint8_t>(i % clusters));
        for (const float value : centres[i % clusters])
            result.features.values.push_back(value + noise(random));
    }
    return result;
}

} // namespace studio::core
