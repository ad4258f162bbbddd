// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// A model that writes digits: turns latents (points of a space in which near points give similar
/// digits) into pictures. One thread at a time may use an instance; it owns its weights, so a
/// training that goes on does not disturb it.
class Generator
{
public:
    virtual ~Generator() = default;

    virtual std::size_t latentSize() const = 0; ///< numbers a latent, each standard normal
    virtual bool isConditional() const = 0; ///< it can be asked for a digit

    /// Writes N pictures: `latents` holds N * latentSize() finite numbers, `digits` N digits 0..9,
    /// or nothing if the model is not conditional. Returns N * 784 bytes (0 paper, 255 ink). Uses
    /// up to `threads` threads; the pictures do not depend on it. Throws Error(WrongUsage) if the
    /// sizes do not fit.
    virtual std::vector<std::uint8_t> generate(
        std::span<const float> latents, std::span<const int> digits, int threads = 1) = 0;
};

/// The latent that `seed` stands for: `size` independent standard normal numbers, the same on every
/// machine. `truncation` in (0, 1] scales it towards the mean: smaller is tidier and less varied
/// (Brock, Donahue and Simonyan 2018 cut the tails off for the same end).
std::vector<float> latentOf(std::uint64_t seed, std::size_t size, double truncation = 1);

} // namespace studio::core
