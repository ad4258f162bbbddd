// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <functional>

namespace studio::core {

/// Divides the numbers 0..count-1 into blocks of `block` and gives each to `work(first, end)` on
/// one of the machine's cores, the calling thread among them, which alone reports progress. Returns
/// false if it was cancelled, and throws what `work` threw first; blocks may then be left out.
bool inParallelBlocks(std::size_t count, std::size_t block, const WorkControl& control,
    const std::function<void(std::size_t first, std::size_t end)>& work);

} // namespace studio::core
