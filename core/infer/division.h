// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace studio::core {

/// Neighbouring pieces [begin, end) that may be one digit, and how well they look like one.
struct DivisionGroup
{
    std::size_t begin = 0;
    std::size_t end = 0;
    double score = 0; ///< log of the belief in it, <= 0
};

/// The division of the pieces 0..count-1 into groups whose scores have the highest sum, as indices
/// into `groups`, from left to right (Viterbi 1967). Each piece must be in some group on its own.
std::vector<std::size_t> bestDivision(std::size_t count, const std::vector<DivisionGroup>& groups);

} // namespace studio::core
