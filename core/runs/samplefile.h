// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runconfig.h"
#include "core/run/trainingevent.h"

#include <filesystem>

namespace studio::core {

/// All images of the grid in one picture, cells side by side without gaps. Throws Error(Internal)
/// if there are none or they differ in size.
GrayImage sampleSheet(const SampleGrid& grid);

/// Writes a grid of generated images as one PNG, cells side by side without gaps, and beside it a
/// .json that says how to take it apart and how to make it again: epoch, cell size, columns,
/// count, seed, labels. Throws Error(CannotWrite), Error(Internal) if the images differ in size.
void writeSampleFile(
    const std::filesystem::path& pngFile, const SampleGrid& grid, const RunConfig& config);

} // namespace studio::core
