// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace studio::models {

/// Calls work(first, length) for 0..count in chunks of at most `size`, on up to `threads` threads
/// at once. The chunks do not depend on the number of threads. Throws what the work throws.
void forEachChunk(std::size_t count, std::size_t size, int threads,
    const std::function<void(std::size_t first, std::size_t length)>& work);

} // namespace studio::models
