// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// A model that tells real digits from generated ones, as the opponent of a generator learned to.
/// One thread at a time may use an instance; it owns its weights.
class Discriminator
{
public:
    virtual ~Discriminator() = default;

    virtual bool isConditional() const = 0; ///< it has to be told the digit

    /// How real each of N pictures looks: the share of the generator's own digits of that kind,
    /// 0..1, that it finds less real. A half is as good as generated. `pixels` holds N * 784 bytes
    /// (0 paper, 255 ink), `digits` N digits 0..9, or nothing if the model is not conditional.
    /// Throws Error(WrongUsage) if the sizes do not fit.
    virtual std::vector<double> realness(
        std::span<const std::uint8_t> pixels, std::span<const int> digits) = 0;
};

} // namespace studio::core
