// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace studio::core {

/// Replaces `file` by `bytes` so that a crash leaves either the old or the new content: temporary
/// file beside it, every write checked, fsync, rename, fsync of the folder. Throws
/// Error(CannotWrite) with the system's reason and leaves no temporary file.
void writeFileDurably(const std::filesystem::path& file, std::span<const std::uint8_t> bytes);
void writeFileDurably(const std::filesystem::path& file, std::string_view text);

/// The whole file; throws Error(UnusableInput) if it cannot be read, is no regular file or is
/// larger than `sizeLimit` bytes.
std::vector<std::uint8_t> readWholeFile(const std::filesystem::path& file, std::uint64_t sizeLimit);

} // namespace studio::core
