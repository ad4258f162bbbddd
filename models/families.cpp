// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/families.h"

namespace studio::models {

std::unique_ptr<core::FamilyCatalog> createFamilyCatalog()
{
    return std::make_unique<core::FamilyCatalog>(
        std::vector<std::unique_ptr<core::ModelFamily>>{}, core::EngineInfo{});
}

} // namespace studio::models

studio::core::FamilyCatalog* studioCreateFamilyCatalog()
{
    return studio::models::createFamilyCatalog().release();
}
