// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/reliability.h"

namespace studio::core {

ReliabilityBins reliabilityBins(const CalibrationError& calibration)
{
    ReliabilityBins result;
    const auto width = 1.0 / static_cast<double>(result.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        const CalibrationError::Bin& sums = calibration.bins().at(i);
        ReliabilityBin& bin = result[i];
        bin.low = static_cast<double>(i) * width;
        bin.high = static_cast<double>(i + 1) * width;
        bin.count = static_cast<std::size_t>(sums.count);
        if (bin.count == 0)
            continue;
        bin.confidence = sums.confidence / sums.count;
        bin.accuracy = sums.right / sums.count;
    }
    return result;
}

} // namespace studio::core
