// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/families.h"

#include "models/cnn/cnnfamily.h"
#include "models/common/engine.h"
#include "models/dcgan/dcganfamily.h"

namespace studio::models {

std::unique_ptr<core::FamilyCatalog> createFamilyCatalog()
{
    prepareProcess();
    std::vector<std::unique_ptr<core::ModelFamily>> families;
    families.push_back(std::make_unique<CnnFamily>());
    families.push_back(std::make_unique<DcganFamily>());
    return std::make_unique<core::FamilyCatalog>(std::move(families), engineInfo());
}

} // namespace studio::models

studio::core::FamilyCatalog* studioCreateFamilyCatalog()
{
    return studio::models::createFamilyCatalog().release();
}
