// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tuningtext.h"

#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "core/run/parameterjson.h"
#include "core/runs/runfolder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace studio::app {

namespace {

using Json = nlohmann::json;
using Told = core::Tuner::Told;

const char* textOf(core::TuningOutcome::End end)
{
    switch (end) {
    case core::TuningOutcome::End::Done:
        return "done";
    case core::TuningOutcome::End::Budget:
        return "budget";
    case core::TuningOutcome::End::Stopped:
        break;
    }
    return "stopped";
}

std::string shortText(const core::ParameterValue& value)
{
    const auto* const real = std::get_if<double>(&value);
    if (real == nullptr)
        return core::toText(value);
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.4g", *real);
    return digits.data();
}

std::optional<double> testAccuracyOf(const std::filesystem::path& folder)
{
    const auto summary = core::RunFolder(folder).readRecord().summary;
    const auto found = summary.find("test_accuracy");
    return found == summary.end() ? std::nullopt : std::optional(found->second);
}

Json toJson(const Told& told, const core::TuningRequest& request, const core::ModelFamily& family)
{
    const auto& [trial, result] = told;
    Json json{{"point", trial.point}, {"epochs", trial.epochs},
        {"parameters", core::parametersToJson(core::pointOf(request.plan, family, trial.point))},
        {"validation_accuracy", nullptr}, {"validation_loss", result.loss},
        {"seconds", result.seconds},
        {"run", core::trialFolder(request.root, request.plan, trial).string()}};
    if (result.accuracy)
        json["validation_accuracy"] = *result.accuracy;
    return json;
}

} // namespace

std::string parametersText(const core::ParameterMap& values)
{
    std::string text;
    for (const auto& [id, value] : values)
        text += (text.empty() ? "" : ", ") + id + " " + shortText(value);
    return text;
}

Json toJson(const core::TuningOutcome& outcome, const core::TuningRequest& request,
    const core::ModelFamily& family)
{
    Json trials = Json::array();
    for (const Told& told : outcome.tuner.results())
        trials.push_back(toJson(told, request, family));
    Json json{{"name", request.plan.name}, {"end", textOf(outcome.end)}, {"trials", trials},
        {"best", nullptr}};
    if (const Told* const best = outcome.tuner.best()) {
        json["best"] = toJson(*best, request, family);
        const auto folder = core::trialFolder(request.root, request.plan, best->trial);
        if (const auto accuracy = testAccuracyOf(folder))
            json["best"]["test_accuracy"] = *accuracy;
    }
    return json;
}

void printTuning(const core::TuningOutcome& outcome, const core::TuningRequest& request,
    const core::ModelFamily& family)
{
    std::vector<Told> results = outcome.tuner.results();
    std::stable_sort(results.begin(), results.end(), [](const Told& one, const Told& other) {
        return core::isBetter(one.result, other.result);
    });
    std::vector<std::vector<std::string>> rows;
    for (const auto& [trial, result] : results)
        rows.push_back({std::to_string(trial.point), std::to_string(trial.epochs),
            result.accuracy ? percentText(*result.accuracy) : "broke down",
            fixedText(result.loss, 4), fixedText(result.seconds, 1),
            parametersText(core::pointOf(request.plan, family, trial.point))});
    const auto lines =
        tableLines({">POINT", ">EPOCHS", ">VALIDATION", ">LOSS", ">SECONDS", "PARAMETERS"}, rows);
    for (const std::string& line : lines)
        printResult(line);
    if (outcome.end == core::TuningOutcome::End::Budget)
        printResult("The time is over; the same command with more of it goes on.");
    const Told* const best = outcome.tuner.best();
    if (best == nullptr)
        return;
    const auto folder = core::trialFolder(request.root, request.plan, best->trial);
    printResult("Best: point " + std::to_string(best->trial.point) + ", "
        + percentText(*best->result.accuracy) + " of the validation images, in " + folder.string());
    if (const auto accuracy = testAccuracyOf(folder))
        printResult("Its test accuracy: " + percentText(*accuracy));
}

} // namespace studio::app
