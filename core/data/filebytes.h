// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

namespace studio::core {

/// Hands the content of a regular file to `take`, piece by piece. Throws Error(UnusableInput) that
/// says why it cannot be read: absent, a folder, a device, no permission, a disk fault.
void readFileInPieces(const std::filesystem::path& file,
    const std::function<void(std::span<const std::uint8_t>)>& take);

/// The first `count` bytes, or fewer where the file is shorter. Throws Error(UnusableInput).
std::vector<std::uint8_t> readFileStart(const std::filesystem::path& file, std::size_t count);

} // namespace studio::core
