// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/tsne.h"

#include "core/data/parallelblocks.h"
#include "core/data/workprogress.h"
#include "core/embedding/affinities.h"
#include "core/embedding/nearestrows.h"
#include "core/embedding/principalcomponents.h"
#include "core/embedding/quadtree.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace studio::core {

namespace {

constexpr std::size_t kFewest = 4;
constexpr std::size_t kComponents = 50; ///< as van der Maaten and Hinton; less noise, less work
constexpr float kExaggeration = 12; ///< of the affinities at first, so that clusters find together
constexpr double kExaggeratedShare = 1.0 / 3; ///< of the iterations
constexpr float kFirstSpread = 1e-4F; ///< standard deviation of the first layout's x
constexpr double kNeighboursByPerplexity = 3;
constexpr std::size_t kBlock = 256; ///< points that a core works on at a time
constexpr double kPreparation = 0.15; ///< share of the progress up to the first iteration

/// The principal components, so small that the first steps can part them in any direction.
std::vector<MapPlace> firstLayout(const FeatureTable& projected, std::uint64_t seed)
{
    std::vector<MapPlace> places = placesOf(projected);
    double variance = 0;
    for (const MapPlace place : places)
        variance += double{place.x} * double{place.x} / double(places.size());
    const float scale = variance > 0 ? kFirstSpread / static_cast<float>(std::sqrt(variance)) : 0;
    std::mt19937_64 random(seed);
    // Not std::normal_distribution, which differs between standard libraries.
    const auto shift = [&random] {
        return (static_cast<float>(random() >> 40U) / static_cast<float>(1U << 24U) - 0.5F)
            * kFirstSpread / 10;
    };
    for (MapPlace& place : places) {
        place.x = place.x * scale + shift();
        place.y = place.y * scale + shift();
    }
    return places;
}

/// Gradient descent with momentum and a rate for each coordinate (Jacobs 1988), as in the papers.
class Descent
{
public:
    Descent(const Affinities& affinities, std::vector<MapPlace> places, float theta)
        : m_affinities(affinities)
        , m_places(std::move(places))
        , m_theta(theta)
        , m_repulsions(m_places.size())
        , m_velocities(m_places.size())
        , m_gains(m_places.size(), MapPlace{1, 1})
        , m_rate(std::max(50.0F, static_cast<float>(m_places.size()) / kExaggeration))
    {
    }

    std::span<const MapPlace> places() const { return m_places; }
    std::vector<MapPlace> take() { return std::move(m_places); }

    /// False if it was cancelled.
    bool step(float exaggeration, float momentum, const WorkControl& control)
    {
        const QuadTree tree(m_places);
        const auto repel = [&](std::size_t first, std::size_t end) {
            for (std::size_t i = first; i < end; ++i)
                m_repulsions[i] = tree.repulsionOn(m_places[i], m_theta);
        };
        if (!inParallelBlocks(m_places.size(), kBlock, control, repel))
            return false;
        double weight = 0; // in the order of the points: no matter which core did what
        for (const Repulsion& repulsion : m_repulsions)
            weight += repulsion.weight;
        const auto repulsionScale = static_cast<float>(1 / std::max(weight, 1e-12));
        std::vector<MapPlace> moved(m_places.size());
        const auto move = [&](std::size_t first, std::size_t end) {
            for (std::size_t i = first; i < end; ++i)
                moved[i] = moveOf(i, exaggeration, repulsionScale, momentum);
        };
        if (!inParallelBlocks(m_places.size(), kBlock, control, move))
            return false;
        m_places = std::move(moved);
        centre();
        return true;
    }

private:
    MapPlace attractionOn(std::size_t point) const
    {
        const MapPlace place = m_places[point];
        MapPlace sum;
        for (std::size_t k = m_affinities.begins[point]; k < m_affinities.begins[point + 1]; ++k) {
            const MapPlace other = m_places[m_affinities.columns[k]];
            const float dx = place.x - other.x;
            const float dy = place.y - other.y;
            const float force = m_affinities.values[k] / (1 + dx * dx + dy * dy);
            sum.x += force * dx;
            sum.y += force * dy;
        }
        return sum;
    }

    MapPlace moveOf(std::size_t point, float exaggeration, float repulsionScale, float momentum)
    {
        const MapPlace attraction = attractionOn(point);
        const Repulsion& repulsion = m_repulsions[point];
        MapPlace& velocity = m_velocities[point];
        MapPlace& gain = m_gains[point];
        const auto update = [&](float gradient, float& speed, float& factor) {
            factor = gradient * speed < 0 ? factor + 0.2F : std::max(factor * 0.8F, 0.01F);
            speed = momentum * speed - m_rate * factor * gradient;
        };
        update(
            4 * (exaggeration * attraction.x - repulsionScale * repulsion.x), velocity.x, gain.x);
        update(
            4 * (exaggeration * attraction.y - repulsionScale * repulsion.y), velocity.y, gain.y);
        return {m_places[point].x + velocity.x, m_places[point].y + velocity.y};
    }

    void centre()
    {
        double x = 0;
        double y = 0;
        for (const MapPlace place : m_places) {
            x += double{place.x};
            y += double{place.y};
        }
        const auto count = static_cast<double>(m_places.size());
        for (MapPlace& place : m_places) {
            place.x -= static_cast<float>(x / count);
            place.y -= static_cast<float>(y / count);
        }
    }

    const Affinities& m_affinities;
    std::vector<MapPlace> m_places;
    float m_theta;
    std::vector<Repulsion> m_repulsions;
    std::vector<MapPlace> m_velocities;
    std::vector<MapPlace> m_gains;
    float m_rate;
};

} // namespace

std::vector<MapPlace> placesOf(const FeatureTable& projected)
{
    std::vector<MapPlace> places(projected.rows());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto row = projected.row(i);
        places[i] = {row[0], row.size() > 1 ? row[1] : 0};
    }
    return places;
}

std::vector<MapPlace> tsneMap(const FeatureTable& features, const TsneOptions& options,
    const WorkControl& control, const LayoutObserver& observer)
{
    const FeatureTable projected = PrincipalComponents(features, kComponents).project(features);
    const std::size_t points = projected.rows();
    if (points < kFewest)
        return placesOf(projected);
    const double perplexity =
        std::min(options.perplexity, double(points - 1) / kNeighboursByPerplexity);
    const auto neighbours = static_cast<std::size_t>(kNeighboursByPerplexity * perplexity);
    const Affinities affinities =
        affinitiesOf(nearestRows(projected, neighbours, partOfWork(control, 0, kPreparation)),
            points, perplexity);
    Descent descent(affinities, firstLayout(projected, options.seed), options.theta);
    const WorkControl silent{{}, control.cancelled};
    const auto exaggerated = static_cast<int>(kExaggeratedShare * options.iterations);
    for (int i = 0; i < options.iterations; ++i) {
        const bool isEarly = i < exaggerated;
        if (!descent.step(isEarly ? kExaggeration : 1, isEarly ? 0.5F : 0.8F, silent))
            throwIfCancelled(control);
        if (observer)
            observer(descent.places());
        reportProgress(control, kPreparation + (1 - kPreparation) * (i + 1) / options.iterations);
    }
    return descent.take();
}

} // namespace studio::core
