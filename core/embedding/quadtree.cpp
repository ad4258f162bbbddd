// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/quadtree.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace studio::core {

namespace {

constexpr int kLevels = 16; ///< cells of the lowest level are 2^-16 of the whole square wide
constexpr std::uint32_t kLeaf = 8; ///< so few points are taken one by one

/// Puts a zero before each of the lower 16 bits.
std::uint64_t spread(std::uint32_t value)
{
    std::uint64_t bits = value;
    bits = (bits | bits << 8U) & 0x00ff00ffU;
    bits = (bits | bits << 4U) & 0x0f0f0f0fU;
    bits = (bits | bits << 2U) & 0x33333333U;
    return (bits | bits << 1U) & 0x55555555U;
}

} // namespace

/// Sorted along a Z-curve (Morton 1966) the points of each cell lie side by side.
QuadTree::QuadTree(std::span<const MapPlace> places)
{
    if (places.empty())
        return;
    const auto [left, right] = std::minmax_element(
        places.begin(), places.end(), [](MapPlace a, MapPlace b) { return a.x < b.x; });
    const auto [top, bottom] = std::minmax_element(
        places.begin(), places.end(), [](MapPlace a, MapPlace b) { return a.y < b.y; });
    m_width = std::max({right->x - left->x, bottom->y - top->y, 1e-12F});
    const float scale = static_cast<float>((1 << kLevels) - 1) / m_width;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order(places.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const auto column = static_cast<std::uint32_t>((places[i].x - left->x) * scale);
        const auto row = static_cast<std::uint32_t>((places[i].y - top->y) * scale);
        order[i] = {spread(column) | spread(row) << 1U, i};
    }
    std::sort(order.begin(), order.end());
    m_points.reserve(order.size());
    m_codes.reserve(order.size());
    for (const auto& [code, place] : order) {
        m_codes.push_back(code);
        m_points.push_back(places[place]);
    }
    m_nodes.reserve(places.size());
    addCell(0, static_cast<std::uint32_t>(places.size()), 0);
}

/// Of the points `first` to `end` - 1, which lie in one cell of this level.
void QuadTree::addCell(std::uint32_t first, std::uint32_t end, int level)
{
    const std::size_t place = m_nodes.size();
    const auto mass = static_cast<float>(end - first);
    double x = 0;
    double y = 0;
    for (std::uint32_t i = first; i < end; ++i) {
        x += double{m_points[i].x};
        y += double{m_points[i].y};
    }
    const float width = std::ldexp(m_width, -level);
    const bool isLeaf = end - first <= kLeaf || level == kLevels;
    m_nodes.push_back({static_cast<float>(x / double{mass}), static_cast<float>(y / double{mass}),
        mass, width * width, 0, first, isLeaf ? end : first});
    if (!isLeaf) {
        const int shift = 2 * (kLevels - 1 - level);
        while (first < end) {
            const std::uint64_t quarter = m_codes[first] >> shift;
            const auto stop = std::partition_point(m_codes.begin() + first, m_codes.begin() + end,
                [=](std::uint64_t code) { return code >> shift == quarter; });
            const auto next = static_cast<std::uint32_t>(stop - m_codes.begin());
            addCell(first, next, level + 1);
            first = next;
        }
    }
    m_nodes[place].next = static_cast<std::uint32_t>(m_nodes.size());
}

Repulsion QuadTree::repulsionOn(MapPlace place, float theta) const
{
    const float squaredTheta = theta * theta;
    Repulsion sum;
    float weight = 0;
    const auto add = [&](float dx, float dy, float squaredDistance, float mass) {
        const float q = 1 / (1 + squaredDistance);
        weight += mass * q;
        const float force = mass * q * q;
        sum.x += force * dx;
        sum.y += force * dy;
    };
    for (std::uint32_t i = 0; i < m_nodes.size();) {
        const Node& node = m_nodes[i];
        const float dx = place.x - node.x;
        const float dy = place.y - node.y;
        const float squaredDistance = dx * dx + dy * dy;
        if (node.squaredWidth < squaredTheta * squaredDistance) {
            add(dx, dy, squaredDistance, node.mass);
            i = node.next;
        } else {
            for (std::uint32_t k = node.first; k < node.end; ++k) {
                const float pointDx = place.x - m_points[k].x;
                const float pointDy = place.y - m_points[k].y;
                add(pointDx, pointDy, pointDx * pointDx + pointDy * pointDy, 1);
            }
            ++i; // into the cell; a leaf's next node is the one after it
        }
    }
    sum.weight = double{weight} - 1; // the point itself
    return sum;
}

} // namespace studio::core
