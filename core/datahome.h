// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace studio::core {

/// Where the studio keeps what a person has: digit-studio below $XDG_DATA_HOME, or below
/// ~/.local/share if that is not set or relative (XDG Base Directory Specification).
std::filesystem::path dataHome();

} // namespace studio::core
