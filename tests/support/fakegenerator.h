// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/generator.h"

#include <optional>

namespace studio::core {

/// Writes the pictures that FakeClassifier reads as the digit asked for, whatever the latent, or as
/// told below.
class FakeGenerator final : public Generator
{
public:
    std::size_t latentSize() const override { return 3; }
    bool isConditional() const override { return takesDigits; }
    std::vector<std::uint8_t> generate(
        std::span<const float> latents, std::span<const int> digits, int threads = 1) override;

    bool takesDigits = true; ///< it is conditional
    std::optional<int> onlyDigit; ///< always this one
    std::vector<std::uint8_t> copies; ///< not empty: hands these pictures out, one after the other
};

} // namespace studio::core
