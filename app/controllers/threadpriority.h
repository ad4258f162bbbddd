// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace studio::app {

/// Lets the calling thread, and those that it will start, give way to the others (nice 10). Cannot
/// be taken back. Where the system refuses, nothing changes.
void lowerThreadPriority();

} // namespace studio::app
