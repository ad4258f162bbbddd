// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/evaluation.h"

#include <array>
#include <cstddef>
#include <optional>

namespace studio::core {

/// How one digit is told from the others; what would be a share of nothing is empty. A plain value.
struct ClassScore
{
    std::size_t count = 0; ///< images that show it
    std::size_t answers = 0; ///< images read as it
    std::optional<double> precision; ///< share of the answers that are right
    std::optional<double> recall; ///< share of the images that are read rightly
    std::optional<double> f1; ///< harmonic mean of both (van Rijsbergen 1979)

    bool operator==(const ClassScore&) const = default;
};

using ClassScores = std::array<ClassScore, kDigitClasses>;

/// Of all digits. Blank pictures have no answer and count against recall only.
ClassScores classScores(const Evaluation& evaluation);

/// Mean F1 of the digits that have one; empty if none has.
std::optional<double> macroF1(const ClassScores& scores);

} // namespace studio::core
