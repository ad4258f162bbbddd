// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace studio::models {

/// How the learning rate moves over a run.
enum class Schedule
{
    OneCycle, ///< up to the peak in the first 30 %, down to nothing (Smith and Topin 2017, as
              ///< PyTorch's OneCycleLR with cosine)
    Cosine, ///< from the peak down to zero along half a cosine (Loshchilov and Hutter 2016)
    Constant,
};

/// "one_cycle", "cosine", "constant"; throws core::Error(WrongUsage) otherwise.
Schedule scheduleFromId(const std::string& id);

/// The factor on the peak learning rate for step `step` (from 0) of `totalSteps`. A pure function:
/// nothing to save for resuming. Steps beyond the total count as the last.
double scheduleFactor(Schedule schedule, std::int64_t step, std::int64_t totalSteps);

/// The learning rate of step `step` (from 0) of a range test: from 1e-5 to 10, each step the same
/// factor.
double rangeTestRate(std::int64_t step, std::int64_t totalSteps);

} // namespace studio::models
