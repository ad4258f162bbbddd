// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/discriminator.h"
#include "core/infer/latentsearch.h"

#include <atomic>
#include <functional>

namespace studio::core {

/// Finds the picture itself, for the first digit asked for (or 4), after `before` was called.
class FakeLatentSearch final : public LatentSearch
{
public:
    bool isConditional() const override { return true; }
    LatentMatch closest(std::span<const std::uint8_t> picture, std::span<const int> digits,
        const WorkControl& control = {}) override;

    std::function<void(const WorkControl&)> before;
    std::atomic<int> calls = 0;
};

/// Believes a picture to be real as far as its first pixel is inked, plus a hundredth of the digit.
class FakeDiscriminator final : public Discriminator
{
public:
    bool isConditional() const override { return true; }
    std::vector<double> realness(
        std::span<const std::uint8_t> pixels, std::span<const int> digits) override;
};

} // namespace studio::core
