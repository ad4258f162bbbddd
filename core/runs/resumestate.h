// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/run/healthreport.h"
#include "core/runs/runfolder.h"

#include <optional>

namespace studio::core {

/// The state that a run goes on from.
struct ResumeState
{
    Checkpoint checkpoint;
    std::optional<HealthReport> notice; ///< if it is not the newest that there was
};

/// Reads `last`, or `previous` where `last` is missing or cannot be read. Throws
/// Error(UnusableInput) about `last` if neither can be used. Any thread.
ResumeState readResumeState(const RunFolder& folder);

} // namespace studio::core
