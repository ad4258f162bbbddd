// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/generator.h"
#include "models/dcgan/dcgangenerator.h"

namespace studio::models {

/// A generator that is trained no further: core::Generator's contract.
class DcganSampler final : public core::Generator
{
public:
    /// Takes a network that nobody else uses; puts it into evaluation mode.
    explicit DcganSampler(DcganGenerator generator);

    std::size_t latentSize() const override;
    bool isConditional() const override;
    std::vector<std::uint8_t> generate(
        std::span<const float> latents, std::span<const int> digits, int threads) override;

private:
    void generateChunk(std::span<const float> latents, std::span<const int> digits,
        std::span<std::uint8_t> pixels);

    DcganGenerator m_generator;
};

/// A copy of `generator` in evaluation mode that shares no memory with it.
DcganGenerator copyOf(const DcganGenerator& generator);

} // namespace studio::models
