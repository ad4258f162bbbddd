// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"
#include "core/infer/calibration.h"
#include "core/infer/classifier.h"
#include "core/ink/ink.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace studio::core {

/// How one image was read. A plain value.
struct EvaluatedImage
{
    std::size_t index = 0; ///< in the set that was read
    int truth = -1; ///< 0..9; -1 for what is no digit
    Reading reading;
    double loss = 0; ///< -log of the probability of the truth, see lossOf(); 0 for what is no digit

    bool isDigit() const { return truth >= 0; }
    bool isRight() const { return isDigit() && reading.digit == truth; }
    /// Probability of the answer, 0 for a blank picture.
    float confidence() const;

    bool operator==(const EvaluatedImage&) const = default;
};

/// A classifier's answers, and what they count up to. A plain value.
struct Evaluation
{
    std::size_t count = 0; ///< labelled digits that were read
    std::size_t correct = 0;
    std::array<std::array<std::size_t, kDigitClasses>, kDigitClasses>
        confusion{}; ///< [truth][answer], blank answers left out
    std::array<std::size_t, kDigitClasses> countOf{}; ///< how many of each digit were read
    CalibrationError calibration; ///< of the probability of the answer, over the labelled digits
    double meanLoss = 0; ///< over the labelled digits
    std::optional<double>
        digitsAccepted; ///< share of digits taken for digits, if non-digits were among the input
    std::optional<double> nonDigitsRejected;
    std::vector<EvaluatedImage> images; ///< all that were read, in the order of the set

    double accuracy() const; ///< 0..1; 0 if there was nothing to read
    /// Share of digit `label` read rightly; empty if there was none.
    std::optional<double> accuracyOf(int label) const;
};

/// Minus the logarithm of the probability of `truth`, in nats. A blank picture has no answer and
/// costs what ten equal guesses would.
double lossOf(const Reading& reading, int truth);

/// Reads every image in batches; `onProgress` gets the share done. Images labelled kNotADigit only
/// count for `digitsAccepted` and `nonDigitsRejected`. Blocks. Uses up to `threads` threads.
Evaluation evaluate(Classifier& classifier, const DigitSet& digits, int threads,
    const std::function<void(double)>& onProgress = {});

/// Drawings as a network sees them, through rasterizeInk(); what is no digit is labelled
/// kNotADigit, unlabelled drawings are left out.
DigitSet digitsOf(std::span<const InkRecord> records);

/// evaluate() of digitsOf().
Evaluation evaluateInk(Classifier& classifier, std::span<const InkRecord> records, int threads);

} // namespace studio::core
