// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtinskeletons.h"

#include <cmath>
#include <vector>

namespace studio::core {

/// A point, or a vector, on the paper of the built-in digits. A plain value.
struct CurvePoint
{
    float x = 0;
    float y = 0;
};

inline CurvePoint operator+(CurvePoint a, CurvePoint b)
{
    return {a.x + b.x, a.y + b.y};
}
inline CurvePoint operator-(CurvePoint a, CurvePoint b)
{
    return {a.x - b.x, a.y - b.y};
}
inline CurvePoint operator*(float factor, CurvePoint a)
{
    return {factor * a.x, factor * a.y};
}
inline float length(CurvePoint a)
{
    return std::sqrt(a.x * a.x + a.y * a.y);
}

/// The centripetal Catmull-Rom curve (Yuksel, Schaefer, Keyser 2011) through the points of a
/// stroke, broken at its corners, as a line of short pieces. `stroke` has one point at least.
std::vector<CurvePoint> traceStroke(const std::vector<SkeletonPoint>& stroke);

/// Rounds the corners of `line`, the more the more `passes`; the ends stay.
void roundCorners(std::vector<CurvePoint>& line, int passes);

} // namespace studio::core
