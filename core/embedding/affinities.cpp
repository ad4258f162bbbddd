// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/affinities.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace studio::core {

namespace {

/// exp(-precision * (d^2 - d0^2)) of each neighbour, divided by their sum; returns the entropy of
/// the result in nats. The distance d0 of the nearest changes nothing but keeps the sum above 0.
double weigh(std::span<const NearRow> near, double precision, std::vector<double>& weights)
{
    const double nearest = double{near.front().distance} * double{near.front().distance};
    double sum = 0;
    double moment = 0;
    for (std::size_t i = 0; i < near.size(); ++i) {
        const double excess = double{near[i].distance} * double{near[i].distance} - nearest;
        weights[i] = std::exp(-precision * excess);
        sum += weights[i];
        moment += weights[i] * precision * excess;
    }
    for (double& weight : weights)
        weight /= sum;
    return std::log(sum) + moment / sum;
}

/// Finds the precision at which the entropy is that of `perplexity` equal neighbours, by
/// bisection. Where no precision gets there (all neighbours equally far) the last one serves.
void reach(std::span<const NearRow> near, double perplexity, std::vector<double>& weights)
{
    constexpr int kSteps = 60;
    constexpr double kTolerance = 1e-5;
    const double wanted = std::log(perplexity);
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    double spread = 0; // mean squared distance beyond the nearest: the scale to begin with
    for (const NearRow& row : near)
        spread += double{row.distance} * double{row.distance} / double(near.size());
    spread -= double{near.front().distance} * double{near.front().distance};
    double precision = spread > 0 ? 1 / spread : 1;
    for (int step = 0; step < kSteps; ++step) {
        const double excess = weigh(near, precision, weights) - wanted;
        if (std::abs(excess) < kTolerance)
            return;
        (excess > 0 ? low : high) = precision;
        precision = std::isinf(high) ? 2 * precision : (low + high) / 2;
    }
}

struct Entry
{
    std::uint32_t row;
    std::uint32_t column;
    float value;
};

bool isBefore(const Entry& one, const Entry& other)
{
    return one.row != other.row ? one.row < other.row : one.column < other.column;
}

} // namespace

Affinities affinitiesOf(const std::vector<NearRow>& nearest, std::size_t points, double perplexity)
{
    const std::size_t count = points == 0 ? 0 : nearest.size() / points;
    std::vector<Entry> entries;
    entries.reserve(2 * nearest.size());
    std::vector<double> weights(count);
    for (std::size_t row = 0; row < points && count > 0; ++row) {
        const auto near = std::span(nearest).subspan(row * count, count);
        reach(near, perplexity, weights);
        for (std::size_t i = 0; i < count; ++i) {
            // Half of it each way: the matrix becomes symmetric, and the sum of all is 1.
            const auto half = static_cast<float>(weights[i] / (2 * double(points)));
            const auto one = static_cast<std::uint32_t>(row);
            const auto other = static_cast<std::uint32_t>(near[i].row);
            entries.push_back({one, other, half});
            entries.push_back({other, one, half});
        }
    }
    std::stable_sort(entries.begin(), entries.end(), isBefore);
    Affinities result;
    result.begins.assign(points + 1, 0);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        const bool isTwin = i > 0 && !isBefore(entries[i - 1], entry);
        if (isTwin) {
            result.values.back() += entry.value;
            continue;
        }
        result.columns.push_back(entry.column);
        result.values.push_back(entry.value);
        ++result.begins[entry.row + 1];
    }
    for (std::size_t row = 0; row < points; ++row)
        result.begins[row + 1] += result.begins[row];
    return result;
}

} // namespace studio::core
