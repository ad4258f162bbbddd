// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/evaluation.h"

#include <cstddef>

namespace studio::core {

/// Whether two models that read the same images differ by more than chance (Q. McNemar, "Note on
/// the sampling error of the difference between correlated proportions", Psychometrika 12, 1947).
/// Only images that one of them reads rightly and the other does not say anything. A plain value.
struct McNemar
{
    std::size_t onlyFirst = 0; ///< b: images that only the first model reads rightly
    std::size_t onlySecond = 0; ///< c: those that only the second one does
    double p = 1; ///< how likely chance alone parts them at least as far, 0..1
    bool isExact = true; ///< binomial test instead of its approximation

    static constexpr double kLevel = 0.05;
    /// At the usual level of 5 %.
    bool isSignificant() const { return p < kLevel; }

    bool operator==(const McNemar&) const = default;
};

/// The two-sided binomial test where the models disagree on fewer than 25 images, else chi-square
/// with one degree of freedom and continuity correction (A. L. Edwards, Psychometrika 13, 1948).
McNemar mcNemar(std::size_t onlyFirst, std::size_t onlySecond);

/// The outcome as an English sentence without full stop, marked translatable; it may hold %1, which
/// stands for "= 0.34" or "< 0.001".
const char* sentenceOf(const McNemar& test);

/// Of two evaluations of the same images; what is no digit is left out. Throws
/// Error(UnusableInput) if they are not of the same images.
McNemar mcNemar(const Evaluation& first, const Evaluation& second);

} // namespace studio::core
