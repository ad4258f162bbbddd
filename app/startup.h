// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace studio::app {

/// The studio from its command line to its exit code: 0 done, 2 wrong usage or no display to open a
/// window on.
int runStudio(int argc, char** argv);

} // namespace studio::app
