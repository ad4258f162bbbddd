// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/classifier.h"

#include <atomic>

namespace studio::core {

/// Reads a picture by a rule that tests can foresee: digit = sum of all pixels divided by 255,
/// modulo 10; blank pictures have none. Counts how often it is asked.
class FakeClassifier final : public Classifier
{
public:
    std::vector<Reading> classify(std::span<const std::uint8_t> pixels, int threads = 1) override;

    std::unique_ptr<Classifier> clone() const override
    {
        return std::make_unique<FakeClassifier>();
    }

    /// The mean of the pixels (0..255) and of the upper half.
    std::size_t featureCount() override { return 2; }
    std::vector<float> features(std::span<const std::uint8_t> pixels, int threads = 1) override;

    /// A picture that is read as `digit` (0..9).
    static GrayImage imageOf(int digit);

    /// Calls of classify() in this process so far, and the images that they got.
    static inline std::atomic<int> s_calls{0};
    static inline std::atomic<std::size_t> s_images{0};
};

} // namespace studio::core
