// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace studio::models {

/// What a random stream is for; streams of different purposes never coincide.
enum class SeedPurpose : std::uint64_t
{
    Weights = 1,
    Shuffle,
    Augmentation,
    Dropout,
    Latents, ///< what a generator starts from
    InstanceNoise,
    DiscriminatorWeights,
    DrawnDigits,
    NonDigits,
    Rehearsal ///< which images are seen again while a model learns new ones
};

/// A seed that depends on all its arguments (SplitMix64, Steele, Lea and Flood 2014). All
/// randomness of a run is a pure function of the run's seed and the place in the run, so that there
/// is no generator state to save.
std::uint64_t deriveSeed(
    std::uint64_t runSeed, SeedPurpose purpose, std::uint64_t place, std::uint64_t member = 0);

/// The order in which epoch `epoch` (from 0) visits `count` images.
std::vector<std::uint32_t> epochOrder(std::size_t count, std::uint64_t runSeed, std::int64_t epoch);

} // namespace studio::models
