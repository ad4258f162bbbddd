// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace studio::core {

/// Niceness of threads that would slow the window down: the engine's loading still has somebody
/// waiting for it, a training has time.
constexpr int kLoadingNiceness = 5;
constexpr int kTrainingNiceness = 10;

/// Lets the calling thread, and those that it will start, give way to the others: at least this
/// `niceness` (0 usual, 19 lowest). Cannot be taken back. Where the system refuses, nothing
/// changes.
void lowerThreadPriority(int niceness);

/// The same, `steps` further than the thread is now: it gives way to the one that started it.
void lowerThreadPriorityBy(int steps);

} // namespace studio::core
