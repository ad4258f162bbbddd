// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/nearestrows.h"

#include "core/data/parallelblocks.h"
#include "core/data/workprogress.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace studio::core {

namespace {

using Index = Eigen::Index;
using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr std::size_t kBlock = 100; ///< rows whose distances to all others are in memory at once

bool isNearer(const NearRow& one, const NearRow& other)
{
    return one.distance != other.distance ? one.distance < other.distance : one.row < other.row;
}

float distance(std::span<const float> one, std::span<const float> other)
{
    float sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const float difference = one[i] - other[i];
        sum += difference * difference;
    }
    return std::sqrt(sum);
}

/// Leaves the `count` nearest, in order.
void keepNearest(std::vector<NearRow>& rows, std::size_t count)
{
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(count, rows.size()));
    std::partial_sort(rows.begin(), end, rows.end(), isNearer);
    rows.erase(end, rows.end());
}

} // namespace

std::vector<NearRow> nearestRows(
    const FeatureTable& features, std::size_t count, const WorkControl& control)
{
    const std::size_t rows = features.rows();
    count = rows == 0 ? 0 : std::min(count, rows - 1);
    std::vector<NearRow> result(rows * count);
    if (count == 0)
        return result;
    const Eigen::Map<const Rows> all(
        features.values.data(), static_cast<Index>(rows), static_cast<Index>(features.columns));
    const Eigen::VectorXf squares = all.rowwise().squaredNorm();
    // |a - b|^2 = |a|^2 - 2ab + |b|^2 makes the comparison of all pairs a product of matrices.
    const auto work = [&](std::size_t first, std::size_t end) {
        const auto part =
            all.middleRows(static_cast<Index>(first), static_cast<Index>(end - first));
        Rows distances = -2 * part * all.transpose();
        distances.rowwise() += squares.transpose();
        std::vector<NearRow> candidates(rows);
        for (std::size_t row = first; row < end; ++row) {
            candidates.clear();
            for (std::size_t other = 0; other < rows; ++other) {
                if (other != row)
                    candidates.push_back({other,
                        distances(static_cast<Index>(row - first), static_cast<Index>(other))});
            }
            const auto nth = candidates.begin() + static_cast<std::ptrdiff_t>(count - 1);
            std::nth_element(candidates.begin(), nth, candidates.end(), isNearer);
            candidates.resize(count);
            for (NearRow& near : candidates) // differences of squares are not exact enough
                near.distance = distance(features.row(row), features.row(near.row));
            std::sort(candidates.begin(), candidates.end(), isNearer);
            std::copy(candidates.begin(), candidates.end(),
                result.begin() + static_cast<std::ptrdiff_t>(row * count));
        }
    };
    inParallelBlocks(rows, kBlock, control, work);
    throwIfCancelled(control);
    return result;
}

std::vector<NearRow> nearestRowsTo(
    std::span<const float> point, const FeatureTable& features, std::size_t count)
{
    std::vector<NearRow> rows;
    rows.reserve(features.rows());
    for (std::size_t row = 0; row < features.rows(); ++row)
        rows.push_back({row, distance(point, features.row(row))});
    keepNearest(rows, count);
    return rows;
}

} // namespace studio::core
