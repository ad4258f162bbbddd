// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datahome.h"

#include <cstdlib>

namespace studio::core {

std::filesystem::path dataHome()
{
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path(value == nullptr ? "" : value);
    };
    if (const auto base = variable("XDG_DATA_HOME"); base.is_absolute())
        return base / "digit-studio";
    auto home = variable("HOME");
    if (home.empty())
        home = std::filesystem::current_path();
    return home / ".local" / "share" / "digit-studio";
}

} // namespace studio::core
