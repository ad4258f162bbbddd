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

namespace studio::core {

/// Counts of a classifier's answers. A plain value.
struct Evaluation
{
    std::size_t count = 0; ///< labelled digits that were read
    std::size_t correct = 0;
    std::array<std::array<std::size_t, kDigitClasses>, kDigitClasses>
        confusion{}; ///< [truth][answer], blank answers left out
    std::array<std::size_t, kDigitClasses> countOf{}; ///< how many of each digit were read
    CalibrationError calibration; ///< of the probability of the answer, over the labelled digits
    std::optional<double>
        digitsAccepted; ///< share of digits taken for digits, if non-digits were among the input
    std::optional<double> nonDigitsRejected;

    double accuracy() const; ///< 0..1; 0 if there was nothing to read
    /// Share of digit `label` read rightly; empty if there was none.
    std::optional<double> accuracyOf(int label) const;
};

/// Reads every image in batches; `onProgress` gets the share done. Blocks. Use up to `threads`
/// threads.
Evaluation evaluate(Classifier& classifier, const DigitSet& digits, int threads,
    const std::function<void(double)>& onProgress = {});

/// The same for drawings, through rasterizeInk(). Unlabelled drawings are left out.
Evaluation evaluateInk(Classifier& classifier, std::span<const InkRecord> records, int threads);

} // namespace studio::core
