// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace studio::core {

/// The checkpoints that come with the studio, sorted by name: those beside the installed program
/// (share/digit-studio/pretrained), or those in the source tree that it was built from. Empty if
/// there is neither.
std::vector<std::filesystem::path> bundledCheckpoints();

} // namespace studio::core
