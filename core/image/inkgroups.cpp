// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/inkanalysis.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

/// A group of touching pixels.
struct Group
{
    std::vector<std::size_t> pixels;
    double ink = 0;
    float peak = 0;
    int left = 0;
    int top = 0;
    int right = 0; ///< last column
    int bottom = 0; ///< last row

    int longestSide() const { return std::max(right - left, bottom - top) + 1; }
    bool touchesEdge(const FloatImage& map) const
    {
        return left == 0 || top == 0 || right == map.width - 1 || bottom == map.height - 1;
    }
};

/// Paper between the boxes of two groups, in pixels along the worse axis.
int gapBetween(const Group& a, const Group& b)
{
    const int across = std::max(a.left, b.left) - std::min(a.right, b.right);
    const int down = std::max(a.top, b.top) - std::min(a.bottom, b.bottom);
    return std::max({across, down, 0});
}

/// The group around (x, y), 8-connected; its pixels are marked in `isTaken`.
Group collect(const FloatImage& map, int startX, int startY, std::vector<bool>& isTaken)
{
    Group group;
    group.left = group.right = startX;
    group.top = group.bottom = startY;
    std::vector<std::pair<int, int>> open{{startX, startY}};
    isTaken[map.index(startX, startY)] = true;
    while (!open.empty()) {
        const auto [x, y] = open.back();
        open.pop_back();
        const float value = map.at(x, y);
        group.pixels.push_back(map.index(x, y));
        group.ink += value;
        group.peak = std::max(group.peak, value);
        group.left = std::min(group.left, x);
        group.right = std::max(group.right, x);
        group.top = std::min(group.top, y);
        group.bottom = std::max(group.bottom, y);
        for (int ny = std::max(y - 1, 0); ny <= std::min(y + 1, map.height - 1); ++ny) {
            for (int nx = std::max(x - 1, 0); nx <= std::min(x + 1, map.width - 1); ++nx) {
                const std::size_t index = map.index(nx, ny);
                if (map.values[index] > 0 && !isTaken[index]) {
                    isTaken[index] = true;
                    open.emplace_back(nx, ny);
                }
            }
        }
    }
    return group;
}

std::vector<Group> groupsOf(const FloatImage& map, float strong)
{
    std::vector<Group> groups;
    std::vector<bool> isTaken(map.values.size());
    for (int y = 0; y < map.height; ++y) {
        for (int x = 0; x < map.width; ++x) {
            const std::size_t index = map.index(x, y);
            if (map.values[index] <= 0 || isTaken[index])
                continue;
            Group group = collect(map, x, y, isTaken);
            if (group.peak >= strong)
                groups.push_back(std::move(group));
        }
    }
    return groups;
}

/// The group with the most ink; one that runs off the picture only if no other comes near it.
const Group& mainGroup(const std::vector<Group>& groups, const FloatImage& map)
{
    constexpr double kEnoughInside = 0.05;
    const Group* most = &groups.front();
    const Group* mostInside = nullptr;
    for (const Group& group : groups) {
        if (group.ink > most->ink)
            most = &group;
        if (!group.touchesEdge(map) && (mostInside == nullptr || group.ink > mostInside->ink))
            mostInside = &group;
    }
    return mostInside != nullptr && mostInside->ink >= kEnoughInside * most->ink ? *mostInside
                                                                                 : *most;
}

bool belongsTo(const Group& digit, const Group& group, const FloatImage& map)
{
    constexpr double kSpeck = 0.03; // share of the digit's ink
    constexpr double kFar = 0.5; // of the digit's longest side
    if (&group == &digit)
        return true;
    if (group.ink < kSpeck * digit.ink)
        return false;
    if (group.touchesEdge(map) && !digit.touchesEdge(map))
        return false;
    return gapBetween(digit, group) <= kFar * digit.longestSide();
}

/// Whether `group` is a digit of the line that `largest` belongs to, or near enough to a part of
/// one.
bool belongsToLine(const Group& largest, const std::vector<Group>& groups, const Group& group,
    const FloatImage& map)
{
    constexpr double kLeastSide = 0.3; // of the largest one's longest side
    const auto isDigit = [&](const Group& candidate) {
        return candidate.longestSide() >= kLeastSide * largest.longestSide()
            && (!candidate.touchesEdge(map) || largest.touchesEdge(map));
    };
    if (isDigit(group))
        return true;
    return std::any_of(groups.begin(), groups.end(), [&](const Group& other) {
        return &other != &group && isDigit(other) && belongsTo(other, group, map);
    });
}

/// Leaves of `map` what `isKept` says of its groups of at least `weak` with a pixel of `strong`.
void keepGroups(FloatImage& map, float weak, float strong,
    const std::function<bool(const Group& main, const std::vector<Group>& all, const Group&)>&
        isKept)
{
    for (float& value : map.values)
        value = value < weak ? 0 : value;
    const std::vector<Group> groups = groupsOf(map, strong);
    FloatImage kept(map.width, map.height);
    if (!groups.empty()) {
        const Group& main = mainGroup(groups, map);
        for (const Group& group : groups) {
            if (!isKept(main, groups, group))
                continue;
            for (const std::size_t index : group.pixels)
                kept.values[index] = map.values[index];
        }
    }
    map = std::move(kept);
}

} // namespace

void keepDigitOnly(FloatImage& map, float weak, float strong)
{
    keepGroups(map, weak, strong, [&map](const Group& main, const auto&, const Group& group) {
        return belongsTo(main, group, map);
    });
}

void keepLineOnly(FloatImage& map, float weak, float strong)
{
    keepGroups(map, weak, strong, [&map](const Group& main, const auto& all, const Group& group) {
        return belongsToLine(main, all, group, map);
    });
}

} // namespace studio::core
