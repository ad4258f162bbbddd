// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace studio::app {

ExitCode exitCodeOf(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::WrongUsage:
        return ExitCode::WrongUsage;
    case core::ErrorCode::UnusableInput:
    case core::ErrorCode::CannotWrite:
    case core::ErrorCode::Network:
        return ExitCode::UnusableInput;
    case core::ErrorCode::Cancelled:
        return ExitCode::Stopped;
    case core::ErrorCode::TrainingFailed:
    case core::ErrorCode::Internal:
        break;
    }
    return ExitCode::TrainingFailed;
}

} // namespace studio::app
