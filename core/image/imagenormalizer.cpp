// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagenormalizer.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace studio::core {

namespace {

constexpr double kInkSide = 20; // longest side of the ink in MNIST
// Where MNIST has its centre of mass, from the left and from the top: in the middle of pixel 14.
constexpr double kCentre = 14.5;

/// A rectangle in pixels, right and bottom excluded.
struct Box
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double longest() const { return std::max(width(), height()); }
};

/// Which source pixels a target pixel takes along one axis, and how much of each.
struct Share
{
    int first = 0;
    std::vector<float> weights;
};

bool looksLikeMnist(const GrayImage& picture)
{
    constexpr int kDark = 32;
    constexpr int kInk = 100;
    if (picture.width != kDigitSide || picture.height != kDigitSide)
        return false;
    int dark = 0;
    for (int i = 0; i + 1 < kDigitSide; ++i) {
        constexpr int kLast = kDigitSide - 1;
        for (const int value : {picture.at(i, 0), picture.at(kLast, i),
                 picture.at(kLast - i, kLast), picture.at(0, kLast - i)})
            dark += value <= kDark ? 1 : 0;
    }
    constexpr int kBorderCount = 4 * (kDigitSide - 1);
    const int brightest = *std::max_element(picture.pixels.begin(), picture.pixels.end());
    return 10 * dark >= 8 * kBorderCount && brightest >= kInk;
}

Box boundsOf(const FloatImage& map)
{
    constexpr float kEdge = 0.3F; // about where a blurred edge was before it was blurred
    int left = map.width;
    int top = map.height;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < map.height; ++y) {
        for (int x = 0; x < map.width; ++x) {
            if (map.at(x, y) < kEdge)
                continue;
            left = std::min(left, x);
            top = std::min(top, y);
            right = std::max(right, x + 1);
            bottom = std::max(bottom, y + 1);
        }
    }
    return {double(left), double(top), double(right), double(bottom)};
}

/// The share of [start, start + length): by area where that is a pixel or more, else linear.
Share shareOf(double start, double length)
{
    if (length < 1) {
        const double position = start + length / 2 - 0.5;
        const double whole = std::floor(position);
        const auto fraction = static_cast<float>(position - whole);
        return {static_cast<int>(whole), {1 - fraction, fraction}};
    }
    Share share{static_cast<int>(std::floor(start)), {}};
    const double end = start + length;
    for (int i = share.first; i < end; ++i) {
        const double covered = std::min(end, i + 1.0) - std::max(start, double(i));
        share.weights.push_back(static_cast<float>(covered / length));
    }
    return share;
}

std::vector<Share> sharesOf(double start, double step, int count)
{
    std::vector<Share> shares;
    for (int i = 0; i < count; ++i)
        shares.push_back(shareOf(start + i * step, step));
    return shares;
}

/// Samples the part of `map` that begins at (left, top), `step` source pixels to a target pixel.
FloatImage resample(
    const FloatImage& map, double left, double top, double step, int width, int height)
{
    const auto columns = sharesOf(left, step, width);
    const auto rows = sharesOf(top, step, height);
    FloatImage wide(width, map.height);
    for (int y = 0; y < map.height; ++y) {
        for (int x = 0; x < width; ++x) {
            const Share& share = columns[static_cast<std::size_t>(x)];
            int source = share.first;
            for (const float weight : share.weights) {
                if (source >= 0 && source < map.width)
                    wide.at(x, y) += weight * map.at(source, y);
                ++source;
            }
        }
    }
    FloatImage result(width, height);
    for (int y = 0; y < height; ++y) {
        int source = rows[static_cast<std::size_t>(y)].first;
        for (const float weight : rows[static_cast<std::size_t>(y)].weights) {
            if (source >= 0 && source < map.height) {
                for (int x = 0; x < width; ++x)
                    result.at(x, y) += weight * wide.at(x, source);
            }
            ++source;
        }
    }
    return result;
}

/// Width of the strokes in pixels: twice the area over the length of the outline.
double strokeWidth(const FloatImage& map)
{
    constexpr double kStaircase = 1.27; // outline counted along pixel sides, mean of all directions
    const auto isInk = [&map](int x, int y) {
        return x >= 0 && y >= 0 && x < map.width && y < map.height && map.at(x, y) >= 0.5F;
    };
    double area = 0;
    double outline = 0;
    for (int y = 0; y < map.height; ++y) {
        for (int x = 0; x < map.width; ++x) {
            if (!isInk(x, y))
                continue;
            area += 1;
            outline += !isInk(x - 1, y) + !isInk(x + 1, y) + !isInk(x, y - 1) + !isInk(x, y + 1);
        }
    }
    return outline > 0 ? 2 * area * kStaircase / outline : 0;
}

/// Strokes made wider by `radius` pixels on each side.
FloatImage thicken(const FloatImage& map, double radius)
{
    const int reach = static_cast<int>(std::ceil(radius));
    FloatImage result = map;
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const double inside = std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
            if (inside <= 0)
                continue;
            for (int y = std::max(0, -dy); y < std::min(map.height, map.height - dy); ++y) {
                for (int x = std::max(0, -dx); x < std::min(map.width, map.width - dx); ++x) {
                    float& target = result.at(x, y);
                    target = std::max(target, map.at(x + dx, y + dy) * static_cast<float>(inside));
                }
            }
        }
    }
    return result;
}

/// Cuts the digit out, not larger than four times MNIST's, with room around it; a pen far thinner
/// than those of MNIST would fade away in the small picture and is made thicker.
FloatImage cutOut(const FloatImage& map, Box& box)
{
    constexpr double kDetail = 4; // pixels to one of the final picture
    constexpr double kThin = 1.2; // stroke width in final pixels
    constexpr double kUsual = 2;
    constexpr double kRoom = 8; // final pixels on each side
    const double step = std::max(box.longest() / (kInkSide * kDetail), 1.0);
    const double unit = box.longest() / kInkSide / step;
    const double room = std::ceil(kRoom * unit);
    FloatImage cut = resample(map, box.left - room * step, box.top - room * step, step,
        static_cast<int>(std::ceil(box.width() / step + 2 * room)),
        static_cast<int>(std::ceil(box.height() / step + 2 * room)));
    box = {room, room, room + box.width() / step, room + box.height() / step};
    const double stroke = strokeWidth(cut) / unit;
    if (unit >= 1 && stroke > 0 && stroke < kThin) {
        cut = thicken(cut, (kUsual - stroke) / 2 * unit);
        box = boundsOf(cut);
    }
    return cut;
}

/// Where the box has to begin along an axis of the final picture, so that the centre of mass comes
/// to the middle and the box stays inside.
double startFor(double centreOfMass, double boxLength)
{
    const double start = std::round(kCentre - centreOfMass);
    return std::clamp(start, 0.0, std::floor(kDigitSide - boxLength));
}

GrayImage place(const FloatImage& cut, const Box& box)
{
    const double unit = box.longest() / kInkSide;
    double mass = 0;
    double massX = 0;
    double massY = 0;
    for (int y = 0; y < cut.height; ++y) {
        for (int x = 0; x < cut.width; ++x) {
            const double value = cut.at(x, y);
            mass += value;
            massX += value * (x + 0.5);
            massY += value * (y + 0.5);
        }
    }
    const double startX = startFor((massX / mass - box.left) / unit, box.width() / unit);
    const double startY = startFor((massY / mass - box.top) / unit, box.height() / unit);
    const FloatImage sampled = resample(
        cut, box.left - startX * unit, box.top - startY * unit, unit, kDigitSide, kDigitSide);
    const float peak = *std::max_element(sampled.values.begin(), sampled.values.end());
    constexpr float kMostGain = 2;
    const float gain = 255 * std::min(1 / peak, kMostGain);
    GrayImage result(kDigitSide, kDigitSide);
    std::transform(
        sampled.values.begin(), sampled.values.end(), result.pixels.begin(), [gain](float value) {
            return static_cast<std::uint8_t>(std::lround(std::clamp(value * gain, 0.0F, 255.0F)));
        });
    return result;
}

} // namespace

GrayImage normalizeDigitImage(const GrayImage& picture)
{
    if (looksLikeMnist(picture))
        return picture;
    return normalizeInk(separateInk(picture));
}

GrayImage normalizeInk(const FloatImage& map)
{
    if (map.isEmpty())
        return GrayImage(kDigitSide, kDigitSide);
    Box box = boundsOf(map);
    if (box.right <= box.left)
        return GrayImage(kDigitSide, kDigitSide);
    const FloatImage cut = cutOut(map, box);
    return place(cut, box);
}

} // namespace studio::core
