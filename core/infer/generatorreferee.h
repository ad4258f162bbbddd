// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/infer/classifier.h"
#include "core/infer/frechetdistance.h"
#include "core/infer/generator.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace studio::core {

/// `count` digits with the seeds `firstSeed`, `firstSeed` + 1, ...; asked for are 0, 1, ..., 9, 0,
/// ... in turn, or always `digit`; the labels say so (all 0 if the generator takes no digit). Seeds
/// and digits say all: anyone with the model gets the same pictures. Throws as
/// Generator::generate().
DigitSet generateDigits(Generator& generator, std::size_t count, std::uint64_t firstSeed = 1,
    std::optional<int> digit = {}, double truncation = 1, int threads = 1);

/// How good a generator is, by measures that it was not trained on. A plain value.
struct GeneratorScores
{
    std::size_t count = 0; ///< digits judged
    double frechetDistance = 0; ///< to the real training images, in the classifier's features
    double frechetFloor = 0; ///< of as many real test images: what no generator can beat honestly
    std::array<double, kDigitClasses> classShares{}; ///< as the classifier reads them
    std::optional<double> agreement; ///< share read as the digit asked for
    double nearCopies = 0; ///< share closer to a training image than 99 % of real test images are
};

/// Judges generators with a classifier that never saw them, against real digits. Blocks; one thread
/// at a time.
class GeneratorReferee
{
public:
    /// `data` must have training images, and for judge() test images.
    GeneratorReferee(
        std::unique_ptr<Classifier> classifier, std::shared_ptr<const Dataset> data, int threads);

    /// The number that all comparable scores are made of.
    static constexpr std::size_t kCount = 10'000;

    /// The Fréchet distance alone, of `count` digits, to at most as many training images; seconds
    /// rather than minutes. `onProgress` gets 0..1 now and then; what it throws ends the work.
    double distanceOf(Generator& generator, std::size_t count = kCount,
        const std::function<void(double)>& onProgress = {});
    /// The digits that make up at least 3 % of the training images and, in what the generator
    /// writes, less than a fifth of their share there; both as the classifier reads 1,000 of each.
    std::vector<int> missingDigits(Generator& generator);
    /// All scores, of `count` digits with the seeds 1 to `count`.
    GeneratorScores judge(Generator& generator, std::size_t count = kCount,
        const std::function<void(double)>& onProgress = {});

private:
    using ClassShares = std::array<double, kDigitClasses>;

    ClassShares sharesOf(std::span<const std::uint8_t> pixels);
    FeatureStatistics statisticsOf(std::span<const std::uint8_t> pixels);
    /// The same in small portions.
    FeatureStatistics statisticsInParts(std::size_t count,
        const std::function<std::vector<std::uint8_t>(std::size_t, std::size_t)>& pixelsOf,
        const std::function<void(double)>& onProgress);
    const FeatureStatistics& real(
        std::size_t count, const std::function<void(double)>& onProgress = {});
    double nearCopies(
        const DigitSet& generated, const std::function<void(double)>& onProgress) const;

    std::unique_ptr<Classifier> m_classifier;
    std::shared_ptr<const Dataset> m_data;
    int m_threads;
    std::size_t m_realCount = 0;
    FeatureStatistics m_real; ///< of m_realCount training images
    std::optional<ClassShares> m_realShares; ///< of training images
};

} // namespace studio::core
