// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace studio::core {

/// Mean and covariance of a set of feature vectors.
struct FeatureStatistics
{
    std::vector<double> mean; ///< d numbers
    std::vector<double> covariance; ///< d * d numbers, symmetric

    /// Of N >= 2 vectors of `size` numbers each, one after the other.
    static FeatureStatistics of(std::span<const float> features, std::size_t size);
};

/// The Fréchet distance (squared 2-Wasserstein) between the normal distributions with these
/// statistics: |m1 - m2|^2 + trace(C1 + C2 - 2 (C1 C2)^(1/2)), as in Heusel et al. 2017. At least
/// 0. Depends on the number of samples, so that only distances of equally many compare.
double frechetDistance(const FeatureStatistics& one, const FeatureStatistics& other);

} // namespace studio::core
