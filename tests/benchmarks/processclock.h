// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <time.h>
#include <unistd.h>

namespace studio {

/// Of a clock that runs through from one process to the next.
inline std::int64_t nowNs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * std::int64_t(1'000'000'000) + time.tv_nsec;
}

/// Starts this program anew and leaves a note of when: the loading of libraries counts.
inline std::int64_t processStartNs(char** argv)
{
    constexpr auto* kStartVariable = "STUDIO_BENCH_START_NS";
    if (const char* noted = std::getenv(kStartVariable))
        return std::atoll(noted);
    setenv(kStartVariable, std::to_string(nowNs()).c_str(), 1);
    execv("/proc/self/exe", argv);
    std::perror("execv");
    std::exit(1);
}

} // namespace studio
