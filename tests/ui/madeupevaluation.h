// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeclassifier.h"
#include "ui/evaluate/evaluatepage.h"

#include <memory>
#include <string>

namespace studio::ui {

/// A hundred digits; two 3s are labelled 4 and a 5 is labelled 6.
inline EvaluatePage::Result madeUpEvaluation(bool hasOther = false)
{
    auto data = std::make_shared<core::EvaluationData>();
    data->name = "digits";
    for (std::size_t i = 0; i < 100; ++i) {
        const core::GrayImage image = core::FakeClassifier::imageOf(int(i % 10));
        data->classNames.at(i % 10) = std::to_string(i % 10);
        data->images.pixels.insert(
            data->images.pixels.end(), image.pixels.begin(), image.pixels.end());
        data->images.labels.push_back(std::uint8_t(i % 10));
    }
    data->images.labels[3] = 4;
    data->images.labels[13] = 4;
    data->images.labels[25] = 6;
    core::FakeClassifier classifier;
    auto result = std::make_shared<core::EvaluationResult>();
    result->data = data;
    result->model = {"first", core::evaluate(classifier, data->images, 1), {}};
    auto& images = result->model.evaluation.images;
    images[13].loss = 9;
    images[25].reading.isDigit = false;
    if (hasOther) {
        result->other = result->model;
        result->other->name = "second";
        auto& other = result->other->evaluation;
        other.images[3].reading.digit = 4;
        --other.confusion[4][3];
        ++other.confusion[4][4];
        ++other.correct;
        result->difference = core::mcNemar(result->model.evaluation, other);
    }
    return result;
}

} // namespace studio::ui
