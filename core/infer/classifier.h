// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace studio::core {

/// A classifier's answer to one picture.
struct Reading
{
    std::array<float, kDigitClasses>
        probabilities{}; ///< sum 1, given that it is a digit; all zero for a blank picture
    int digit = -1; ///< the most likely class, -1 for a blank picture
    float digitness = 0; ///< how sure it is that this is a digit at all, 0..1; 1 if it cannot tell
    bool isDigit = false; ///< false: nothing there to read, or not a digit

    bool operator==(const Reading&) const = default;
};

/// What a classifier answers to N pictures, and what it answers from.
struct Insight
{
    std::vector<Reading> readings; ///< N
    std::vector<float> features; ///< N * Classifier::featureCount()
};

class Explainer;

/// A model that tells digits apart. One thread at a time may use an instance; it owns its weights,
/// so a training that goes on does not disturb it.
class Classifier
{
public:
    virtual ~Classifier() = default;

    /// Reads N pictures of 784 bytes each (0 paper, 255 ink), N = pixels.size() / 784. Uses up to
    /// `threads` threads; the answers do not depend on it. Throws Error(Internal).
    virtual std::vector<Reading> classify(
        std::span<const std::uint8_t> pixels, int threads = 1) = 0;

    /// What the decision is made from: featureCount() numbers a picture, N * featureCount() in all.
    /// Pictures that look alike to the classifier have features that are close.
    virtual std::size_t featureCount() = 0;
    virtual std::vector<float> features(std::span<const std::uint8_t> pixels, int threads = 1) = 0;

    /// classify() and features() of the same pictures; models that find both in one go do so.
    virtual Insight look(std::span<const std::uint8_t> pixels, int threads = 1);

    /// The same model for another thread; null if there can be no other. Any thread, also while
    /// another one uses this.
    virtual std::unique_ptr<Classifier> clone() const;
    /// Looks into this very model; null if that cannot be done. Any thread, as clone().
    virtual std::unique_ptr<Explainer> explainer() const;
};

} // namespace studio::core
