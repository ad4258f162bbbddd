// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnclassifier.h"

#include "models/cnn/cnnexplainer.h"
#include "models/common/chunks.h"
#include "models/common/pixels.h"

#include <algorithm>

namespace studio::models {

namespace {

/// Images a forward pass; fixed, so that answers do not depend on how the work is divided.
/// Measured: 250 leave the cache and take a tenth longer.
constexpr std::size_t kChunk = 100;

core::Reading blankOr(std::span<const std::uint8_t> pixels, std::span<const float> logits,
    const core::Calibration& calibration)
{
    const bool isBlank =
        std::all_of(pixels.begin(), pixels.end(), [](auto value) { return value == 0; });
    return isBlank ? core::Reading() : core::readingOf(logits, calibration);
}

} // namespace

CnnClassifier::CnnClassifier(std::shared_ptr<const CnnWeights> weights)
    : m_weights(std::move(weights))
{
}

CnnNetwork& CnnClassifier::network()
{
    if (!m_network) {
        m_network = m_weights->build();
        m_network->prepareToAnswer();
    }
    return m_network;
}

torch::Tensor CnnClassifier::inputOf(std::span<const std::uint8_t> pixels) const
{
    const auto count = static_cast<std::int64_t>(pixels.size() / core::kDigitPixels);
    auto input = torch::empty({count, 1, core::kDigitSide, core::kDigitSide});
    PixelScale(m_weights->input).apply(pixels, input.data_ptr<float>());
    return input;
}

/// The answers to the pictures of a chunk.
void CnnClassifier::read(const torch::Tensor& logits, std::span<const std::uint8_t> pixels,
    std::span<core::Reading> readings) const
{
    const auto rows = logits.contiguous();
    const auto size = static_cast<std::size_t>(rows.size(1));
    const float* row = rows.data_ptr<float>();
    for (std::size_t i = 0; i < readings.size(); ++i, row += size) {
        readings[i] = blankOr(pixels.subspan(i * core::kDigitPixels, core::kDigitPixels),
            {row, size}, m_weights->calibration);
    }
}

std::vector<core::Reading> CnnClassifier::classify(
    std::span<const std::uint8_t> pixels, int threads)
{
    std::vector<core::Reading> readings(pixels.size() / core::kDigitPixels);
    CnnNetwork& net = network();
    forEachChunk(readings.size(), kChunk, threads, [&](std::size_t first, std::size_t length) {
        const torch::NoGradGuard noGrad;
        const auto part = pixels.subspan(first * core::kDigitPixels, length * core::kDigitPixels);
        read(net->forward(inputOf(part)), part, std::span(readings).subspan(first, length));
    });
    return readings;
}

std::size_t CnnClassifier::featureCount()
{
    return static_cast<std::size_t>(network()->featureCount());
}

std::vector<float> CnnClassifier::features(std::span<const std::uint8_t> pixels, int threads)
{
    return look(pixels, threads).features;
}

core::Insight CnnClassifier::look(std::span<const std::uint8_t> pixels, int threads)
{
    CnnNetwork& net = network();
    const std::size_t size = featureCount();
    const std::size_t count = pixels.size() / core::kDigitPixels;
    core::Insight insight{std::vector<core::Reading>(count), std::vector<float>(count * size)};
    forEachChunk(count, kChunk, threads, [&](std::size_t first, std::size_t length) {
        const torch::NoGradGuard noGrad;
        const auto part = pixels.subspan(first * core::kDigitPixels, length * core::kDigitPixels);
        const auto found = net->look(inputOf(part));
        const auto features = found.features.contiguous();
        std::copy_n(features.data_ptr<float>(), length * size,
            insight.features.begin() + static_cast<std::ptrdiff_t>(first * size));
        read(found.logits, part, std::span(insight.readings).subspan(first, length));
    });
    return insight;
}

std::unique_ptr<core::Classifier> CnnClassifier::clone() const
{
    return std::make_unique<CnnClassifier>(m_weights);
}

std::unique_ptr<core::Explainer> CnnClassifier::explainer() const
{
    return std::make_unique<CnnExplainer>(m_weights);
}

} // namespace studio::models
