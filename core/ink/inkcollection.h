// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ink/ink.h"

#include <filesystem>
#include <span>
#include <vector>

namespace studio::core {

/// Drawings that a person keeps, in one ink file. Each change reads the file, replaces it durably
/// and holds the folder's lock meanwhile, so that several studios may work on it; lines that it
/// does not change stay as they are, with fields that nobody here knows. A file that cannot be read
/// is never replaced. Any thread; blocks.
class InkCollection
{
public:
    explicit InkCollection(std::filesystem::path file);

    const std::filesystem::path& file() const { return m_file; }

    /// In the order in which they were added; none if there is no file. Throws as readInkFile().
    std::vector<InkRecord> read() const;
    /// Appends them; makes the folder if need be. Throws Error(UnusableInput), Error(CannotWrite).
    void add(std::span<const InkRecord> records) const;
    /// Takes out the newest drawing that is equal to each of these; what is not there is no fault.
    /// Throws Error(UnusableInput), Error(CannotWrite).
    void remove(std::span<const InkRecord> records) const;

    /// my-digits/drawings.ink.jsonl in dataHome().
    static std::filesystem::path defaultFile();

private:
    std::filesystem::path m_file;
};

} // namespace studio::core
