// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/inkseparation.h"

#include "core/image/inkanalysis.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

constexpr int kLargestSide = 768; // of the picture that is analysed

/// A part of a picture, right and bottom excluded.
struct Region
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
};

/// How many pixels on a side are averaged so that the longest side is at most kLargestSide.
int blockSize(const Region& region)
{
    return (std::max(region.width(), region.height()) + kLargestSide - 1) / kLargestSide;
}

/// Part of a picture, made smaller by averaging blocks of pixels.
FloatImage shrink(const GrayImage& picture, const Region& region)
{
    const int block = blockSize(region);
    FloatImage result(std::max(region.width() / block, 1), std::max(region.height() / block, 1));
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x) {
            const int left = region.left + x * block;
            const int top = region.top + y * block;
            const int right = std::min(left + block, region.right);
            const int bottom = std::min(top + block, region.bottom);
            std::uint32_t sum = 0;
            for (int py = top; py < bottom; ++py) {
                for (int px = left; px < right; ++px)
                    sum += picture.at(px, py);
            }
            result.at(x, y) =
                static_cast<float>(sum) / static_cast<float>((right - left) * (bottom - top));
        }
    }
    return result;
}

/// The values of the frame around the picture, a twentieth of its side wide.
std::vector<float> borderValues(const FloatImage& picture)
{
    const int depth = std::max(1, std::min(picture.width, picture.height) / 20);
    std::vector<float> values;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const int distance =
                std::min(std::min(x, picture.width - 1 - x), std::min(y, picture.height - 1 - y));
            if (distance < depth)
                values.push_back(picture.at(x, y));
        }
    }
    return values;
}

/// Sums over the rectangles of a picture in constant time.
class SumTable
{
public:
    explicit SumTable(const FloatImage& picture)
        : m_columns(static_cast<std::size_t>(picture.width) + 1)
        , m_sums(m_columns * (static_cast<std::size_t>(picture.height) + 1))
    {
        for (int y = 0; y < picture.height; ++y) {
            for (int x = 0; x < picture.width; ++x)
                m_sums[index(x + 1, y + 1)] =
                    double{picture.at(x, y)} + at(x, y + 1) + at(x + 1, y) - at(x, y);
        }
    }
    double mean(int left, int top, int right, int bottom) const
    {
        return (at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top))
            / (double(right - left) * double(bottom - top));
    }

private:
    std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y) * m_columns + static_cast<std::size_t>(x);
    }
    double at(int x, int y) const { return m_sums[index(x, y)]; }

    std::size_t m_columns;
    std::vector<double> m_sums;
};

/// -1..1, below zero if what stands out from its surroundings (`reach` pixels on each side) is
/// darker than they are. The edge of a shadow counts on both sides alike and so hardly at all.
double skewOfContrast(const FloatImage& picture, const SumTable& sums, int reach)
{
    double skew = 0;
    double scale = 1e-9;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const double mean = sums.mean(std::max(x - reach, 0), std::max(y - reach, 0),
                std::min(x + reach + 1, picture.width), std::min(y + reach + 1, picture.height));
            const double contrast = double{picture.at(x, y)} - mean;
            skew += contrast * contrast * contrast;
            scale += std::abs(contrast * contrast * contrast);
        }
    }
    return skew / scale;
}

/// The clearest answer of several widths, since that of the strokes is not known.
double clearestSkew(const FloatImage& picture)
{
    const SumTable sums(picture);
    const int longest = std::max(picture.width, picture.height);
    double clearest = 0;
    for (const int part : {32, 16, 8}) {
        const double skew = skewOfContrast(picture, sums, longest / part + 1);
        if (std::abs(skew) > std::abs(clearest))
            clearest = skew;
    }
    return clearest;
}

/// Small pictures are cut-outs: their border shows ink rather than shadows.
bool isSmall(const FloatImage& picture)
{
    constexpr int kSmall = 96;
    return std::max(picture.width, picture.height) <= kSmall;
}

bool isInkDark(const FloatImage& picture, const std::vector<float>& border)
{
    const float darkest = quantile(picture.values, 0.01);
    const float brightest = quantile(picture.values, 0.99);
    if (brightest <= darkest) // flat but for a few pixels: those decide
        return clearestSkew(picture) < 0;
    // 1: the border is as bright as anything, -1: as dark.
    const float place = 2 * (quantile(border, 0.5) - darkest) / (brightest - darkest) - 1;
    constexpr float kClear = 0.5F;
    constexpr float kUneven = 0.35F; // half in the shadow, the border tells nothing
    const float spread = quantile(border, 0.95) - quantile(border, 0.05);
    if (isSmall(picture))
        return place > 0;
    if (std::abs(place) > kClear && spread <= kUneven * (brightest - darkest))
        return place > 0;
    constexpr double kUndecided = 0.35;
    const double skew = clearestSkew(picture);
    return std::abs(skew) < kUndecided ? place > 0 : skew < 0;
}

/// Takes the local background away. `window` is wider than a stroke, narrower than a shadow.
void subtractBackground(FloatImage& picture, int window, bool isDark)
{
    constexpr float kDarkestPaper = 32; // what is darker is too noisy to be brightened
    const FloatImage background = openingOf(picture, window);
    for (std::size_t i = 0; i < picture.values.size(); ++i) {
        float& value = picture.values[i];
        value -= background.values[i];
        // A shadow takes the same share from the paper and from the ink on it.
        if (isDark)
            value *= 255 / std::max(255 - background.values[i], kDarkestPaper);
    }
}

/// True if one value stands for all of the paper.
bool isEven(const FloatImage& picture, const std::vector<float>& border)
{
    constexpr float kEven = 0.15F; // of the contrast
    const float spread = quantile(border, 0.95) - quantile(border, 0.05);
    return spread <= kEven * (quantile(picture.values, 0.995) - quantile(border, 0.5));
}

/// Which ink is looked for.
enum class Scope
{
    OneDigit,
    Line,
};

/// The digits alone, in the levels of `picture`, in which ink is bright and paper about zero.
FloatImage digitsOf(FloatImage picture, bool isUneven, Scope scope)
{
    constexpr int kLeastPixels = 16;
    constexpr int kLeastPixelsOfCutOut = 5;
    const InkLevels levels = judgeLevels(picture, isUneven);
    if (!levels.hasInk)
        return {};
    const auto keep = scope == Scope::OneDigit ? keepDigitOnly : keepLineOnly;
    keep(picture, levels.weak, levels.strong);
    // What noise leaves is a few pixels; even a small digit has more.
    const auto kept = std::count_if(
        picture.values.begin(), picture.values.end(), [](float value) { return value > 0; });
    if (kept < (isSmall(picture) ? kLeastPixelsOfCutOut : kLeastPixels))
        return {};
    // Clean pictures keep their faintest grey: only real noise is taken away from the ink.
    const float floor = levels.noise > 0 ? levels.paper : 0;
    for (float& value : picture.values)
        value = std::clamp((value - floor) / (levels.ink - floor), 0.0F, 1.0F);
    return picture;
}

/// The ink of `map` and a good margin around it.
Region surroundings(const FloatImage& map)
{
    Region ink{map.width, map.height, 0, 0};
    for (int y = 0; y < map.height; ++y) {
        for (int x = 0; x < map.width; ++x) {
            if (map.at(x, y) <= 0)
                continue;
            ink.left = std::min(ink.left, x);
            ink.top = std::min(ink.top, y);
            ink.right = std::max(ink.right, x + 1);
            ink.bottom = std::max(ink.bottom, y + 1);
        }
    }
    const int margin = std::max(ink.width(), ink.height()) / 2 + 2;
    return {std::max(ink.left - margin, 0), std::max(ink.top - margin, 0),
        std::min(ink.right + margin, map.width), std::min(ink.bottom + margin, map.height)};
}

/// The narrow window finds the digit in any light but may hollow out broad strokes; the wide one is
/// for the digit's surroundings alone, where the light varies less.
FloatImage separate(FloatImage picture, bool isWhole, Scope scope, bool& wasEven)
{
    constexpr int kLeastWindow = 9;
    constexpr double kNarrow = 0.12; // of the longest side
    constexpr double kWide = 0.4;
    const int longest = std::max(picture.width, picture.height);
    std::vector<float> border = borderValues(picture);
    const bool isDark = isInkDark(picture, border);
    if (isDark) {
        for (float& value : picture.values)
            value = 255 - value;
        for (float& value : border)
            value = 255 - value;
    }
    wasEven = isEven(picture, border) || (isWhole && isSmall(picture));
    if (wasEven) {
        const float paper = quantile(border, 0.5);
        for (float& value : picture.values)
            value = std::max(value - paper, 0.0F);
    } else {
        subtractBackground(picture,
            std::max(kLeastWindow, static_cast<int>((isWhole ? kNarrow : kWide) * longest)),
            isDark);
    }
    return digitsOf(std::move(picture), !wasEven, scope);
}

SeparatedInk separate(const GrayImage& picture, Scope scope)
{
    if (picture.isEmpty())
        return {};
    const Region whole{0, 0, picture.width, picture.height};
    const int block = blockSize(whole);
    bool isEvenlyLit = false;
    FloatImage map = separate(shrink(picture, whole), true, scope, isEvenlyLit);
    if (map.isEmpty() || (isEvenlyLit && block == 1))
        return {std::move(map), 0, 0, block};
    // A second look at the digits' surroundings only: there the light varies less, and a small
    // digit in a large picture shows all its pixels.
    const Region near = surroundings(map);
    const Region part{near.left * block, near.top * block,
        std::min(near.right * block, picture.width), std::min(near.bottom * block, picture.height)};
    return {separate(shrink(picture, part), false, scope, isEvenlyLit), part.left, part.top,
        blockSize(part)};
}

} // namespace

FloatImage separateInk(const GrayImage& picture)
{
    return separate(picture, Scope::OneDigit).map;
}

SeparatedInk separateLine(const GrayImage& picture)
{
    return separate(picture, Scope::Line);
}

} // namespace studio::core
