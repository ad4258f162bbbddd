// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/scribbles.h"

#include "core/data/builtincurve.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace studio::core {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

int whole(Chance& chance, int low, int high)
{
    return std::min(
        low + static_cast<int>(chance.uniform(0, static_cast<float>(high - low + 1))), high);
}

Stroke strokeOf(const std::vector<CurvePoint>& line, Chance& chance)
{
    Stroke stroke;
    float pressure = chance.uniform(0.6F, 1);
    for (const CurvePoint point : line) {
        pressure = std::clamp(pressure + chance.normal(0.03F), 0.4F, 1.0F);
        stroke.push_back({point.x, point.y, pressure});
    }
    return stroke;
}

/// The smooth curve through `points`, whose corners are marked.
Stroke trace(const std::vector<SkeletonPoint>& points, Chance& chance)
{
    return strokeOf(traceStroke(points), chance);
}

/// Goes on in a direction that turns at random, ever faster or slower.
Stroke wanderingLine(Chance& chance)
{
    std::vector<CurvePoint> line{{chance.uniform(0, 80), chance.uniform(0, 80)}};
    float direction = chance.uniform(0, 2 * kPi);
    float bend = 0;
    const float restlessness = chance.uniform(0.02F, 0.25F);
    const int count = whole(chance, 60, 260);
    for (int i = 0; i < count; ++i) {
        bend = 0.93F * bend + chance.normal(restlessness);
        direction += bend;
        // The paper's edge turns the hand back.
        const CurvePoint last = line.back();
        const CurvePoint home{40 - last.x, 40 - last.y};
        if (length(home) > 60)
            direction += 0.3F * std::sin(std::atan2(home.y, home.x) - direction);
        line.push_back(last + 3 * CurvePoint{std::cos(direction), std::sin(direction)});
    }
    return strokeOf(line, chance);
}

/// Turns and turns while it moves on, or in or out as a spiral does.
Stroke coil(Chance& chance)
{
    std::vector<CurvePoint> line;
    const float turns = chance.uniform(2.2F, 7);
    const float side = chance.happens(0.5F) ? 1.0F : -1.0F;
    const float start = chance.uniform(0, 2 * kPi);
    const float along = chance.uniform(0, 2 * kPi);
    const float travel = chance.happens(0.35F) ? 0 : chance.uniform(8, 40);
    const float growth = travel == 0 ? chance.uniform(0.5F, 1) : chance.uniform(-0.2F, 0.2F);
    const float flatness = chance.uniform(0.4F, 1);
    for (float t = 0; t < turns; t += 0.04F) {
        const float angle = start + side * 2 * kPi * t;
        const float radius = 30 * (1 + growth * (t / turns - 1)) + chance.normal(0.4F);
        line.push_back({travel * t * std::cos(along) + radius * std::cos(angle),
            travel * t * std::sin(along) + radius * flatness * std::sin(angle)});
    }
    return strokeOf(line, chance);
}

/// Back and forth, with sharp or round turns, slowly across the paper.
Stroke zigzag(Chance& chance)
{
    std::vector<SkeletonPoint> points;
    const int count = whole(chance, 5, 14);
    const bool isSharp = chance.happens(0.6F);
    const float angle = chance.uniform(0, 2 * kPi);
    const float step = chance.uniform(4, 22);
    for (int i = 0; i < count; ++i) {
        const float u = static_cast<float>(i) * step + chance.normal(3);
        const float v = (i % 2 == 0 ? -40.0F : 40.0F) * chance.uniform(0.6F, 1);
        points.push_back({u * std::cos(angle) - v * std::sin(angle),
            u * std::sin(angle) + v * std::cos(angle), isSharp});
    }
    return trace(points, chance);
}

/// From one random place to the next.
Stroke tangle(Chance& chance)
{
    std::vector<SkeletonPoint> points;
    const int count = whole(chance, 7, 24);
    const float sharpness = chance.uniform(0, 1);
    for (int i = 0; i < count; ++i)
        points.push_back(
            {chance.uniform(0, 80), chance.uniform(0, 100), chance.happens(sharpness)});
    return trace(points, chance);
}

/// A line, an arc, a hook or a small ring in a box of 90 units.
Stroke primitive(Chance& chance)
{
    const CurvePoint middle{chance.uniform(10, 80), chance.uniform(10, 80)};
    const float size = chance.uniform(12, 50);
    const float angle = chance.uniform(0, 2 * kPi);
    const float sweep = chance.happens(0.45F) ? 0 : chance.uniform(0.6F, 6.2F);
    std::vector<CurvePoint> line;
    for (float t = -0.5F; t <= 0.5F; t += 0.05F) {
        if (sweep == 0)
            line.push_back(middle + 2 * size * t * CurvePoint{std::cos(angle), std::sin(angle)});
        else
            line.push_back(middle
                + size / std::max(sweep / 2, 1.0F)
                    * CurvePoint{std::cos(angle + sweep * t), std::sin(angle + sweep * t)});
    }
    return strokeOf(line, chance);
}

} // namespace

Ink drawDots(Chance& chance)
{
    Ink ink;
    const int count = chance.happens(0.3F) ? 1 : whole(chance, 2, 7);
    for (int i = 0; i < count; ++i) {
        const CurvePoint place{chance.uniform(0, 80), chance.uniform(0, 100)};
        const float size = count == 1 || chance.happens(0.5F) ? 0 : chance.uniform(0, 12);
        const float angle = chance.uniform(0, 2 * kPi);
        Stroke stroke{{place.x, place.y, chance.uniform(0.6F, 1)}};
        if (size > 0)
            stroke.push_back({place.x + size * std::cos(angle), place.y + size * std::sin(angle),
                stroke.front().pressure});
        ink.strokes.push_back(stroke);
    }
    return ink;
}

Ink drawScribble(Chance& chance)
{
    const auto one = [&chance] {
        switch (whole(chance, 0, 3)) {
        case 0:
            return wanderingLine(chance);
        case 1:
            return coil(chance);
        case 2:
            return zigzag(chance);
        default:
            return tangle(chance);
        }
    };
    Ink ink{{one()}};
    while (chance.happens(0.25F))
        ink.strokes.push_back(one());
    return ink;
}

Ink drawDoodle(Chance& chance)
{
    Ink ink;
    const int count = whole(chance, 3, 8);
    for (int i = 0; i < count; ++i)
        ink.strokes.push_back(primitive(chance));
    return ink;
}

Ink drawCrossingOut(Chance& chance)
{
    Ink ink;
    if (chance.happens(0.3F)) {
        std::vector<SkeletonPoint> points;
        const int count = whole(chance, 5, 12);
        for (int i = 0; i < count; ++i)
            points.push_back({i % 2 == 0 ? chance.uniform(-14, 10) : chance.uniform(56, 80),
                100 * static_cast<float>(i) / static_cast<float>(count - 1) + chance.normal(5),
                chance.happens(0.7F)});
        ink.strokes.push_back(trace(points, chance));
        return ink;
    }
    const int count = whole(chance, 2, 5);
    for (int i = 0; i < count; ++i) {
        const float left = chance.uniform(0, 100);
        const float right = std::clamp(left + chance.normal(50), 0.0F, 100.0F);
        ink.strokes.push_back(trace({{chance.uniform(-16, 8), left, false},
                                        {33, (left + right) / 2 + chance.normal(4), false},
                                        {chance.uniform(58, 84), right, false}},
            chance));
    }
    return ink;
}

} // namespace studio::core
