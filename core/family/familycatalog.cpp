// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/family/familycatalog.h"

#include "core/error.h"
#include "core/text.h"

#include <utility>

namespace studio::core {

FamilyCatalog::FamilyCatalog(std::vector<std::unique_ptr<ModelFamily>> families, EngineInfo engine)
    : m_families(std::move(families))
    , m_engine(std::move(engine))
{
}

const ModelFamily& FamilyCatalog::family(const std::string& id) const
{
    std::string known;
    for (const auto& candidate : m_families) {
        if (candidate->id() == id)
            return *candidate;
        known += (known.empty() ? "" : ", ") + candidate->id();
    }
    throw Error(ErrorCode::WrongUsage, {},
        translatable("core", "There is no model family called %1; there are: %2"), {id, known});
}

OpenedModel FamilyCatalog::open(const std::filesystem::path& checkpointFile) const
{
    const Checkpoint checkpoint = readCheckpoint(checkpointFile);
    try {
        return family(checkpoint.config.family).open(checkpoint);
    } catch (const Error& error) {
        // Whoever finds the fault does not know the file; people need to.
        throw Error(ErrorCode::UnusableInput, checkpointFile, error.reason());
    }
}

} // namespace studio::core
