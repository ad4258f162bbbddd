// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/generatorscoringsetup.h"

#include <utility>

namespace studio::core {

namespace {

constexpr std::size_t kFewest = 2; // fewer have no covariance

/// 0: the run is not to be scored.
std::size_t wantedCount(const RunConfig& config)
{
    const auto wanted = config.parameters.find("scored_digits");
    const auto* count =
        wanted == config.parameters.end() ? nullptr : std::get_if<std::int64_t>(&wanted->second);
    const bool isEnough = count != nullptr && *count >= static_cast<std::int64_t>(kFewest);
    return isEnough ? static_cast<std::size_t>(*count) : 0;
}

std::optional<double> distanceOfBest(const std::optional<std::filesystem::path>& file)
{
    if (!file)
        return std::nullopt;
    try {
        const Checkpoint best = readCheckpoint(*file);
        const auto found = best.metrics.find(GeneratorScoring::kBestMetric);
        return found == best.metrics.end() ? std::nullopt : std::optional(found->second);
    } catch (const Error&) {
        return std::nullopt; // the next epoch takes its place
    }
}

} // namespace

std::unique_ptr<GeneratorScoring> makeGeneratorScoring(
    const FamilyCatalog& catalog, const ScoringRequest& request, TrainingObserver& next)
{
    const ModelFamily& family = catalog.family(request.config.family);
    const std::size_t count = wantedCount(request.config);
    if (family.task() != ModelFamily::Task::WriteDigits || !request.referee || count == 0
        || request.data->training.size() < kFewest)
        return nullptr;
    try {
        auto classifier = catalog.open(*request.referee).classifier;
        if (!classifier || classifier->featureCount() == 0)
            return nullptr;
        GeneratorScoring::Setup setup;
        // One thread: all others belong to the training.
        setup.referee = std::make_unique<GeneratorReferee>(std::move(classifier), request.data, 1);
        setup.open = [&family](const Checkpoint& state) { return family.open(state).generator; };
        setup.reportMissing = [&family](const Checkpoint& state, const std::vector<int>& digits) {
            return family.missingDigits(digits, state.config);
        };
        setup.count = count;
        setup.best = distanceOfBest(request.best);
        return std::make_unique<GeneratorScoring>(std::move(setup), next);
    } catch (const Error&) {
        return nullptr;
    }
}

} // namespace studio::core
