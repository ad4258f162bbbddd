// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace studio::core {

/// An IDX array of unsigned bytes (LeCun's format): dimensions, then the bytes row-major.
struct IdxArray
{
    std::vector<std::uint32_t> dimensions; ///< 1 to 3 of them
    std::vector<std::uint8_t> bytes; ///< as many as the dimensions' product
};

/// Parses raw IDX. Refuses with Error(UnusableInput) naming `file`: wrong magic, a type other than
/// unsigned byte, dimension products that overflow or exceed 200 MB, missing or trailing bytes.
IdxArray parseIdx(std::span<const std::uint8_t> bytes, const std::filesystem::path& file);

/// The same for the content of a file that may be gzip as well (told by its first bytes). A gzip
/// stream is unpacked no further than the size that its IDX header declares plus one byte.
IdxArray unpackIdx(std::span<const std::uint8_t> content, const std::filesystem::path& file);

/// Throws Error(UnusableInput) naming the file at fault unless the dimensions are those of images
/// of 28x28, at least one, and of as many labels.
void requireMatching(const std::vector<std::uint32_t>& images,
    const std::filesystem::path& imagesFile, const std::vector<std::uint32_t>& labels,
    const std::filesystem::path& labelsFile);

/// The dimensions that a raw or gzip IDX file declares; the data behind them is not read.
std::vector<std::uint32_t> readIdxDimensions(const std::filesystem::path& file);

/// Reads a raw or gzip IDX file (told apart by content, not by name). A gzip stream is unpacked no
/// further than the size that its IDX header declares plus one byte, and never beyond 200 MB.
IdxArray readIdxFile(const std::filesystem::path& file);

/// Joins images (N x 28 x 28) and labels (N); refuses other shapes, counts that differ, no images
/// at all, labels above 9.
DigitSet joinIdx(IdxArray images, const std::filesystem::path& imagesFile, IdxArray labels,
    const std::filesystem::path& labelsFile);

} // namespace studio::core
