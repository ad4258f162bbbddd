// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/embedding/nearestrows.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace studio::core {

/// How strongly points belong together: a sparse symmetric matrix whose entries are >= 0 and sum to
/// 1. Row i has the entries begins[i] to begins[i + 1] - 1, in ascending order of their columns.
struct Affinities
{
    std::vector<std::size_t> begins; ///< one more than there are points
    std::vector<std::uint32_t> columns;
    std::vector<float> values;

    std::size_t points() const { return begins.empty() ? 0 : begins.size() - 1; }
};

/// The probabilities that t-SNE imitates (van der Maaten and Hinton 2008, section 2): a Gaussian
/// round each point, as wide as it takes to reach `perplexity` neighbours in effect, over the
/// neighbours that are listed. `nearest`: the same number for each of `points` points, as
/// nearestRows() gives them. `perplexity` must be less than that number.
Affinities affinitiesOf(const std::vector<NearRow>& nearest, std::size_t points, double perplexity);

} // namespace studio::core
