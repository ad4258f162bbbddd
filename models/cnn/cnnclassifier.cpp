// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnclassifier.h"

#include "models/common/engine.h"
#include "models/common/pixels.h"
#include "models/common/threadteam.h"

#include <algorithm>

namespace studio::models {

namespace {

/// Images a forward pass; fixed, so that answers do not depend on how the work is divided.
constexpr std::size_t kChunk = 250;

core::Reading readingOf(const float* probabilities, std::span<const std::uint8_t> pixels)
{
    core::Reading reading;
    const bool isBlank =
        std::all_of(pixels.begin(), pixels.end(), [](auto value) { return value == 0; });
    if (isBlank) {
        return reading;
    }
    std::copy_n(probabilities, core::kDigitClasses, reading.probabilities.begin());
    const auto best = std::max_element(reading.probabilities.begin(), reading.probabilities.end());
    reading.digit = static_cast<int>(best - reading.probabilities.begin());
    reading.isDigit = true;
    return reading;
}

} // namespace

CnnClassifier::CnnClassifier(std::shared_ptr<const CnnWeights> weights)
    : m_weights(std::move(weights))
{
}

std::vector<core::Reading> CnnClassifier::classify(
    std::span<const std::uint8_t> pixels, int threads)
{
    if (!m_network) {
        m_network = m_weights->build();
    }
    const std::size_t count = pixels.size() / core::kDigitPixels;
    const std::size_t chunks = (count + kChunk - 1) / kChunk;
    std::vector<core::Reading> readings(count);
    const auto size = std::clamp<std::size_t>(
        static_cast<std::size_t>(std::max(threads, 1)), 1, std::max<std::size_t>(chunks, 1));
    ThreadTeam team(static_cast<int>(size));
    team.run([&](int member) {
        for (auto chunk = static_cast<std::size_t>(member); chunk < chunks; chunk += size) {
            const std::size_t first = chunk * kChunk;
            const std::size_t length = std::min(kChunk, count - first);
            classifyChunk(pixels.subspan(first * core::kDigitPixels, length * core::kDigitPixels),
                std::span(readings).subspan(first, length));
        }
    });
    return readings;
}

void CnnClassifier::classifyChunk(
    std::span<const std::uint8_t> pixels, std::span<core::Reading> readings)
{
    const torch::NoGradGuard noGrad;
    const auto count = static_cast<std::int64_t>(readings.size());
    auto input = torch::empty({count, 1, core::kDigitSide, core::kDigitSide});
    const PixelScale scale(m_weights->input);
    scale.apply(pixels, input.data_ptr<float>());
    const auto probabilities = torch::softmax(m_network->forward(input), 1).contiguous();
    const float* const values = probabilities.data_ptr<float>();
    for (std::size_t i = 0; i < readings.size(); ++i) {
        readings[i] = readingOf(values + i * core::kDigitClasses,
            pixels.subspan(i * core::kDigitPixels, core::kDigitPixels));
    }
}

} // namespace studio::models
