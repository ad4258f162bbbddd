// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/evaluation.h"

#include <nlohmann/json_fwd.hpp>

namespace studio::app {

/// `accuracy`, `count`, `per_class` (null for a digit that did not occur), `confusion` (rows:
/// truth, columns: answer), and, where there were non-digits, `digits_accepted` and
/// `non_digits_rejected`.
nlohmann::json toJson(const core::Evaluation& evaluation);

/// The same for people, on standard output.
void printEvaluation(const core::Evaluation& evaluation);

} // namespace studio::app
