// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/inkrasterizer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace studio::core {

namespace {

constexpr float kInkSide = 20.0F; // the box that the inked digit fills
constexpr float kMiddle = 13.5F; // of the picture; pixel centres are whole numbers
constexpr float kMassCentre = 14.0F; // where MNIST has the centre of mass, on average
constexpr float kMaxCentring = 4.0F; // ink of 20 pixels shifted further would leave the picture
constexpr float kMinStep = 0.15F; // points closer than this add work and no shape
constexpr int kChunk = 8; // pixels that are worked on together
constexpr int kStride = 40; // 28 rounded up, and a chunk more so that one may start anywhere

/// A point in pixels of the picture, with the radius of the pen there.
struct PenPoint
{
    float x = 0;
    float y = 0;
    float radius = 0;
};

/// From `from` to `to`; both equal for a dot.
struct Segment
{
    PenPoint from;
    PenPoint to;
};

struct Box
{
    double left = std::numeric_limits<double>::infinity();
    double top = std::numeric_limits<double>::infinity();
    double right = -std::numeric_limits<double>::infinity();
    double bottom = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return left > right; }
    double extent() const { return std::max(right - left, bottom - top); }
    void include(double x, double y, double margin)
    {
        left = std::min(left, x - margin);
        right = std::max(right, x + margin);
        top = std::min(top, y - margin);
        bottom = std::max(bottom, y + margin);
    }
};

bool isUsable(const InkPoint& point)
{
    return std::isfinite(point.x) && std::isfinite(point.y);
}

/// The pen of a picture: PenStyle with every value brought into a range that can be drawn.
class Pen
{
public:
    explicit Pen(const PenStyle& style)
        : m_radius(std::isfinite(style.widthPixels)
                ? std::clamp(style.widthPixels, 0.5F, kInkSide) / 2
                : PenStyle().widthPixels / 2)
        , m_effect(std::isfinite(style.pressureEffect)
                  ? std::clamp(style.pressureEffect, 0.0F, 1.0F)
                  : 0.0F)
    {
    }

    bool isConstant() const { return m_effect == 0; }
    float radius(const InkPoint& point) const
    {
        const float pressure = point.pressure >= 0 ? std::min(point.pressure, 1.0F) : 1.0F;
        return std::max(m_radius * (1 - m_effect * (1 - pressure)), 0.25F);
    }

private:
    float m_radius;
    float m_effect;
};

Box boundsOf(const Ink& ink, const Pen& pen, double scale)
{
    Box box;
    for (const auto& stroke : ink.strokes) {
        for (const auto& point : stroke) {
            if (isUsable(point)) {
                box.include(double{point.x} * scale, double{point.y} * scale,
                    scale == 1 ? 0 : double{pen.radius(point)});
            }
        }
    }
    return box;
}

/// Pixels per unit of the ink, so that the longer side of what the pen paints is 20 pixels; 0 for a
/// dot, whose size is the pen's.
double scaleOf(const Ink& ink, const Pen& pen, const Box& bounds)
{
    const double extent = bounds.extent();
    if (!(extent > double{std::numeric_limits<float>::min()})) {
        return 0;
    }
    double scale = (double{kInkSide} - 2 * double{pen.radius({})}) / extent;
    for (int round = 0; round < 3 && !pen.isConstant() && scale > 0; ++round) {
        scale *= double{kInkSide} / boundsOf(ink, pen, scale).extent();
    }
    return scale;
}

std::vector<Segment> segmentsOf(const Ink& ink, const Pen& pen)
{
    std::vector<Segment> segments;
    const Box bounds = boundsOf(ink, pen, 1);
    if (bounds.isEmpty()) {
        return segments;
    }
    const double scale = scaleOf(ink, pen, bounds);
    const double middleX = (bounds.left + bounds.right) / 2;
    const double middleY = (bounds.top + bounds.bottom) / 2;
    for (const auto& stroke : ink.strokes) {
        PenPoint last;
        PenPoint lastSeen;
        bool isFirst = true;
        for (const auto& point : stroke) {
            if (!isUsable(point)) {
                continue;
            }
            lastSeen = {static_cast<float>((double{point.x} - middleX) * scale) + kMiddle,
                static_cast<float>((double{point.y} - middleY) * scale) + kMiddle,
                pen.radius(point)};
            const float dx = lastSeen.x - last.x;
            const float dy = lastSeen.y - last.y;
            if (isFirst) {
                segments.push_back({lastSeen, lastSeen});
                last = lastSeen;
                isFirst = false;
            } else if (dx * dx + dy * dy >= kMinStep * kMinStep) {
                segments.push_back({last, lastSeen});
                last = lastSeen;
            }
        }
        if (!isFirst && (lastSeen.x != last.x || lastSeen.y != last.y)) {
            segments.push_back({last, lastSeen});
        }
    }
    return segments;
}

/// For each pixel the largest "radius minus distance" over all segments: the signed distance from
/// the ink's edge, positive inside.
class DistanceField
{
public:
    DistanceField() { m_depths.fill(-1); }

    void draw(const Segment& segment)
    {
        const auto& [from, to] = segment;
        const float reach = std::max(from.radius, to.radius) + 0.5F;
        const int left = clampedPixel(std::ceil(std::min(from.x, to.x) - reach));
        const int right = clampedPixel(std::floor(std::max(from.x, to.x) + reach));
        const int top = clampedPixel(std::ceil(std::min(from.y, to.y) - reach));
        const int bottom = clampedPixel(std::floor(std::max(from.y, to.y) + reach));
        for (int y = top; y <= bottom; ++y) {
            for (int x = left; x <= right; x += kChunk) {
                drawChunk(segment, x, y);
            }
        }
    }

    /// Share of the pixel that is ink, 0..1.
    float coverage(int x, int y) const
    {
        return std::clamp(m_depths[static_cast<std::size_t>(y * kStride + x)] + 0.5F, 0.0F, 1.0F);
    }

private:
    static int clampedPixel(float value)
    {
        return static_cast<int>(std::clamp(value, 0.0F, static_cast<float>(kDigitSide - 1)));
    }

    void drawChunk(const Segment& segment, int left, int y)
    {
        const auto& [from, to] = segment;
        const float dx = to.x - from.x;
        const float dy = to.y - from.y;
        const float lengthSquared = dx * dx + dy * dy;
        const float inverse = lengthSquared > 0 ? 1 / lengthSquared : 0;
        const float py = static_cast<float>(y) - from.y;
        const float px0 = static_cast<float>(left) - from.x;
        const float radiusChange = to.radius - from.radius;
        float* depths = &m_depths[static_cast<std::size_t>(y * kStride + left)];
        for (int i = 0; i < kChunk; ++i) {
            const float px = px0 + static_cast<float>(i);
            const float along = (px * dx + py * dy) * inverse;
            const float low = along > 0 ? along : 0;
            const float t = low < 1 ? low : 1;
            const float ex = px - t * dx;
            const float ey = py - t * dy;
            const float depth = from.radius + t * radiusChange - std::sqrt(ex * ex + ey * ey);
            depths[i] = depth > depths[i] ? depth : depths[i];
        }
    }

    alignas(64) std::array<float, static_cast<std::size_t>(kStride) * kDigitSide> m_depths;
};

DistanceField fieldOf(const std::vector<Segment>& segments)
{
    DistanceField field;
    for (const auto& segment : segments) {
        field.draw(segment);
    }
    return field;
}

/// Moves the ink so that its centre of mass, as painted, is the middle of the picture.
void centre(std::vector<Segment>& segments)
{
    const DistanceField field = fieldOf(segments);
    float mass = 0;
    float sumX = 0;
    float sumY = 0;
    for (int y = 0; y < kDigitSide; ++y) {
        for (int x = 0; x < kDigitSide; ++x) {
            const float ink = field.coverage(x, y);
            mass += ink;
            sumX += ink * static_cast<float>(x);
            sumY += ink * static_cast<float>(y);
        }
    }
    if (!(mass > 0)) {
        return;
    }
    const float shiftX = std::clamp(kMassCentre - sumX / mass, -kMaxCentring, kMaxCentring);
    const float shiftY = std::clamp(kMassCentre - sumY / mass, -kMaxCentring, kMaxCentring);
    for (auto& [from, to] : segments) {
        from.x += shiftX;
        from.y += shiftY;
        to.x += shiftX;
        to.y += shiftY;
    }
}

} // namespace

GrayImage rasterizeInk(const Ink& ink, const PenStyle& style)
{
    GrayImage image(kDigitSide, kDigitSide);
    std::vector<Segment> segments = segmentsOf(ink, Pen(style));
    if (segments.empty()) {
        return image;
    }
    centre(segments);
    const DistanceField field = fieldOf(segments);
    for (int y = 0; y < kDigitSide; ++y) {
        for (int x = 0; x < kDigitSide; ++x) {
            image.at(x, y) = static_cast<std::uint8_t>(255 * field.coverage(x, y) + 0.5F);
        }
    }
    return image;
}

} // namespace studio::core
