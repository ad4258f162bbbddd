// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace studio::app {

/// Says which files an export wrote to `target`, for people or as one JSON object.
void printExport(
    const std::vector<std::filesystem::path>& files, const std::string& target, bool wantsJson);

} // namespace studio::app
