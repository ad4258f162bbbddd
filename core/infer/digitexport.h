// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace studio::core {

/// Generated digits with all that makes them again.
struct DigitCollection
{
    DigitSet digits; ///< labels: what was asked for
    std::vector<std::uint64_t> seeds; ///< of each digit's latent
    std::size_t latentSize = 0;
    double truncation = 1;
    std::string model; ///< file or run that wrote them

    /// What a PNG of digit `index` says of itself: "Software", "Model", "Digit", "Seed",
    /// "Truncation" and "Latent" (its numbers, separated by spaces).
    std::map<std::string, std::string> descriptionOf(std::size_t index) const;
};

/// How a collection can be written to `target`.
enum class ExportKind
{
    PictureFolder, ///< a new or empty folder; a sub-folder a digit, a PNG each
    Grid, ///< one PNG with all digits, at most 100 in a row
    Idx, ///< MNIST's format; the labels go beside the images under the matching name
};

/// By the name: "...png" is a grid, "...images-idx3-ubyte" or "...images-idx3-ubyte.gz" is IDX, a
/// name without suffix a folder. Throws Error(WrongUsage) for any other.
ExportKind exportKindOf(const std::filesystem::path& target);

/// Writes all digits, or nothing under the final names: Error(CannotWrite) leaves what was there
/// before. The folder of `target` is made if need be. Files of the same name are replaced, a folder
/// that holds anything is refused. `onProgress` gets the share done and may throw to give up.
void exportDigits(const DigitCollection& collection, const std::filesystem::path& target,
    const std::function<void(double)>& onProgress = {});

} // namespace studio::core
