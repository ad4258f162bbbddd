// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"

#include <filesystem>
#include <string>

namespace studio::core {

inline constexpr const char* kBuiltinDataName = translatable("core", "Built-in digits");

/// What people call a source of loadDataset(), without a look at its files: "Built-in digits",
/// "MNIST", or the last part of the folder's path that says something.
std::string dataName(const std::string& source);

/// The same of a folder, whose name may mislead: data that are known go by their checksum.
std::string dataName(const std::filesystem::path& folder, const std::string& sha256);

/// The same where the checksum is not known.
std::string folderDataName(const std::filesystem::path& folder);

} // namespace studio::core
