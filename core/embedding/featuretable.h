// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace studio::core {

/// A row of features for each of several pictures, in one block. A plain value.
struct FeatureTable
{
    std::vector<float> values; ///< rows() * columns numbers, row after row
    std::size_t columns = 0;

    std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
    std::span<const float> row(std::size_t index) const
    {
        return std::span(values).subspan(index * columns, columns);
    }
};

/// Throws Error(UnusableInput) unless every number is finite and small enough to be squared: a
/// network whose training diverged answers with NaN or worse.
void requireUsable(std::span<const float> features);

} // namespace studio::core
