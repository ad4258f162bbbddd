// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runsession.h"

namespace studio::app {

/// How a run is watched and told what to do.
struct RunLine
{
    core::TrainingObserver& observer;
    core::RunControl& control;
    const core::WorkControl& loading;
};

/// What the training thread does: stands back behind the window, sends what a resumed run did
/// before, and runs to the end, judged by the bundled referee if the request names none. Never
/// throws: what goes wrong is in the result.
core::RunEnded runToEnd(
    const core::FamilyCatalog& catalog, const core::RunRequest& request, const RunLine& line);

} // namespace studio::app
