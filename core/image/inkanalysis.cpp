// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/inkanalysis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <deque>
#include <functional>
#include <numeric>

namespace studio::core {

namespace {

constexpr std::size_t kBins = 256;

/// The threshold (0..255) that splits `values` (0..255) into the two most different classes.
float otsuThreshold(const std::vector<float>& values)
{
    std::array<double, kBins> histogram{};
    for (const float value : values)
        histogram[static_cast<std::size_t>(std::clamp(value, 0.0F, 255.0F))] += 1;
    double total = 0;
    for (std::size_t i = 0; i < kBins; ++i)
        total += static_cast<double>(i) * histogram[i];
    const auto count = static_cast<double>(values.size());
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    std::size_t threshold = 0;
    for (std::size_t i = 0; i + 1 < kBins; ++i) {
        below += histogram[i];
        sumBelow += static_cast<double>(i) * histogram[i];
        if (below == 0 || below == count)
            continue;
        const double difference = sumBelow / below - (total - sumBelow) / (count - below);
        const double variance = below * (count - below) * difference * difference;
        if (variance > best) {
            best = variance;
            threshold = i;
        }
    }
    return static_cast<float>(threshold) + 1;
}

/// Mean of the brightest eight pixels, of a noisy picture of the brightest thousandth: one hot
/// pixel is not ink. On clean paper a small digit may have fewer pixels than that.
float peakOf(std::vector<float> values, bool isNoisy)
{
    const std::size_t wanted = isNoisy ? std::max<std::size_t>(8, values.size() / 1000) : 8;
    const std::size_t count = std::min(values.size(), wanted);
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(count);
    std::nth_element(values.begin(), end - 1, values.end(), std::greater<>());
    return std::accumulate(values.begin(), end, 0.0F) / static_cast<float>(count);
}

/// Sliding extreme over windows of `reach` pixels to both sides along one line (Lemire 2006).
template <typename Better> void slideLine(std::vector<float>& line, int reach, Better better)
{
    const std::vector<float> source = line;
    const int size = static_cast<int>(source.size());
    std::deque<int> candidates;
    int next = 0;
    for (int i = 0; i < size; ++i) {
        for (; next < size && next <= i + reach; ++next) {
            const float value = source[static_cast<std::size_t>(next)];
            while (!candidates.empty()
                && !better(source[static_cast<std::size_t>(candidates.back())], value))
                candidates.pop_back();
            candidates.push_back(next);
        }
        while (candidates.front() < i - reach)
            candidates.pop_front();
        line[static_cast<std::size_t>(i)] = source[static_cast<std::size_t>(candidates.front())];
    }
}

template <typename Better> void slide(FloatImage& image, int reach, Better better)
{
    std::vector<float> line(static_cast<std::size_t>(image.width));
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x)
            line[static_cast<std::size_t>(x)] = image.at(x, y);
        slideLine(line, reach, better);
        for (int x = 0; x < image.width; ++x)
            image.at(x, y) = line[static_cast<std::size_t>(x)];
    }
    line.resize(static_cast<std::size_t>(image.height));
    for (int x = 0; x < image.width; ++x) {
        for (int y = 0; y < image.height; ++y)
            line[static_cast<std::size_t>(y)] = image.at(x, y);
        slideLine(line, reach, better);
        for (int y = 0; y < image.height; ++y)
            image.at(x, y) = line[static_cast<std::size_t>(y)];
    }
}

} // namespace

float quantile(std::vector<float> values, double share)
{
    const auto position =
        static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + position, values.end());
    return values[static_cast<std::size_t>(position)];
}

InkLevels judgeLevels(const FloatImage& picture, bool isUneven)
{
    constexpr float kLeastContrast = 25; // of 255; fainter is a dirty scanner, not a pen
    constexpr float kPeakInNoise = 6; // standard deviations that noise alone does not reach
    const float faintest = isUneven ? 0.15F : 0.04F; // share of full ink
    const auto& values = picture.values;
    InkLevels levels;
    // The darkest quarter is paper even where the digit fills its picture; in a normal distribution
    // the 5 % and 25 % quantiles lie 0.97 standard deviations apart.
    const float low = quantile(values, 0.05);
    const float high = quantile(values, 0.25);
    levels.noise = (high - low) / 0.97F;
    levels.paper = high + 0.67F * levels.noise;
    // Where a shadow was brightened its noise was as well; it shows above the middle.
    const float brightNoise =
        isUneven ? (quantile(values, 0.75) - quantile(values, 0.5)) / 0.67F : 0;
    const float peak = peakOf(values, levels.noise > 0);
    levels.hasInk = peak - levels.paper
        >= std::max(kLeastContrast, kPeakInNoise * std::max(levels.noise, brightNoise));
    if (!levels.hasInk)
        return levels;
    const float highest = levels.paper + 0.6F * (peak - levels.paper);
    levels.strong =
        std::min(std::max(otsuThreshold(values), levels.paper + 5 * levels.noise), highest);
    std::vector<float> inked;
    std::copy_if(values.begin(), values.end(), std::back_inserter(inked),
        [&levels](float value) { return value >= levels.strong; });
    levels.ink = inked.empty() ? peak : quantile(std::move(inked), 0.75);
    levels.weak = levels.paper + std::max(faintest * (levels.ink - levels.paper), 3 * levels.noise);
    levels.weak = std::min(levels.weak, levels.strong);
    return levels;
}

FloatImage openingOf(const FloatImage& picture, int window)
{
    FloatImage result = picture;
    slide(result, window / 2, std::less<>());
    slide(result, window / 2, std::greater<>());
    return result;
}

} // namespace studio::core
