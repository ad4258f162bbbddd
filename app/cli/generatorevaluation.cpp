// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/generatorevaluation.h"

#include "app/cli/output.h"
#include "core/infer/evaluation.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace studio::app {

namespace {

/// Keeps the newest classifier of a training; ends it when asked to.
class ClassifierKeeper final : public core::TrainingObserver
{
public:
    ClassifierKeeper(core::RunControl& control, const std::atomic<bool>& cancelled)
        : m_control(control)
        , m_cancelled(cancelled)
    {
    }

    void onEvent(const core::TrainingEvent& event) override
    {
        if (const auto* model = std::get_if<core::ModelPublished>(&event))
            m_classifier = model->classifier;
        if (m_cancelled)
            m_control.requestStop();
    }

    const std::shared_ptr<core::Classifier>& classifier() const { return m_classifier; }

private:
    core::RunControl& m_control;
    const std::atomic<bool>& m_cancelled;
    std::shared_ptr<core::Classifier> m_classifier;
};

const core::ModelFamily& readingFamily(const core::FamilyCatalog& catalog)
{
    const auto& families = catalog.families();
    const auto found = std::find_if(families.begin(), families.end(),
        [](const auto& family) { return family->task() == core::ModelFamily::Task::ReadDigits; });
    if (found == families.end())
        throw core::Error(core::ErrorCode::Internal, {}, "There is no family that reads digits");
    return **found;
}

} // namespace

double ganTrainAccuracy(const core::FamilyCatalog& catalog, core::Generator& generator,
    const core::Dataset& real, std::size_t count, const std::atomic<bool>& cancelled)
{
    const int threads = std::max(1, catalog.engine().physicalThreads);
    const core::ModelFamily& family = readingFamily(catalog);
    auto generated = std::make_shared<core::Dataset>();
    generated->classNames = real.classNames;
    generated->training = core::generateDigits(generator, count, 1, {}, 1, threads);
    core::RunControl control;
    ClassifierKeeper keeper(control, cancelled);
    family.createTrainer(family.makeConfig({}), generated, nullptr)->run(keeper, control);
    if (cancelled || !keeper.classifier())
        throw core::Error(core::ErrorCode::Cancelled, {}, "Stopped before all was measured");
    return core::evaluate(*keeper.classifier(), real.test, threads).accuracy();
}

nlohmann::json toJson(
    const core::GeneratorScores& scores, const std::optional<double>& ganTrainAccuracy)
{
    const auto orNull = [](const std::optional<double>& value) {
        return value ? nlohmann::json(*value) : nlohmann::json();
    };
    return {{"count", scores.count}, {"frechet_distance", scores.frechetDistance},
        {"frechet_floor", scores.frechetFloor}, {"class_shares", scores.classShares},
        {"agreement", orNull(scores.agreement)}, {"near_copies", scores.nearCopies},
        {"gan_train_accuracy", orNull(ganTrainAccuracy)}};
}

void printScores(const core::GeneratorScores& scores, const std::optional<double>& ganTrainAccuracy)
{
    printResult("Fréchet distance " + fixedText(scores.frechetDistance, 3)
        + " (real digits: " + fixedText(scores.frechetFloor, 3) + "), "
        + countText(static_cast<double>(scores.count)) + " digits");
    if (scores.agreement)
        printResult("Read as the digit asked for: " + percentText(*scores.agreement));
    std::string shares;
    for (std::size_t digit = 0; digit < scores.classShares.size(); ++digit)
        shares += "  " + std::to_string(digit) + ": " + percentText(scores.classShares[digit]);
    printResult("Share of each digit:" + shares);
    printResult("Nearer to a training image than 99 % of real test images: "
        + percentText(scores.nearCopies));
    if (ganTrainAccuracy)
        printResult("A classifier trained on them alone reads real digits with "
            + percentText(*ganTrainAccuracy));
}

} // namespace studio::app
