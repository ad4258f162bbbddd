// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/embedding/featuretable.h"

#include <cstddef>
#include <span>
#include <vector>

namespace studio::core {

/// A row and how far away it is.
struct NearRow
{
    std::size_t row = 0;
    float distance = 0; ///< Euclidean

    bool operator==(const NearRow&) const = default;
};

/// The `count` nearest other rows of each row, the nearest first: rows() * count entries, where
/// `count` is cut to rows() - 1. Equal distances go by the number of the row. Exact: all pairs
/// are compared, on all cores. Throws Error(Cancelled).
std::vector<NearRow> nearestRows(
    const FeatureTable& features, std::size_t count, const WorkControl& control = {});

/// The `count` rows that are nearest to `point`, the nearest first.
std::vector<NearRow> nearestRowsTo(
    std::span<const float> point, const FeatureTable& features, std::size_t count);

} // namespace studio::core
