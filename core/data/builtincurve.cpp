// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtincurve.h"

#include <algorithm>
#include <array>

namespace studio::core {

namespace {

constexpr int kSamples = 6; // pieces of the line between two points of a skeleton

/// A point of the centripetal Catmull-Rom curve between p[1] and p[2], as a cubic Hermite piece.
CurvePoint onCurve(const std::array<CurvePoint, 4>& p, float t)
{
    const float before = std::max(std::sqrt(length(p[1] - p[0])), 0.1F);
    const float here = std::max(std::sqrt(length(p[2] - p[1])), 0.1F);
    const float after = std::max(std::sqrt(length(p[3] - p[2])), 0.1F);
    const CurvePoint chord = p[2] - p[1];
    const CurvePoint start =
        (here / before) * (p[1] - p[0]) - (here / (before + here)) * (p[2] - p[0]) + chord;
    const CurvePoint end =
        chord - (here / (here + after)) * (p[3] - p[1]) + (here / after) * (p[3] - p[2]);
    const float t2 = t * t;
    const float t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * p[1] + (t3 - 2 * t2 + t) * start + (3 * t2 - 2 * t3) * p[2]
        + (t3 - t2) * end;
}

} // namespace

std::vector<CurvePoint> traceStroke(const std::vector<SkeletonPoint>& stroke)
{
    const auto at = [&](std::size_t i) { return CurvePoint{stroke[i].x, stroke[i].y}; };
    std::vector<CurvePoint> line{at(0)};
    for (std::size_t i = 0; i + 1 < stroke.size(); ++i) {
        const CurvePoint from = at(i);
        const CurvePoint to = at(i + 1);
        const bool breaksBefore = i == 0 || stroke[i].isCorner;
        const bool breaksAfter = i + 2 == stroke.size() || stroke[i + 1].isCorner;
        const std::array<CurvePoint, 4> around{breaksBefore ? 2 * from - to : at(i - 1), from, to,
            breaksAfter ? 2 * to - from : at(i + 2)};
        for (int k = 1; k <= kSamples; ++k) {
            line.push_back(onCurve(around, static_cast<float>(k) / kSamples));
        }
    }
    return line;
}

void roundCorners(std::vector<CurvePoint>& line, int passes)
{
    // Each pass is a binomial filter.
    for (int pass = 0; pass < passes; ++pass) {
        CurvePoint before = line.front();
        for (std::size_t i = 1; i + 1 < line.size(); ++i) {
            const CurvePoint here = line[i];
            line[i] = 0.25F * (before + 2 * here + line[i + 1]);
            before = here;
        }
    }
}

} // namespace studio::core
