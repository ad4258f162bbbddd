// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runended.h"

namespace studio::core {

const char* toString(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return "running";
    case RunStatus::Finished:
        return "finished";
    case RunStatus::Failed:
        return "failed";
    case RunStatus::Stopped:
        break;
    }
    return "stopped";
}

RunStatus runStatusFromString(const std::string& text)
{
    for (const RunStatus status : {RunStatus::Running, RunStatus::Finished, RunStatus::Failed}) {
        if (text == toString(status))
            return status;
    }
    return RunStatus::Stopped;
}

} // namespace studio::core
