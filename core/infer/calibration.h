// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/classifier.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace studio::core {

/// Turns a network's logits into probabilities that can be believed, and says when it is not a
/// digit. A plain value, fitted on validation data.
struct Calibration
{
    double temperature = 1; ///< > 0; the logits are divided by it (Guo, Pleiss, Sun and Weinberger,
                            ///< "On Calibration of Modern Neural Networks", 2017)
    double leastDigitness = 0.5; ///< 0..1; what seems less of a digit than this is none

    bool operator==(const Calibration&) const = default;
};

/// The answer of a network that gave `logits`: ten of them, or an eleventh for "not a digit".
Reading readingOf(std::span<const float> logits, const Calibration& calibration);

/// The temperature that gives `labels` the highest likelihood, fitted on every second row and kept
/// only if the other rows are then more likely too; 1 otherwise. `logits` are labels.size() rows of
/// `columns` numbers, of which the first ten are the digits'.
double fitTemperature(
    std::span<const float> logits, std::size_t columns, std::span<const std::uint8_t> labels);

/// The digitness that all but `refused` (0..1) of these answers reach; at least 0.5, since below it
/// something else is the better guess. `logits` are rows of `columns` numbers.
double fitLeastDigitness(
    std::span<const float> logits, std::size_t columns, double temperature, double refused);

/// Mean distance between confidence and accuracy in `bins` groups of equal width, weighted by their
/// size (expected calibration error, Naeini, Cooper and Hauskrecht 2015). 0 if there is nothing.
class CalibrationError
{
public:
    static constexpr std::size_t kBins = 15;

    /// Sums over the answers whose confidence lies in the bin.
    struct Bin
    {
        double confidence = 0;
        double right = 0;
        double count = 0;
    };

    /// `confidence` is 0..1.
    void add(float confidence, bool isRight);
    double value() const;
    /// Bin i holds confidences from i / kBins up to (i + 1) / kBins: a reliability diagram.
    const std::array<Bin, kBins>& bins() const { return m_bins; }

private:
    std::array<Bin, kBins> m_bins;
};

} // namespace studio::core
