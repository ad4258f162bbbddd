// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/threadpriority.h"

#if defined(__linux__)
#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>
#endif

namespace studio::core {

void lowerThreadPriority([[maybe_unused]] int niceness)
{
#if defined(__linux__)
    // On Linux a thread's id given as "process" lowers that one thread only.
    const auto self = static_cast<id_t>(gettid());
    if (getpriority(PRIO_PROCESS, self) < niceness)
        setpriority(PRIO_PROCESS, self, niceness);
#endif
}

void lowerThreadPriorityBy([[maybe_unused]] int steps)
{
#if defined(__linux__)
    constexpr int kLowest = 19;
    const auto self = static_cast<id_t>(gettid());
    lowerThreadPriority(std::min(kLowest, getpriority(PRIO_PROCESS, self) + steps));
#endif
}

} // namespace studio::core
