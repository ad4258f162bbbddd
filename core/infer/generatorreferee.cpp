// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/generatorreferee.h"

#include "core/infer/nearestimages.h"

#include <algorithm>
#include <utility>

namespace studio::core {

namespace {

std::span<const std::uint8_t> firstOf(const DigitSet& digits, std::size_t count)
{
    return std::span(digits.pixels).first(std::min(count, digits.size()) * kDigitPixels);
}

/// Digits that are made and read at a time; whole tens, so that all are asked for in turn.
constexpr std::size_t kPart = 500;

/// Digits that are read to find out which are missing, and what counts as that.
constexpr std::size_t kReadCount = 1'000;
constexpr double kCommon = 0.03;
constexpr double kLeft = 0.2;

/// The distance that one in a hundred real test images undercuts.
std::uint32_t firstPercentile(const std::vector<NearestImage>& nearest)
{
    std::vector<std::uint32_t> distances;
    distances.reserve(nearest.size());
    for (const NearestImage& image : nearest)
        distances.push_back(image.squaredDistance);
    const auto place = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 100);
    std::nth_element(distances.begin(), place, distances.end());
    return *place;
}

} // namespace

DigitSet generateDigits(Generator& generator, std::size_t count, std::uint64_t firstSeed,
    std::optional<int> digit, double truncation, int threads)
{
    const std::size_t size = generator.latentSize();
    std::vector<float> latents;
    latents.reserve(count * size);
    std::vector<int> digits;
    for (std::size_t i = 0; i < count; ++i) {
        const std::vector<float> latent = latentOf(firstSeed + i, size, truncation);
        latents.insert(latents.end(), latent.begin(), latent.end());
        if (generator.isConditional())
            digits.push_back(digit.value_or(static_cast<int>(i % kDigitClasses)));
    }
    DigitSet set;
    set.pixels = generator.generate(latents, digits, threads);
    set.labels.assign(digits.begin(), digits.end());
    set.labels.resize(count);
    return set;
}

GeneratorReferee::GeneratorReferee(
    std::unique_ptr<Classifier> classifier, std::shared_ptr<const Dataset> data, int threads)
    : m_classifier(std::move(classifier))
    , m_data(std::move(data))
    , m_threads(threads)
{
}

FeatureStatistics GeneratorReferee::statisticsOf(std::span<const std::uint8_t> pixels)
{
    return FeatureStatistics::of(
        m_classifier->features(pixels, m_threads), m_classifier->featureCount());
}

FeatureStatistics GeneratorReferee::statisticsInParts(std::size_t count,
    const std::function<std::vector<std::uint8_t>(std::size_t, std::size_t)>& pixelsOf,
    const std::function<void(double)>& onProgress)
{
    std::vector<float> features;
    for (std::size_t first = 0; first < count; first += kPart) {
        if (onProgress)
            onProgress(static_cast<double>(first) / static_cast<double>(count));
        const auto pixels = pixelsOf(first, std::min(kPart, count - first));
        const auto part = m_classifier->features(pixels, m_threads);
        features.insert(features.end(), part.begin(), part.end());
    }
    return FeatureStatistics::of(features, m_classifier->featureCount());
}

const FeatureStatistics& GeneratorReferee::real(
    std::size_t count, const std::function<void(double)>& onProgress)
{
    if (m_realCount == count)
        return m_real;
    const auto& training = m_data->training;
    const auto pixelsOf = [&training](std::size_t first, std::size_t length) {
        const auto from =
            training.pixels.begin() + static_cast<std::ptrdiff_t>(first * kDigitPixels);
        return std::vector<std::uint8_t>(
            from, from + static_cast<std::ptrdiff_t>(length * kDigitPixels));
    };
    m_real = statisticsInParts(std::min(count, training.size()), pixelsOf, onProgress);
    m_realCount = count;
    return m_real;
}

double GeneratorReferee::distanceOf(
    Generator& generator, std::size_t count, const std::function<void(double)>& onProgress)
{
    const bool isFirst = m_realCount != count;
    const auto within = [&onProgress](double from, double to) {
        return [&onProgress, from, to](double share) {
            if (onProgress)
                onProgress(from + (to - from) * share);
        };
    };
    const double realShare = isFirst ? 0.4 : 0; // reading is quicker than writing and reading
    const FeatureStatistics& realOnes = real(count, within(0, realShare));
    const auto pixelsOf = [this, &generator](std::size_t first, std::size_t length) {
        return generateDigits(generator, length, 1 + first, {}, 1, m_threads).pixels;
    };
    return frechetDistance(realOnes, statisticsInParts(count, pixelsOf, within(realShare, 1)));
}

GeneratorReferee::ClassShares GeneratorReferee::sharesOf(std::span<const std::uint8_t> pixels)
{
    ClassShares shares{};
    const std::vector<Reading> readings = m_classifier->classify(pixels, m_threads);
    for (const Reading& reading : readings) {
        if (reading.digit >= 0)
            shares.at(static_cast<std::size_t>(reading.digit)) +=
                1 / static_cast<double>(readings.size());
    }
    return shares;
}

std::vector<int> GeneratorReferee::missingDigits(Generator& generator)
{
    if (!m_realShares)
        m_realShares = sharesOf(firstOf(m_data->training, kReadCount));
    const ClassShares written =
        sharesOf(generateDigits(generator, kReadCount, 1, {}, 1, m_threads).pixels);
    std::vector<int> missing;
    for (std::size_t digit = 0; digit < written.size(); ++digit) {
        const double real = m_realShares->at(digit);
        if (real >= kCommon && written.at(digit) < kLeft * real)
            missing.push_back(static_cast<int>(digit));
    }
    return missing;
}

GeneratorScores GeneratorReferee::judge(
    Generator& generator, std::size_t count, const std::function<void(double)>& onProgress)
{
    GeneratorScores scores;
    scores.count = count;
    const DigitSet generated = generateDigits(generator, count, 1, {}, 1, m_threads);
    scores.frechetDistance = frechetDistance(real(count), statisticsOf(generated.pixels));
    scores.frechetFloor = frechetDistance(real(count), statisticsOf(firstOf(m_data->test, count)));
    std::size_t agreed = 0;
    std::array<std::size_t, kDigitClasses> countOf{};
    const std::vector<Reading> readings = m_classifier->classify(generated.pixels, m_threads);
    for (std::size_t i = 0; i < count; ++i) {
        if (readings[i].digit < 0)
            continue;
        ++countOf.at(static_cast<std::size_t>(readings[i].digit));
        agreed += readings[i].digit == generated.labels[i] ? 1 : 0;
    }
    for (std::size_t digit = 0; digit < countOf.size(); ++digit)
        scores.classShares.at(digit) =
            static_cast<double>(countOf.at(digit)) / static_cast<double>(count);
    if (generator.isConditional())
        scores.agreement = static_cast<double>(agreed) / static_cast<double>(count);
    scores.nearCopies = nearCopies(generated, onProgress);
    return scores;
}

double GeneratorReferee::nearCopies(
    const DigitSet& generated, const std::function<void(double)>& onProgress) const
{
    const auto part = [&onProgress](double from) {
        return [&onProgress, from](double share) {
            if (onProgress)
                onProgress(from + share / 2);
        };
    };
    const std::span<const std::uint8_t> training = m_data->training.pixels;
    const std::uint32_t close = firstPercentile(
        nearestImages(firstOf(m_data->test, generated.size()), training, m_threads, part(0)));
    const auto nearest = nearestImages(generated.pixels, training, m_threads, part(0.5));
    const auto copies = std::count_if(nearest.begin(), nearest.end(),
        [close](const NearestImage& image) { return image.squaredDistance < close; });
    return static_cast<double>(copies) / static_cast<double>(generated.size());
}

} // namespace studio::core
