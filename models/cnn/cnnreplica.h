// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"
#include "core/image/augmentation.h"
#include "models/cnn/cnnnetwork.h"
#include "models/common/flatparameters.h"
#include "models/common/pixels.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace studio::models {

/// What the replicas of a run have in common.
struct ReplicaSettings
{
    CnnOptions options;
    InputScale input;
    core::AugmentationAmounts augmentation;
    double labelSmoothing = 0;
    std::uint64_t seed = 0;
    bool keepsStatistics = false; ///< BatchNorm normalises by its running statistics as they are

    static ReplicaSettings fromConfig(const core::RunConfig& config, InputScale input);
};

/// One thread's copy of the network in data-parallel training: it learns its share of each batch.
/// Belongs to one thread at a time.
class CnnReplica
{
public:
    CnnReplica(const ReplicaSettings& settings, int member);

    /// Adds the gradient of the mean loss over the whole batch of `batchSize` images, as far as it
    /// comes from `indices`, this replica's share. `step` counts from 0 and seeds augmentation and
    /// dropout.
    void learn(const core::DigitSet& digits, std::span<const std::uint32_t> indices,
        std::size_t batchSize, std::int64_t step);

    double lossShare() const
    {
        return m_lossShare;
    } ///< of the last learn(): sums to the batch's mean loss
    std::int64_t correct() const
    {
        return m_correct;
    } ///< images of the last share read rightly, in training mode

    /// Reads pictures [begin, end) of `pixels` in evaluation mode: a row of logitCount() numbers
    /// each, into `logits`, which has the rows of all pictures.
    void read(std::span<const std::uint8_t> pixels, std::size_t begin, std::size_t end,
        std::span<float> logits);

    CnnNetwork& network() { return m_network; }
    FlatParameters& flat() { return m_flat; }

private:
    void beginTraining();
    torch::Tensor gatherImages(
        const core::DigitSet& digits, std::span<const std::uint32_t> indices);

    ReplicaSettings m_settings;
    int m_member;
    CnnNetwork m_network;
    FlatParameters m_flat;
    PixelScale m_scale;
    std::mt19937 m_generator;
    double m_lossShare = 0;
    std::int64_t m_correct = 0;
};

} // namespace studio::models
