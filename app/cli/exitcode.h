// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace studio::app {

/// What the program ends with; scripts rely on these numbers.
enum class ExitCode
{
    Done = 0,
    WrongUsage = 2,
    UnusableInput = 3, ///< a file or the network cannot be used, or the disk refuses
    TrainingFailed = 4,
    Stopped = 130, ///< by a signal, after saving
};

/// The exit code for an error that ended a command.
ExitCode exitCodeOf(core::ErrorCode code);

} // namespace studio::app
