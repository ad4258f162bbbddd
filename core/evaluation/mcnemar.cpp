// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/mcnemar.h"

#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace studio::core {

namespace {

constexpr std::size_t kFew = 25; ///< below it the approximation is poor

/// How likely a fair coin falls on its rarer side at most `few` of `count` times, both ways.
double binomialP(std::size_t few, std::size_t count)
{
    double term = std::pow(0.5, static_cast<double>(count)); // of 0 times
    double sum = term;
    for (std::size_t i = 0; i < few; ++i) {
        term *= static_cast<double>(count - i) / static_cast<double>(i + 1);
        sum += term;
    }
    return std::min(1.0, 2 * sum);
}

/// How likely a chi-square variable of one degree of freedom is at least `value`.
double chiSquareP(double value)
{
    return std::erfc(std::sqrt(value / 2));
}

} // namespace

McNemar mcNemar(std::size_t onlyFirst, std::size_t onlySecond)
{
    McNemar result{onlyFirst, onlySecond};
    const auto [few, many] = std::minmax(onlyFirst, onlySecond);
    result.isExact = few + many < kFew;
    if (result.isExact) {
        result.p = binomialP(few, few + many);
        return result;
    }
    const double distance = std::max(static_cast<double>(many - few) - 1, 0.0);
    result.p = chiSquareP(distance * distance / static_cast<double>(few + many));
    return result;
}

const char* sentenceOf(const McNemar& test)
{
    if (test.onlyFirst + test.onlySecond == 0)
        return translatable("core", "Both models read the same images rightly");
    if (!test.isSignificant())
        return translatable("core", "The difference may be chance (p %1)");
    return test.onlyFirst > test.onlySecond
        ? translatable("core", "The first model is better, and that is hardly chance (p %1)")
        : translatable("core", "The second model is better, and that is hardly chance (p %1)");
}

McNemar mcNemar(const Evaluation& first, const Evaluation& second)
{
    const bool isSame = std::equal(first.images.begin(), first.images.end(), second.images.begin(),
        second.images.end(), [](const EvaluatedImage& a, const EvaluatedImage& b) {
            return a.index == b.index && a.truth == b.truth;
        });
    if (!isSame)
        throw Error(ErrorCode::UnusableInput, {},
            translatable("core", "The two models did not read the same images"));
    std::size_t onlyFirst = 0;
    std::size_t onlySecond = 0;
    for (std::size_t i = 0; i < first.images.size(); ++i) {
        const bool isFirstRight = first.images[i].isRight();
        const bool isSecondRight = second.images[i].isRight();
        onlyFirst += isFirstRight && !isSecondRight ? 1U : 0U;
        onlySecond += isSecondRight && !isFirstRight ? 1U : 0U;
    }
    return mcNemar(onlyFirst, onlySecond);
}

} // namespace studio::core
