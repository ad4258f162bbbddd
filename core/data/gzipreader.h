// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace studio::core {

/// Unpacks gzip (RFC 1952, one member or several) from memory, only as far as asked: what is not
/// read is not unpacked, so a "bomb" costs nothing. One thread at a time; the content must outlive
/// the reader.
class GzipReader
{
public:
    /// `file` is named in errors.
    GzipReader(std::span<const std::uint8_t> content, std::filesystem::path file);
    ~GzipReader();
    GzipReader(const GzipReader&) = delete;
    GzipReader& operator=(const GzipReader&) = delete;

    /// True if `content` begins as gzip does.
    static bool isGzip(std::span<const std::uint8_t> content);

    /// Fills `target` and returns the number of bytes written; fewer than asked only at the end.
    /// Throws Error(UnusableInput) for damaged data, a wrong checksum, data that breaks off and
    /// bytes after the last member.
    std::size_t read(std::span<std::uint8_t> target);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace studio::core
