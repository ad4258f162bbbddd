// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <filesystem>
#include <vector>

namespace studio::core {

/// Writes an animated grey GIF89a that repeats for ever, each frame shown for `delayMs` (rounded to
/// 10 ms), through a temporary file and a rename. All frames must have the same size; at least one.
/// Throws Error(CannotWrite), Error(Internal).
void writeGif(const std::filesystem::path& file, const std::vector<GrayImage>& frames, int delayMs);

} // namespace studio::core
