// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"

#include <filesystem>
#include <optional>
#include <string>

namespace studio::core {

/// The bundled model that reads digits; none if nothing bundled does. Opens files; any thread.
std::optional<std::filesystem::path> bundledReader(const FamilyCatalog& catalog);

/// The bundled model that judges what a run of `family` writes; none if the family does not write
/// digits or nothing bundled reads them. Opens files; any thread.
std::optional<std::filesystem::path> bundledReferee(
    const FamilyCatalog& catalog, const std::string& family);

} // namespace studio::core
