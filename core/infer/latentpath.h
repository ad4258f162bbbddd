// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// The latent at `fraction` 0..1 of the way from `one` to `other`, which are of one size: spherical
/// interpolation (Shoemake 1985; for latents White 2016). Latents of a normal distribution lie near
/// a sphere; the straight line between two of them would leave it, and the digits on the way would
/// be paler than any the generator has learned to make. Lengths are interpolated linearly.
std::vector<float> slerp(std::span<const float> one, std::span<const float> other, double fraction);

/// Where a random walk is after `position` >= 0 stations: it goes by slerp() from latentOf(seed) to
/// latentOf(seed + 1) and so on. The same seed and position always give the same latent.
std::vector<float> walkedLatent(
    std::uint64_t seed, std::size_t size, double truncation, double position);

} // namespace studio::core
