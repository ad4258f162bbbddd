// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace studio::core {

/// The growing NAME.part of a download and, in NAME.part.meta, where it comes from. Locked against
/// other programs while it is open. What was received stays for the next time, unless it is
/// discarded or empty. One thread; owned by the download.
class PartFile
{
public:
    /// Opens or creates the part of `target`. Throws Error(CannotWrite), also if another program
    /// is at it.
    explicit PartFile(const std::filesystem::path& target);
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    std::uint64_t size() const { return m_size; }
    const std::filesystem::path& path() const { return m_path; }
    /// What If-Range needs to go on from `url`; empty if what is there came from somewhere else.
    std::string validatorFor(const std::string& url) const;

    /// Empties the file and notes what it will come from. False: see writeError().
    bool restart(const std::string& url, const std::string& validator);
    /// Appends. False: see writeError().
    bool append(std::span<const std::uint8_t> bytes);
    /// Forgets all that was received.
    void discard();
    /// Syncs the file and gives it its final name. Throws Error(CannotWrite).
    void finish();

    /// errno of the write that failed; 0 if none did.
    int writeError() const { return m_writeError; }
    /// Throws Error(CannotWrite) for it.
    [[noreturn]] void throwWriteError() const;

private:
    std::filesystem::path m_target;
    std::filesystem::path m_path;
    std::filesystem::path m_metaPath;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    int m_writeError = 0;
};

} // namespace studio::core
