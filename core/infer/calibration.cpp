// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

/// Mean negative log likelihood of every second label, from row `first` on.
double lossAt(double temperature, std::span<const float> logits, std::size_t columns,
    std::span<const std::uint8_t> labels, std::size_t first)
{
    double loss = 0;
    std::size_t count = 0;
    for (std::size_t i = first; i < labels.size(); i += 2, ++count) {
        const auto row = logits.subspan(i * columns, kDigitClasses);
        const double highest = double{*std::max_element(row.begin(), row.end())};
        double sum = 0;
        for (const float logit : row)
            sum += std::exp((double{logit} - highest) / temperature);
        loss += std::log(sum) - (double{row[labels[i]]} - highest) / temperature;
    }
    return count > 0 ? loss / static_cast<double>(count) : 0;
}

} // namespace

Reading readingOf(std::span<const float> logits, const Calibration& calibration)
{
    Reading reading;
    const float highest = *std::max_element(logits.begin(), logits.end());
    const auto weigh = [&](float logit) {
        return std::exp((logit - highest) / static_cast<float>(calibration.temperature));
    };
    auto& probabilities = reading.probabilities;
    std::transform(logits.begin(), logits.begin() + kDigitClasses, probabilities.begin(), weigh);
    const float digits = std::accumulate(probabilities.begin(), probabilities.end(), 0.0F);
    const float other = logits.size() > kDigitClasses ? weigh(logits[kDigitClasses]) : 0.0F;
    reading.digitness = digits / (digits + other);
    const auto best = std::max_element(probabilities.begin(), probabilities.end());
    reading.digit = static_cast<int>(best - probabilities.begin());
    if (digits > 0) {
        for (float& probability : probabilities)
            probability /= digits;
    } else { // so surely no digit that the digits' weights are all rounded to nothing
        probabilities.fill(1.0F / kDigitClasses);
    }
    reading.isDigit = double{reading.digitness} >= calibration.leastDigitness;
    return reading;
}

double fitTemperature(
    std::span<const float> logits, std::size_t columns, std::span<const std::uint8_t> labels)
{
    constexpr double kLowest = 0.2;
    constexpr double kHighest = 5;
    constexpr int kRounds = 40;
    // Golden section on a scale of factors: the loss has one valley.
    const double ratio = (std::sqrt(5.0) - 1) / 2;
    double low = std::log(kLowest);
    double high = std::log(kHighest);
    const auto loss = [&](double logTemperature) {
        return lossAt(std::exp(logTemperature), logits, columns, labels, 0);
    };
    double left = high - ratio * (high - low);
    double right = low + ratio * (high - low);
    double leftLoss = loss(left);
    double rightLoss = loss(right);
    for (int round = 0; round < kRounds; ++round) {
        if (leftLoss < rightLoss) {
            high = std::exchange(right, left);
            rightLoss = leftLoss;
            left = high - ratio * (high - low);
            leftLoss = loss(left);
        } else {
            low = std::exchange(left, right);
            leftLoss = rightLoss;
            right = low + ratio * (high - low);
            rightLoss = loss(right);
        }
    }
    const double fitted = std::exp((low + high) / 2);
    const bool isBetter =
        lossAt(fitted, logits, columns, labels, 1) < lossAt(1, logits, columns, labels, 1);
    return isBetter ? fitted : 1;
}

double fitLeastDigitness(
    std::span<const float> logits, std::size_t columns, double temperature, double refused)
{
    constexpr double kLeast = 0.5;
    constexpr double kMost = 0.99; // beyond it the share of rounding grows
    std::vector<float> digitness;
    for (std::size_t first = 0; first + columns <= logits.size(); first += columns)
        digitness.push_back(readingOf(logits.subspan(first, columns), {temperature, 0}).digitness);
    if (digitness.empty())
        return kLeast;
    const auto place = digitness.begin()
        + static_cast<std::ptrdiff_t>(refused * static_cast<double>(digitness.size() - 1));
    std::nth_element(digitness.begin(), place, digitness.end());
    return std::clamp(double{*place}, kLeast, kMost);
}

void CalibrationError::add(float confidence, bool isRight)
{
    const auto place = static_cast<std::size_t>(std::max(confidence, 0.0F) * float{kBins});
    Bin& bin = m_bins[std::min(place, kBins - 1)];
    bin.confidence += double{confidence};
    bin.right += isRight ? 1 : 0;
    bin.count += 1;
}

double CalibrationError::value() const
{
    double gap = 0;
    double count = 0;
    for (const Bin& bin : m_bins) {
        gap += std::abs(bin.confidence - bin.right);
        count += bin.count;
    }
    return count > 0 ? gap / count : 0;
}

} // namespace studio::core
