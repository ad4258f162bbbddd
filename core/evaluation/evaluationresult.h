// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluationdata.h"
#include "core/evaluation/mcnemar.h"
#include "core/evaluation/robustness.h"
#include "core/infer/evaluation.h"

#include <memory>
#include <optional>
#include <string>

namespace studio::core {

/// How one model did.
struct JudgedModel
{
    std::string name; ///< for people
    Evaluation evaluation;
    Robustness robustness; ///< empty unless it was measured
    double seconds = 0; ///< that the reading took
};

/// All that an evaluation found. A plain value; the images are shared and never change.
struct EvaluationResult
{
    std::shared_ptr<const EvaluationData> data;
    JudgedModel model;
    std::optional<JudgedModel> other; ///< a second one that read the same images
    std::optional<McNemar> difference; ///< of the two
};

} // namespace studio::core
