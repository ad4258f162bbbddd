// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/infer/classifier.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace studio {

/// All figures again, counted as simply as one can.
struct Naive
{
    double accuracy = 0;
    double low = 0;
    double high = 0;
    double loss = 0;
    double calibrationError = 0;
    int confusion[10][10] = {};
    double precision[10] = {};
    double recall[10] = {};
    double f1[10] = {};
    std::vector<bool> isRight;
};

inline Naive countNaively(core::Classifier& classifier, const core::DigitSet& digits)
{
    Naive naive;
    const auto readings = classifier.classify(digits.pixels, 1);
    const auto n = double(digits.size());
    double right = 0;
    double sure[15] = {};
    double hits[15] = {};
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto& p = readings[i].probabilities;
        int answer = 0;
        for (int k = 1; k < 10; ++k) {
            if (p[std::size_t(k)] > p[std::size_t(answer)])
                answer = k;
        }
        const int truth = digits.labels[i];
        ++naive.confusion[truth][answer];
        naive.isRight.push_back(answer == truth);
        right += answer == truth ? 1 : 0;
        naive.loss -= std::log(double(p[std::size_t(truth)])) / n;
        const int bin = std::min(14, int(p[std::size_t(answer)] * 15));
        sure[bin] += double(p[std::size_t(answer)]);
        hits[bin] += answer == truth ? 1 : 0;
    }
    for (int bin = 0; bin < 15; ++bin)
        naive.calibrationError += std::abs(sure[bin] - hits[bin]) / n;
    naive.accuracy = right / n;
    // The roots of (share - p)^2 = z^2 p (1 - p) / n.
    const double z2 = 1.959963984540054 * 1.959963984540054;
    const double a = 1 + z2 / n;
    const double b = -(2 * naive.accuracy + z2 / n);
    const double c = naive.accuracy * naive.accuracy;
    naive.low = (-b - std::sqrt(b * b - 4 * a * c)) / (2 * a);
    naive.high = (-b + std::sqrt(b * b - 4 * a * c)) / (2 * a);
    for (int k = 0; k < 10; ++k) {
        double row = 0;
        double column = 0;
        for (int j = 0; j < 10; ++j) {
            row += naive.confusion[k][j];
            column += naive.confusion[j][k];
        }
        naive.recall[k] = naive.confusion[k][k] / row;
        naive.precision[k] = naive.confusion[k][k] / column;
        naive.f1[k] =
            2 * naive.precision[k] * naive.recall[k] / (naive.precision[k] + naive.recall[k]);
    }
    return naive;
}

/// Of McNemar's exact test, by logarithms of factorials.
inline double exactP(int b, int c)
{
    double sum = 0;
    for (int k = 0; k <= std::min(b, c); ++k)
        sum += std::exp(std::lgamma(b + c + 1) - std::lgamma(k + 1) - std::lgamma(b + c - k + 1)
            - (b + c) * std::log(2.0));
    return std::min(1.0, 2 * sum);
}

} // namespace studio
