// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/chunks.h"

#include "models/common/threadteam.h"

#include <algorithm>

namespace studio::models {

void forEachChunk(std::size_t count, std::size_t size, int threads,
    const std::function<void(std::size_t first, std::size_t length)>& work)
{
    const std::size_t chunks = (count + size - 1) / size;
    const auto members = std::clamp<std::size_t>(
        static_cast<std::size_t>(std::max(threads, 1)), 1, std::max<std::size_t>(chunks, 1));
    ThreadTeam team(static_cast<int>(members));
    team.run([&](int member) {
        for (auto chunk = static_cast<std::size_t>(member); chunk < chunks; chunk += members) {
            const std::size_t first = chunk * size;
            work(first, std::min(size, count - first));
        }
    });
}

} // namespace studio::models
