// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/robustness.h"

#include "core/data/workprogress.h"
#include "core/infer/evaluation.h"

namespace studio::core {

namespace {

DigitSet withoutNonDigits(const DigitSet& digits)
{
    DigitSet result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits.labels[i] == kNotADigit)
            continue;
        const auto image = digits.pixelsOf(i);
        result.pixels.insert(result.pixels.end(), image.begin(), image.end());
        result.labels.push_back(digits.labels[i]);
    }
    return result;
}

} // namespace

Robustness measureRobustness(Classifier& classifier, const DigitSet& digits, int threads,
    const WorkControl& control, const std::function<void(const RobustnessPoint&)>& onPoint)
{
    constexpr double kPart = 1.0 / (kDisturbances * kStrengths);
    const DigitSet known = withoutNonDigits(digits);
    Robustness result;
    for (const Disturbance disturbance : kAllDisturbances) {
        for (const double strength : strengthsOf(disturbance)) {
            throwIfCancelled(control);
            const double done = static_cast<double>(result.size()) * kPart;
            const Evaluation evaluation = evaluate(
                classifier, disturbed(known, disturbance, strength), threads, [&](double fraction) {
                    throwIfCancelled(control);
                    reportProgress(control, done + kPart * fraction);
                });
            result.push_back({disturbance, strength, evaluation.correct, evaluation.count});
            if (onPoint)
                onPoint(result.back());
        }
    }
    return result;
}

} // namespace studio::core
