// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnreplica.h"

#include "models/common/tensordata.h"

#include <algorithm>
#include <array>

namespace studio::models {

namespace {

constexpr std::size_t kReadChunk = 250;

} // namespace

ReplicaSettings ReplicaSettings::fromConfig(const core::RunConfig& config, InputScale input)
{
    ReplicaSettings settings;
    settings.options = CnnOptions::fromConfig(config);
    settings.input = input;
    settings.labelSmoothing = config.real("label_smoothing");
    settings.seed = static_cast<std::uint64_t>(config.integer("seed"));
    const auto amount = [&config](const char* id) { return static_cast<float>(config.real(id)); };
    settings.augmentation.shiftPixels = amount("shift");
    settings.augmentation.rotationDegrees = amount("rotation");
    settings.augmentation.scaleFraction = amount("scale");
    settings.augmentation.shearFraction = amount("shear");
    settings.augmentation.elasticPixels = amount("elastic");
    settings.augmentation.thicknessPixels = amount("thickness");
    settings.augmentation = settings.augmentation.scaled(amount("augmentation"));
    return settings;
}

CnnReplica::CnnReplica(const ReplicaSettings& settings, int member)
    : m_settings(settings)
    , m_member(member)
    , m_network(settings.options)
    , m_flat(*m_network)
    , m_scale(settings.input)
{
    const auto networks = m_network->networks();
    for (std::size_t i = 0; i < networks.size(); ++i) {
        networks[i]->initialize(deriveSeed(settings.seed + i, SeedPurpose::Weights, 0));
    }
}

torch::Tensor CnnReplica::gatherImages(
    const core::DigitSet& digits, std::span<const std::uint32_t> indices)
{
    auto images = torch::empty(
        {static_cast<std::int64_t>(indices.size()), 1, core::kDigitSide, core::kDigitSide});
    float* target = images.data_ptr<float>();
    std::array<std::uint8_t, core::kDigitPixels> bent{};
    const bool isBent = !m_settings.augmentation.isIdentity();
    for (const auto index : indices) {
        auto source = digits.pixelsOf(index);
        if (isBent) {
            core::augmentDigit(source, bent, m_settings.augmentation, m_generator);
            source = bent;
        }
        m_scale.apply(source, target);
        target += core::kDigitPixels;
    }
    return images;
}

void CnnReplica::beginTraining()
{
    m_network->train();
    if (!m_settings.keepsStatistics) {
        return;
    }
    for (const auto& module : m_network->modules()) {
        if (module->as<torch::nn::BatchNorm2d>() != nullptr) {
            module->eval();
        }
    }
}

std::uint64_t CnnReplica::seedFor(SeedPurpose purpose, Place place) const
{
    return deriveSeed(
        m_settings.seed + place.network, purpose, place.step, static_cast<std::uint64_t>(m_member));
}

void CnnReplica::learn(
    const core::DigitSet& digits, const Batches& shares, std::size_t batchSize, std::int64_t step)
{
    beginTraining();
    m_flat.clearGradients();
    m_lossShare = 0;
    m_correct = 0;
    const auto networks = m_network->networks();
    for (std::size_t i = 0; i < networks.size(); ++i) {
        const Place place{i, static_cast<std::uint64_t>(step)};
        m_generator.seed(static_cast<std::uint32_t>(seedFor(SeedPurpose::Augmentation, place)));
        networks[i]->seedDropout(seedFor(SeedPurpose::Dropout, place));
        learnWith(*networks[i], digits, shares.at(i), batchSize);
    }
    m_lossShare /= static_cast<double>(networks.size());
}

void CnnReplica::learnWith(CnnNetworkImpl& network, const core::DigitSet& digits,
    std::span<const std::uint32_t> indices, std::size_t batchSize)
{
    const auto labels = labelsOf(digits, indices);
    const auto logits = network.forward(gatherImages(digits, indices));
    const auto options = torch::nn::functional::CrossEntropyFuncOptions()
                             .label_smoothing(m_settings.labelSmoothing)
                             .reduction(torch::kSum);
    const auto loss = torch::nn::functional::cross_entropy(logits, labels, options)
        / static_cast<double>(batchSize);
    loss.backward();
    m_lossShare += loss.item<double>();
    m_correct += logits.detach().argmax(1).eq(labels).sum().item<std::int64_t>();
}

void CnnReplica::read(std::span<const std::uint8_t> pixels, std::size_t begin, std::size_t end,
    std::span<float> logits)
{
    const torch::NoGradGuard noGrad;
    m_network->eval();
    const auto columns = static_cast<std::size_t>(m_network->logitCount());
    for (std::size_t first = begin; first < end; first += kReadChunk) {
        const std::size_t length = std::min(kReadChunk, end - first);
        auto images = torch::empty(
            {static_cast<std::int64_t>(length), 1, core::kDigitSide, core::kDigitSide});
        m_scale.apply(pixels.subspan(first * core::kDigitPixels, length * core::kDigitPixels),
            images.data_ptr<float>());
        const auto rows = m_network->forward(images).contiguous();
        std::copy_n(rows.data_ptr<float>(), length * columns, &logits[first * columns]);
    }
}

} // namespace studio::models
