// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runconfig.h"

#include <filesystem>
#include <vector>

namespace studio::core {

/// The runs that wait for their turn, first come first; on disk a JSON file
/// {"format": "digit-studio-queue", "version": 1, "runs": [...]} of what toJson(RunConfig) writes.
/// A file that is not there is an empty queue. Throws Error(UnusableInput) with the reason. Values
/// are not checked against the families' specs: a run that cannot begin says so itself.
std::vector<RunConfig> readQueue(const std::filesystem::path& file);

/// Writes it durably in the place of what was there, and makes its folder. Throws
/// Error(CannotWrite).
void writeQueue(const std::filesystem::path& file, const std::vector<RunConfig>& runs);

} // namespace studio::core
