// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/classscores.h"

namespace studio::core {

namespace {

std::optional<double> share(double part, std::size_t whole)
{
    if (whole == 0)
        return std::nullopt;
    return part / static_cast<double>(whole);
}

} // namespace

ClassScores classScores(const Evaluation& evaluation)
{
    ClassScores scores;
    for (std::size_t digit = 0; digit < scores.size(); ++digit) {
        ClassScore& score = scores[digit];
        score.count = evaluation.countOf[digit];
        for (const auto& row : evaluation.confusion)
            score.answers += row[digit];
        const auto right = static_cast<double>(evaluation.confusion[digit][digit]);
        score.precision = share(right, score.answers);
        score.recall = share(right, score.count);
        score.f1 = share(2 * right, score.count + score.answers);
    }
    return scores;
}

std::optional<double> macroF1(const ClassScores& scores)
{
    double sum = 0;
    std::size_t count = 0;
    for (const ClassScore& score : scores) {
        if (!score.f1)
            continue;
        sum += *score.f1;
        ++count;
    }
    return share(sum, count);
}

} // namespace studio::core
