// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganreplica.h"

#include "models/common/seeds.h"
#include "models/common/tensordata.h"
#include "models/dcgan/dcganloss.h"
#include "models/dcgan/imageshift.h"

#include <ATen/CPUGeneratorImpl.h>

namespace studio::models {

namespace {

/// Every so many steps R1 is computed, with its weight multiplied: the second derivatives cost as
/// much as the rest of the step ("lazy regularisation", Karras et al. 2020).
constexpr std::int64_t kR1Interval = 16;
constexpr InputScale kSigned{0.5, 0.5}; // pixels to [-1, 1], the range of tanh

/// While it lives, backward() leaves the module's parameters alone and saves their share of the
/// work.
class Frozen
{
public:
    explicit Frozen(torch::nn::Module& module)
        : m_parameters(module.parameters())
    {
        set(false);
    }
    ~Frozen() { set(true); }
    Frozen(const Frozen&) = delete;
    Frozen& operator=(const Frozen&) = delete;

private:
    void set(bool isLearning)
    {
        for (auto& parameter : m_parameters) {
            parameter.set_requires_grad(isLearning);
        }
    }

    std::vector<torch::Tensor> m_parameters;
};

} // namespace

DcganReplica::DcganReplica(const DcganSettings& settings, int member)
    : m_settings(settings)
    , m_member(member)
    , m_generator(settings.options)
    , m_discriminator(settings.options)
    , m_generatorFlat(*m_generator, "generator.")
    , m_discriminatorFlat(*m_discriminator, "discriminator.")
    , m_scale(kSigned)
    , m_noise(at::make_generator<at::CPUGeneratorImpl>(0))
{
    m_generator->initialize(deriveSeed(settings.seed, SeedPurpose::Weights, 0));
    m_discriminator->initialize(deriveSeed(settings.seed, SeedPurpose::DiscriminatorWeights, 0));
}

torch::Tensor DcganReplica::realImages(
    const core::DigitSet& digits, std::span<const std::uint32_t> indices)
{
    auto images = torch::empty(
        {static_cast<std::int64_t>(indices.size()), 1, core::kDigitSide, core::kDigitSide});
    float* target = images.data_ptr<float>();
    for (const auto index : indices) {
        m_scale.apply(digits.pixelsOf(index), target);
        target += core::kDigitPixels;
    }
    return images;
}

torch::Tensor DcganReplica::disguised(const torch::Tensor& images, double noiseDeviation)
{
    const auto moved = shifted(images, m_settings.shift, m_noise);
    if (noiseDeviation <= 0) {
        return moved;
    }
    return moved + noiseDeviation * torch::randn(moved.sizes(), m_noise);
}

void DcganReplica::learnDiscriminator(
    const core::DigitSet& digits, const DcganShare& share, bool isResting)
{
    const auto place = static_cast<std::uint64_t>(share.step);
    const auto member = static_cast<std::uint64_t>(m_member);
    m_noise.set_current_seed(deriveSeed(m_settings.seed, SeedPurpose::Latents, place, member));
    m_generator->train();
    m_discriminator->train();
    m_generatorFlat.clearGradients();
    m_discriminatorFlat.clearGradients();
    m_measures = {};

    const auto loss = m_settings.options.loss;
    const auto batch = static_cast<double>(share.batchSize);
    m_labels = labelsOf(digits, share.indices);
    const auto latents = torch::randn({m_labels.size(0), m_settings.options.latentSize}, m_noise);
    m_fake = m_generator->forward(latents, m_labels);
    if (!isResting) {
        m_discriminator->refreshSpectra();
    }
    const torch::AutoGradMode learns(!isResting);
    const auto real = disguised(realImages(digits, share.indices), share.instanceNoise);
    const auto fake = disguised(m_fake.detach(), share.instanceNoise);
    const auto ofReal = m_discriminator->forward(real, m_labels);
    const auto ofFake = m_discriminator->forward(fake, m_labels);
    const auto sum = lossOfReal(loss, ofReal, m_settings.realTarget) + lossOfFake(loss, ofFake);
    m_measures.discriminatorLoss = sum.item<double>() / batch;
    m_measures.believedReal = believedReal(loss, ofReal.detach()).sum().item<double>() / batch;
    m_measures.believedFake = believedReal(loss, ofFake.detach()).sum().item<double>() / batch;
    if (!isResting) {
        ((sum + penalty(real, share.step)) / batch).backward();
    }
}

torch::Tensor DcganReplica::penalty(const torch::Tensor& real, std::int64_t step)
{
    if (m_settings.options.loss == AdversarialLoss::WassersteinGp) {
        const auto mix = torch::rand({real.size(0), 1, 1, 1}, m_noise);
        return m_settings.penaltyWeight
            * gradientPenalty(m_discriminator, real, m_fake.detach(), mix, m_labels);
    }
    if (m_settings.r1Weight <= 0 || step % kR1Interval != 0) {
        return torch::zeros({});
    }
    return m_settings.r1Weight * static_cast<double>(kR1Interval)
        * r1Penalty(m_discriminator, real, m_labels);
}

void DcganReplica::learnGenerator(const DcganShare& share, bool isResting)
{
    const torch::AutoGradMode learns(!isResting);
    const Frozen frozen(*m_discriminator);
    const auto fake = disguised(isResting ? m_fake.detach() : m_fake, share.instanceNoise);
    const auto logits = m_discriminator->forward(fake, m_labels);
    const auto loss =
        generatorLoss(m_settings.options.loss, logits) / static_cast<double>(share.batchSize);
    m_measures.generatorLoss = loss.item<double>();
    if (!isResting) {
        loss.backward();
    }
    m_fake.reset();
}

} // namespace studio::models
