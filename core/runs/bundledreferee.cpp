// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/bundledreferee.h"

#include "core/checkpoint/bundledfiles.h"

#include <algorithm>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

bool writesDigits(const FamilyCatalog& catalog, const std::string& id)
{
    const auto& families = catalog.families();
    return std::any_of(families.begin(), families.end(), [&id](const auto& family) {
        return family->id() == id && family->task() == ModelFamily::Task::WriteDigits;
    });
}

} // namespace

std::optional<fs::path> bundledReader(const FamilyCatalog& catalog)
{
    for (const auto& candidate : bundledCheckpoints()) {
        try {
            if (catalog.open(candidate).classifier)
                return candidate;
        } catch (const Error&) {
            // Not one that this engine can open: the next may be.
        }
    }
    return std::nullopt;
}

std::optional<fs::path> bundledReferee(const FamilyCatalog& catalog, const std::string& family)
{
    return writesDigits(catalog, family) ? bundledReader(catalog) : std::nullopt;
}

} // namespace studio::core
