// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ink/ink.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

constexpr std::size_t kInkFileSizeLimit = std::size_t{64} << 20; ///< bytes

/// Reads ink JSON Lines: a drawing a line, `{"label": 8, "strokes": [[[x, y], [x, y, pressure],
/// ...], ...]}`; `label` may be absent (Unlabelled) or null (NotADigit); other fields are ignored;
/// empty lines are skipped, empty strokes dropped. Limits: 64 MiB, one million points a drawing,
/// coordinates finite and within +-1e6, pressure 0..1. Throws Error(UnusableInput) that names
/// `file` and the line number.
std::vector<InkRecord> parseInk(std::string_view text, const std::filesystem::path& file);
std::vector<InkRecord> readInkFile(const std::filesystem::path& file);
/// The same where at least one drawing must say what it is. Throws Error(UnusableInput) otherwise.
std::vector<InkRecord> readLabelledInk(const std::filesystem::path& file);

/// One line of JSON without line end, numbers in the C locale.
std::string toJsonLine(const InkRecord& record);

/// Writes all records to a temporary file and renames it over `file`. Throws Error(CannotWrite).
void writeInkFile(const std::filesystem::path& file, const std::vector<InkRecord>& records);

} // namespace studio::core
