// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"
#include "models/common/flatparameters.h"
#include "models/common/pixels.h"
#include "models/dcgan/dcgandiscriminator.h"
#include "models/dcgan/dcgangenerator.h"

#include <cstdint>
#include <span>

namespace studio::models {

/// What the replicas of a run have in common.
struct DcganSettings
{
    DcganOptions options;
    double realTarget = 1; ///< label of real images
    double r1Weight = 0; ///< 0: no R1 penalty
    std::int64_t shift = 0; ///< pixels by which the discriminator's images are moved at most
    double penaltyWeight = 10; ///< of the gradient penalty, with the Wasserstein loss
    std::uint64_t seed = 0;
};

/// One replica's share of a training step.
struct DcganShare
{
    std::span<const std::uint32_t> indices; ///< its real images
    std::size_t batchSize = 0; ///< of all replicas together
    std::int64_t step = 0; ///< from 0; seeds everything random
    double instanceNoise = 0; ///< deviation of the noise that both kinds of images get
};

/// What a share added up to; sums over the replicas are means over the batch.
struct DcganMeasures
{
    double discriminatorLoss = 0;
    double generatorLoss = 0;
    double believedReal = 0; ///< D(x), as a probability
    double believedFake = 0; ///< D(G(z)), before the discriminator's update
};

/// One thread's copies of both networks in data-parallel training. Belongs to one thread at a time.
class DcganReplica
{
public:
    DcganReplica(const DcganSettings& settings, int member);

    /// First half of a step: draws latents, generates with the graph kept, and adds the gradient
    /// of the discriminator's loss unless it rests.
    void learnDiscriminator(const core::DigitSet& digits, const DcganShare& share, bool isResting);
    /// Second half, on the same fakes and the discriminator as it is now: adds the gradient of the
    /// generator's loss unless it rests.
    void learnGenerator(const DcganShare& share, bool isResting);

    const DcganMeasures& measures() const { return m_measures; } ///< of the last step

    DcganGenerator& generator() { return m_generator; }
    DcganDiscriminator& discriminator() { return m_discriminator; }
    FlatParameters& generatorFlat() { return m_generatorFlat; }
    FlatParameters& discriminatorFlat() { return m_discriminatorFlat; }

private:
    torch::Tensor realImages(const core::DigitSet& digits, std::span<const std::uint32_t> indices);
    /// Images as the discriminator sees them: moved and with noise, as far as that is wanted.
    torch::Tensor disguised(const torch::Tensor& images, double noiseDeviation);
    torch::Tensor penalty(const torch::Tensor& real, std::int64_t step);

    DcganSettings m_settings;
    int m_member;
    DcganGenerator m_generator;
    DcganDiscriminator m_discriminator;
    FlatParameters m_generatorFlat;
    FlatParameters m_discriminatorFlat;
    PixelScale m_scale;
    at::Generator m_noise;
    torch::Tensor m_labels;
    torch::Tensor m_fake; ///< of the step under way, with its graph
    DcganMeasures m_measures;
};

} // namespace studio::models
