// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluationtext.h"

#include "app/cli/output.h"
#include "core/error.h"
#include "core/evaluation/classscores.h"
#include "core/evaluation/interval.h"
#include "core/evaluation/reliability.h"
#include "core/evaluation/reportwords.h"

#include <nlohmann/json.hpp>

namespace studio::app {

namespace {

using nlohmann::json;

std::string rightAligned(const std::string& text, std::size_t width)
{
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

json orNull(const std::optional<double>& value)
{
    return value ? json(*value) : json();
}

json toJson(const core::ReliabilityBins& bins)
{
    json result = json::array();
    for (const core::ReliabilityBin& bin : bins)
        result.push_back({{"low", bin.low}, {"high", bin.high}, {"count", bin.count},
            {"confidence", bin.confidence}, {"accuracy", bin.accuracy}});
    return result;
}

json toJson(const core::Robustness& robustness)
{
    json result = json::object();
    for (const core::RobustnessPoint& point : robustness)
        result[idOf(point.disturbance)].push_back({{"strength", point.strength},
            {"accuracy", point.accuracy()}, {"right", point.right}, {"count", point.count}});
    return result;
}

void addScores(json& result, const core::Evaluation& evaluation)
{
    const core::ClassScores scores = core::classScores(evaluation);
    for (int digit = 0; digit < core::kDigitClasses; ++digit) {
        const core::ClassScore& score = scores.at(static_cast<std::size_t>(digit));
        result["per_class"].push_back(orNull(evaluation.accuracyOf(digit)));
        result["precision"].push_back(orNull(score.precision));
        result["recall"].push_back(orNull(score.recall));
        result["f1"].push_back(orNull(score.f1));
    }
    result["macro_f1"] = orNull(core::macroF1(scores));
}

void printConfusion(const core::Evaluation& evaluation)
{
    constexpr std::size_t kColumn = 6;
    std::string header = rightAligned("", kColumn);
    for (int digit = 0; digit < core::kDigitClasses; ++digit)
        header += rightAligned(std::to_string(digit), kColumn);
    printResult("\nHow often each digit (row) was read as which (column)");
    printResult(header + "      recall  precision        F1");
    const core::ClassScores scores = core::classScores(evaluation);
    for (std::size_t digit = 0; digit < scores.size(); ++digit) {
        std::string row = rightAligned(std::to_string(digit), kColumn);
        for (const std::size_t count : evaluation.confusion[digit])
            row += rightAligned(count > 0 ? std::to_string(count) : ".", kColumn);
        const core::ClassScore& score = scores[digit];
        for (const auto& share : {score.recall, score.precision, score.f1})
            row += "   " + rightAligned(share ? percentText(*share) : std::string("-"), 8);
        printResult(row);
    }
}

void printRobustness(const core::Robustness& robustness)
{
    if (robustness.empty())
        return;
    printResult("\nAccuracy of disturbed digits");
    std::string row;
    for (std::size_t i = 0; i < robustness.size(); ++i) {
        const core::RobustnessPoint& point = robustness[i];
        if (i % core::kStrengths == 0)
            row = std::string(labelOf(point.disturbance)) + " (" + unitOf(point.disturbance) + ")";
        row += "   " + core::shortNumber(point.strength) + ": " + percentText(point.accuracy());
        if (i % core::kStrengths == core::kStrengths - 1)
            printResult(row);
    }
}

void printModel(const core::JudgedModel& model)
{
    const core::Evaluation& evaluation = model.evaluation;
    const core::Interval interval = core::wilsonInterval(evaluation.correct, evaluation.count);
    printResult("Read by " + model.name);
    printResult("Accuracy " + percentText(evaluation.accuracy()) + " ("
        + countText(static_cast<double>(evaluation.correct)) + " of "
        + countText(static_cast<double>(evaluation.count)) + "; 95 % interval "
        + percentText(interval.low) + " to " + percentText(interval.high) + ")");
    printResult("Loss " + fixedText(evaluation.meanLoss, 4) + ", expected calibration error "
        + fixedText(evaluation.calibration.value(), 4));
    if (evaluation.digitsAccepted)
        printResult("Digits taken for digits " + percentText(*evaluation.digitsAccepted));
    if (evaluation.nonDigitsRejected)
        printResult("Others rejected " + percentText(*evaluation.nonDigitsRejected));
    printConfusion(evaluation);
    printRobustness(model.robustness);
}

} // namespace

json toJson(const core::JudgedModel& model)
{
    const core::Evaluation& evaluation = model.evaluation;
    const core::Interval interval = core::wilsonInterval(evaluation.correct, evaluation.count);
    json result{{"model", model.name}, {"accuracy", evaluation.accuracy()},
        {"interval", {interval.low, interval.high}}, {"count", evaluation.count},
        {"errors", evaluation.count - evaluation.correct}, {"loss", evaluation.meanLoss},
        {"confusion", evaluation.confusion}, {"calibration_error", evaluation.calibration.value()},
        {"reliability", toJson(core::reliabilityBins(evaluation.calibration))},
        {"seconds", model.seconds}};
    addScores(result, evaluation);
    if (evaluation.digitsAccepted)
        result["digits_accepted"] = *evaluation.digitsAccepted;
    if (evaluation.nonDigitsRejected)
        result["non_digits_rejected"] = *evaluation.nonDigitsRejected;
    if (!model.robustness.empty())
        result["robustness"] = toJson(model.robustness);
    return result;
}

json toJson(const core::EvaluationResult& result)
{
    json whole = toJson(result.model);
    whole["data"] = result.data->name;
    if (result.other)
        whole["against"] = toJson(*result.other);
    if (result.difference) {
        const core::McNemar& test = *result.difference;
        whole["mcnemar"] = {{"only_first", test.onlyFirst}, {"only_second", test.onlySecond},
            {"p", test.p}, {"exact", test.isExact}};
    }
    return whole;
}

void printEvaluation(const core::EvaluationResult& result)
{
    printModel(result.model);
    if (!result.other)
        return;
    printResult("");
    printModel(*result.other);
    const core::McNemar& test = *result.difference;
    printResult("\nOnly the first model reads " + std::to_string(test.onlyFirst)
        + " images rightly, only the second " + std::to_string(test.onlySecond)
        + " (McNemar's test)");
    printResult(core::Message{sentenceOf(test), {core::probabilityText(test.p)}}.english() + ".");
}

} // namespace studio::app
