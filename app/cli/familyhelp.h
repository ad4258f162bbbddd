// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"

#include <string>

namespace studio::app {

/// What `--preset` and `--set` take: every family with its presets and parameters, their ranges and
/// defaults. Lines, for the end of a help text.
std::string familyHelp(const core::FamilyCatalog& catalog);

} // namespace studio::app
