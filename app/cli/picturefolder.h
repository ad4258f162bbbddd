// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace studio::app {

/// PNGs from sub-folders: "0" to "9" hold that digit, any other name holds things that are none.
struct PictureFolder
{
    core::DigitSet digits;
    std::vector<std::uint8_t> nonDigits; ///< core::kDigitPixels bytes a picture
    std::size_t skipped = 0; ///< files called .png that cannot be read as such
};

/// Reads and prepares them as any picture of a digit (normalizeDigitImage), in the order of their
/// names. Throws Error(UnusableInput) if there is no readable picture in any sub-folder, and
/// Error(Cancelled).
PictureFolder readPictureFolder(
    const std::filesystem::path& folder, const core::WorkControl& control);

} // namespace studio::app
