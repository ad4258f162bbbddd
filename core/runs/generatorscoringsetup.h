// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/runs/generatorscoring.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace studio::core {

/// Which run is to be scored, and by whom.
struct ScoringRequest
{
    const RunConfig& config; ///< the integer "scored_digits" says with how many; 0: not at all
    std::shared_ptr<const Dataset> data;
    std::optional<std::filesystem::path> referee; ///< a model that reads digits
    std::optional<std::filesystem::path> best; ///< the best checkpoint of a run that is resumed
};

/// Null where nothing is to be scored or the referee cannot be used: a run without scores is a
/// run. `next` must outlive what is returned, and so must the catalogue.
std::unique_ptr<GeneratorScoring> makeGeneratorScoring(
    const FamilyCatalog& catalog, const ScoringRequest& request, TrainingObserver& next);

} // namespace studio::core
