// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"
#include "core/image/augmentation.h"
#include "models/cnn/cnnnetwork.h"
#include "models/common/flatparameters.h"
#include "models/common/pixels.h"
#include "models/common/seeds.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace studio::models {

/// The images of a step: for each network of an ensemble those that it learns from, all of one
/// length. A single network has one entry.
using Batches = std::vector<std::span<const std::uint32_t>>;

/// What the replicas of a run have in common.
struct ReplicaSettings
{
    CnnOptions options;
    InputScale input;
    core::AugmentationAmounts augmentation;
    double labelSmoothing = 0;
    std::uint64_t seed = 0; ///< of the first network; the others of an ensemble count on from it
    bool keepsStatistics = false; ///< BatchNorm normalises by its running statistics as they are

    static ReplicaSettings fromConfig(const core::RunConfig& config, InputScale input);
};

/// One thread's copy of the network in data-parallel training: it learns its share of each batch.
/// Belongs to one thread at a time.
class CnnReplica
{
public:
    CnnReplica(const ReplicaSettings& settings, int member);

    /// Computes the gradient of each network's mean loss over a whole batch of `batchSize` images,
    /// as far as it comes from `shares`, this replica's part of it. `step` counts from 0 and seeds
    /// augmentation and dropout.
    void learn(const core::DigitSet& digits, const Batches& shares, std::size_t batchSize,
        std::int64_t step);

    double lossShare() const
    {
        return m_lossShare;
    } ///< of the last learn(): sums to the batch's mean loss, the mean of all networks
    std::int64_t correct() const
    {
        return m_correct;
    } ///< images of the last shares read rightly, in training mode, summed over the networks

    /// Reads pictures [begin, end) of `pixels` in evaluation mode: a row of logitCount() numbers
    /// each, into `logits`, which has the rows of all pictures.
    void read(std::span<const std::uint8_t> pixels, std::size_t begin, std::size_t end,
        std::span<float> logits);

    CnnNetwork& network() { return m_network; }
    FlatParameters& flat() { return m_flat; }

private:
    /// Where learn() is: a network of the ensemble and a step.
    struct Place
    {
        std::size_t network = 0;
        std::uint64_t step = 0;
    };

    void beginTraining();
    std::uint64_t seedFor(SeedPurpose purpose, Place place) const;
    void learnWith(CnnNetworkImpl& network, const core::DigitSet& digits,
        std::span<const std::uint32_t> indices, std::size_t batchSize);
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
