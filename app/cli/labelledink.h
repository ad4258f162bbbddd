// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ink/ink.h"

#include <filesystem>
#include <vector>

namespace studio::app {

/// The drawings of an ink file, of which at least one has a label. Throws Error(UnusableInput).
std::vector<core::InkRecord> readLabelledInk(const std::filesystem::path& file);

} // namespace studio::app
