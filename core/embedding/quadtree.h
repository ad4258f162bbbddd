// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/embedding/mapplace.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// What all other points do to one: the sums over them of q^2 (y - yj), with q = 1 / (1 + |y -
/// yj|^2), and of q.
struct Repulsion
{
    float x = 0;
    float y = 0;
    double weight = 0; ///< sum of q, without the point itself
};

/// Sums up the repulsion of t-SNE over far groups of points instead of single ones (Barnes and Hut
/// 1986; van der Maaten, "Accelerating t-SNE using tree-based algorithms", 2014). Made anew for
/// each layout; any number of threads may ask at once.
class QuadTree
{
public:
    /// `places`: finite, and not changed while the tree lives.
    explicit QuadTree(std::span<const MapPlace> places);

    /// On `place`, which is one of the places. A group of points counts as one if its cell seems
    /// smaller than `theta` (width by distance); 0 is exact.
    Repulsion repulsionOn(MapPlace place, float theta) const;

private:
    /// A cell, followed by those in it: first the whole first quarter, and so on.
    struct Node
    {
        float x; ///< centre of mass
        float y;
        float mass; ///< how many points are in it
        float squaredWidth;
        std::uint32_t next; ///< the node after all that are in this one
        std::uint32_t first; ///< of a leaf: its points, in m_points
        std::uint32_t end; ///< equal to `first` if it is no leaf
    };

    void addCell(std::uint32_t first, std::uint32_t end, int level);

    std::vector<MapPlace> m_points; ///< in the order of m_codes
    std::vector<std::uint64_t> m_codes; ///< bits of both coordinates in turn, ascending
    std::vector<Node> m_nodes;
    float m_width = 0; ///< of the whole square
};

} // namespace studio::core
