// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/evaluation.h"

#include "core/ink/inkrasterizer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio::core {

namespace {

constexpr std::size_t kImagesAtOnce =
    1000; ///< enough to keep all threads busy, few enough to report

std::optional<double> share(std::size_t part, std::size_t whole)
{
    if (whole == 0)
        return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

void count(Evaluation& evaluation, const EvaluatedImage& image)
{
    const auto label = static_cast<std::size_t>(image.truth);
    ++evaluation.count;
    ++evaluation.countOf[label];
    evaluation.meanLoss += image.loss; // a sum until all are counted
    if (image.reading.digit < 0)
        return;
    ++evaluation.confusion[label][static_cast<std::size_t>(image.reading.digit)];
    evaluation.correct += image.isRight() ? 1U : 0U;
    evaluation.calibration.add(image.confidence(), image.isRight());
}

/// Counts what `evaluation.images` holds.
void countAll(Evaluation& evaluation)
{
    std::size_t accepted = 0;
    std::size_t rejected = 0;
    for (const EvaluatedImage& image : evaluation.images) {
        if (!image.isDigit()) {
            rejected += image.reading.isDigit ? 0U : 1U;
            continue;
        }
        accepted += image.reading.isDigit ? 1U : 0U;
        count(evaluation, image);
    }
    if (evaluation.count > 0)
        evaluation.meanLoss /= static_cast<double>(evaluation.count);
    const std::size_t nonDigits = evaluation.images.size() - evaluation.count;
    evaluation.nonDigitsRejected = share(rejected, nonDigits);
    if (nonDigits > 0)
        evaluation.digitsAccepted = share(accepted, evaluation.count);
}

EvaluatedImage evaluated(std::size_t index, std::uint8_t label, const Reading& reading)
{
    EvaluatedImage image{index, label == kNotADigit ? -1 : int{label}, reading};
    if (image.isDigit())
        image.loss = lossOf(reading, image.truth);
    return image;
}

} // namespace

float EvaluatedImage::confidence() const
{
    return reading.digit < 0 ? 0.0F
                             : reading.probabilities.at(static_cast<std::size_t>(reading.digit));
}

double Evaluation::accuracy() const
{
    return share(correct, count).value_or(0);
}

std::optional<double> Evaluation::accuracyOf(int label) const
{
    const auto index = static_cast<std::size_t>(label);
    return share(confusion.at(index)[index], countOf.at(index));
}

double lossOf(const Reading& reading, int truth)
{
    if (reading.digit < 0)
        return std::log(double{kDigitClasses});
    const float probability = reading.probabilities.at(static_cast<std::size_t>(truth));
    // What was rounded to nothing is still not impossible.
    return -std::log(double{std::max(probability, std::numeric_limits<float>::min())});
}

Evaluation evaluate(Classifier& classifier, const DigitSet& digits, int threads,
    const std::function<void(double)>& onProgress)
{
    Evaluation evaluation;
    evaluation.images.reserve(digits.size());
    const std::span<const std::uint8_t> pixels(digits.pixels);
    for (std::size_t first = 0; first < digits.size(); first += kImagesAtOnce) {
        const std::size_t images = std::min(kImagesAtOnce, digits.size() - first);
        const std::vector<Reading> readings = classifier.classify(
            pixels.subspan(first * kDigitPixels, images * kDigitPixels), threads);
        for (std::size_t i = first; i < first + images; ++i)
            evaluation.images.push_back(evaluated(i, digits.labels[i], readings.at(i - first)));
        if (onProgress)
            onProgress(static_cast<double>(first + images) / static_cast<double>(digits.size()));
    }
    countAll(evaluation);
    return evaluation;
}

DigitSet digitsOf(std::span<const InkRecord> records)
{
    DigitSet digits;
    for (const InkRecord& record : records) {
        if (record.truth == InkTruth::Unlabelled)
            continue;
        const GrayImage image = rasterizeInk(record.ink);
        digits.pixels.insert(digits.pixels.end(), image.pixels.begin(), image.pixels.end());
        digits.labels.push_back(
            record.truth == InkTruth::Digit ? static_cast<std::uint8_t>(record.label) : kNotADigit);
    }
    return digits;
}

Evaluation evaluateInk(Classifier& classifier, std::span<const InkRecord> records, int threads)
{
    return evaluate(classifier, digitsOf(records), threads);
}

} // namespace studio::core
