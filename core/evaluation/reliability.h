// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/calibration.h"

#include <array>
#include <cstddef>

namespace studio::core {

/// A bin of a reliability diagram (DeGroot and Fienberg 1983; Guo, Pleiss, Sun and Weinberger
/// 2017): a well calibrated model is right as often as it says. A plain value.
struct ReliabilityBin
{
    double low = 0; ///< confidences from here
    double high = 0; ///< up to here
    std::size_t count = 0;
    double confidence = 0; ///< mean; 0 for an empty bin
    double accuracy = 0; ///< 0 for an empty bin

    bool operator==(const ReliabilityBin&) const = default;
};

using ReliabilityBins = std::array<ReliabilityBin, CalibrationError::kBins>;

/// Bins of equal width. Their distances to the diagonal, weighted by count, make up the expected
/// calibration error.
ReliabilityBins reliabilityBins(const CalibrationError& calibration);

} // namespace studio::core
