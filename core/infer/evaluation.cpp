// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/evaluation.h"

#include "core/ink/inkrasterizer.h"

#include <algorithm>

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

void count(Evaluation& evaluation, std::size_t label, const Reading& reading)
{
    ++evaluation.count;
    ++evaluation.countOf[label];
    if (reading.digit < 0)
        return;
    const auto answer = static_cast<std::size_t>(reading.digit);
    ++evaluation.confusion[label][answer];
    evaluation.correct += answer == label ? 1U : 0U;
    evaluation.calibration.add(reading.probabilities.at(answer), answer == label);
}

} // namespace

double Evaluation::accuracy() const
{
    return share(correct, count).value_or(0);
}

std::optional<double> Evaluation::accuracyOf(int label) const
{
    const auto index = static_cast<std::size_t>(label);
    return share(confusion.at(index)[index], countOf.at(index));
}

Evaluation evaluate(Classifier& classifier, const DigitSet& digits, int threads,
    const std::function<void(double)>& onProgress)
{
    Evaluation evaluation;
    const std::span<const std::uint8_t> pixels(digits.pixels);
    for (std::size_t first = 0; first < digits.size(); first += kImagesAtOnce) {
        const std::size_t images = std::min(kImagesAtOnce, digits.size() - first);
        const std::vector<Reading> readings = classifier.classify(
            pixels.subspan(first * kDigitPixels, images * kDigitPixels), threads);
        for (std::size_t i = 0; i < images; ++i)
            count(evaluation, digits.labels[first + i], readings.at(i));
        if (onProgress)
            onProgress(static_cast<double>(first + images) / static_cast<double>(digits.size()));
    }
    return evaluation;
}

Evaluation evaluateInk(Classifier& classifier, std::span<const InkRecord> records, int threads)
{
    std::vector<const InkRecord*> known;
    std::vector<std::uint8_t> pixels;
    for (const InkRecord& record : records) {
        if (record.truth == InkTruth::Unlabelled)
            continue;
        known.push_back(&record);
        const GrayImage image = rasterizeInk(record.ink);
        pixels.insert(pixels.end(), image.pixels.begin(), image.pixels.end());
    }
    if (known.empty())
        return {};

    const std::vector<Reading> readings = classifier.classify(pixels, threads);
    Evaluation evaluation;
    std::size_t accepted = 0;
    std::size_t rejected = 0;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const Reading& reading = readings.at(i);
        if (known[i]->truth == InkTruth::NotADigit) {
            rejected += reading.isDigit ? 0U : 1U;
            continue;
        }
        accepted += reading.isDigit ? 1U : 0U;
        count(evaluation, static_cast<std::size_t>(known[i]->label), reading);
    }
    const std::size_t nonDigits = known.size() - evaluation.count;
    evaluation.nonDigitsRejected = share(rejected, nonDigits);
    if (nonDigits > 0)
        evaluation.digitsAccepted = share(accepted, evaluation.count);
    return evaluation;
}

} // namespace studio::core
