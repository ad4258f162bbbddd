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

/// Averages whole blocks of pixels until the longest side is at most kLargestSide.
FloatImage shrink(const GrayImage& picture)
{
    const int longest = std::max(picture.width, picture.height);
    const int factor = (longest + kLargestSide - 1) / kLargestSide;
    FloatImage result(std::max(picture.width / factor, 1), std::max(picture.height / factor, 1));
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x) {
            const int right = std::min((x + 1) * factor, picture.width);
            const int bottom = std::min((y + 1) * factor, picture.height);
            std::uint32_t sum = 0;
            std::uint32_t count = 0;
            for (int py = y * factor; py < bottom; ++py) {
                for (int px = x * factor; px < right; ++px, ++count)
                    sum += picture.at(px, py);
            }
            result.at(x, y) = static_cast<float>(sum) / static_cast<float>(count);
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

/// The digit alone, in the levels of `picture`, in which ink is bright and paper about zero.
FloatImage digitOf(FloatImage picture, float faintest)
{
    const InkLevels levels = judgeLevels(picture, faintest);
    if (!levels.hasInk)
        return {};
    keepDigitOnly(picture, levels.weak, levels.strong);
    // Clean pictures keep their faintest grey: only real noise is taken away from the ink.
    const float floor = levels.noise > 0 ? levels.paper : 0;
    for (float& value : picture.values)
        value = std::clamp((value - floor) / (levels.ink - floor), 0.0F, 1.0F);
    return picture;
}

/// `picture` cut to the ink of `map` and a good margin around it.
FloatImage cutAround(const FloatImage& picture, const FloatImage& map)
{
    int left = map.width;
    int top = map.height;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < map.height; ++y) {
        for (int x = 0; x < map.width; ++x) {
            if (map.at(x, y) <= 0)
                continue;
            left = std::min(left, x);
            top = std::min(top, y);
            right = std::max(right, x + 1);
            bottom = std::max(bottom, y + 1);
        }
    }
    const int margin = std::max(right - left, bottom - top) / 2 + 2;
    left = std::max(left - margin, 0);
    top = std::max(top - margin, 0);
    FloatImage cut(
        std::min(right + margin, map.width) - left, std::min(bottom + margin, map.height) - top);
    for (int y = 0; y < cut.height; ++y) {
        for (int x = 0; x < cut.width; ++x)
            cut.at(x, y) = picture.at(left + x, top + y);
    }
    return cut;
}

/// The narrow window finds the digit in any light but may hollow out broad strokes; the wide one is
/// for the digit's surroundings alone, where the light varies less.
FloatImage separate(FloatImage picture, bool isWhole, bool& wasEven)
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
    constexpr float kFaintest = 0.04F;
    constexpr float kFaintestInShadow = 0.15F; // shares of full ink
    if (wasEven) {
        const float paper = quantile(border, 0.5);
        for (float& value : picture.values)
            value = std::max(value - paper, 0.0F);
    } else {
        subtractBackground(picture,
            std::max(kLeastWindow, static_cast<int>((isWhole ? kNarrow : kWide) * longest)),
            isDark);
    }
    return digitOf(std::move(picture), wasEven ? kFaintest : kFaintestInShadow);
}

} // namespace

FloatImage separateInk(const GrayImage& picture)
{
    if (picture.isEmpty())
        return {};
    const FloatImage whole = shrink(picture);
    bool isEvenlyLit = false;
    FloatImage map = separate(whole, true, isEvenlyLit);
    if (isEvenlyLit || map.isEmpty())
        return map;
    return separate(cutAround(whole, map), false, isEvenlyLit);
}

} // namespace studio::core
