// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace studio::core {

/// Replaces `file` by `bytes` so that a crash leaves either the old or the new content: temporary
/// file beside it, every write checked, fsync, read back and compared, rename, fsync of the folder.
/// Throws Error(CannotWrite) with the system's reason and leaves no temporary file; what was under
/// that name before is then still there.
void writeFileDurably(const std::filesystem::path& file, std::span<const std::uint8_t> bytes);
void writeFileDurably(const std::filesystem::path& file, std::string_view text);

/// The same, and what was under that name before is kept as `previous` (which it replaces). `file`
/// is there at every moment. If the old file cannot be kept, nothing is replaced.
void replaceFileDurably(const std::filesystem::path& file, std::span<const std::uint8_t> bytes,
    const std::filesystem::path& previous);

/// Throws Error(CannotWrite) unless the disk that `file` is (or will be) on has room for `bytes`
/// twice. A file system that does not tell its size has room.
void requireSpaceFor(const std::filesystem::path& file, std::uint64_t bytes);

/// Waits until the content of `file` has reached the disk; does its best and reports nothing.
void syncFile(const std::filesystem::path& file) noexcept;

/// Removes the temporary files of writes into `folder` that a killed process left behind. Only the
/// owner of the folder may call it.
void removeTemporaryFiles(const std::filesystem::path& folder) noexcept;

/// The whole file; throws Error(UnusableInput) if it cannot be read, is no regular file or is
/// larger than `sizeLimit` bytes.
std::vector<std::uint8_t> readWholeFile(const std::filesystem::path& file, std::uint64_t sizeLimit);

} // namespace studio::core
