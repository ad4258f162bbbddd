// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluationresult.h"

#include <nlohmann/json_fwd.hpp>

namespace studio::app {

/// Of one model: `accuracy` and its 95 % `interval`, `count`, `errors`, `loss`,
/// `calibration_error`, `per_class` (accuracy), `precision`, `recall`, `f1` (ten each, null where
/// there is nothing to divide by), `macro_f1`, `confusion` (rows: truth, columns: answer),
/// `reliability` (a bin each), `seconds`, where there were non-digits `digits_accepted` and
/// `non_digits_rejected`, and `robustness` where it was measured.
nlohmann::json toJson(const core::JudgedModel& model);

/// The same with `data`, and with a second model its JSON as `against` and the test of their
/// difference as `mcnemar`.
nlohmann::json toJson(const core::EvaluationResult& result);

/// All of it for people, on standard output.
void printEvaluation(const core::EvaluationResult& result);

} // namespace studio::app
