// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace studio::core {

/// Raw IDX of unsigned bytes: the header for `dimensions`, then `payload` as it is.
std::vector<std::uint8_t> makeIdx(
    const std::vector<std::uint32_t>& dimensions, const std::vector<std::uint8_t>& payload);

/// `bytes` as gzip.
std::vector<std::uint8_t> gzipped(std::span<const std::uint8_t> bytes);

/// Writes `bytes` to `file`; the folders above are made.
void writeBytes(const std::filesystem::path& file, std::span<const std::uint8_t> bytes);
void writeBytes(const std::filesystem::path& file, const std::string& text);

} // namespace studio::core
