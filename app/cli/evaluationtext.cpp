// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluationtext.h"

#include "app/cli/output.h"

#include <nlohmann/json.hpp>

namespace studio::app {

namespace {

std::string rightAligned(const std::string& text, std::size_t width)
{
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

void printConfusion(const core::Evaluation& evaluation)
{
    constexpr std::size_t kColumn = 6;
    std::string header = rightAligned("", kColumn);
    for (int digit = 0; digit < core::kDigitClasses; ++digit)
        header += rightAligned(std::to_string(digit), kColumn);
    printResult("\nHow often each digit (row) was read as which (column)");
    printResult(header);
    for (int digit = 0; digit < core::kDigitClasses; ++digit) {
        std::string row = rightAligned(std::to_string(digit), kColumn);
        for (const std::size_t count : evaluation.confusion.at(static_cast<std::size_t>(digit)))
            row += rightAligned(count > 0 ? std::to_string(count) : ".", kColumn);
        const auto accuracy = evaluation.accuracyOf(digit);
        printResult(row + "   " + (accuracy ? percentText(*accuracy) : std::string("-")));
    }
}

} // namespace

nlohmann::json toJson(const core::Evaluation& evaluation)
{
    nlohmann::json perClass = nlohmann::json::array();
    for (int digit = 0; digit < core::kDigitClasses; ++digit) {
        const auto accuracy = evaluation.accuracyOf(digit);
        perClass.push_back(accuracy ? nlohmann::json(*accuracy) : nlohmann::json());
    }
    nlohmann::json result{{"accuracy", evaluation.accuracy()}, {"count", evaluation.count},
        {"per_class", perClass}, {"confusion", evaluation.confusion},
        {"calibration_error", evaluation.calibration.value()}};
    if (evaluation.digitsAccepted)
        result["digits_accepted"] = *evaluation.digitsAccepted;
    if (evaluation.nonDigitsRejected)
        result["non_digits_rejected"] = *evaluation.nonDigitsRejected;
    return result;
}

void printEvaluation(const core::Evaluation& evaluation)
{
    printResult("Accuracy " + percentText(evaluation.accuracy()) + " ("
        + countText(static_cast<double>(evaluation.correct)) + " of "
        + countText(static_cast<double>(evaluation.count)) + ")");
    printResult("Expected calibration error " + fixedText(evaluation.calibration.value(), 4));
    if (evaluation.digitsAccepted)
        printResult("Digits taken for digits " + percentText(*evaluation.digitsAccepted));
    if (evaluation.nonDigitsRejected)
        printResult("Others rejected " + percentText(*evaluation.nonDigitsRejected));
    printConfusion(evaluation);
}

} // namespace studio::app
