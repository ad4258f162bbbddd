// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tuning/tuningsession.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace studio::app {

/// "learning_rate 0.0031, optimizer adamw".
std::string parametersText(const core::ParameterMap& values);

/// `name`, `end` ("done", "budget", "stopped"), `trials` (an array: `point`, `epochs`,
/// `parameters`, `validation_accuracy` or null, `validation_loss`, `seconds`, `run`) and `best`
/// (one of them with its run's `test_accuracy`, or null).
nlohmann::json toJson(const core::TuningOutcome& outcome, const core::TuningRequest& request,
    const core::ModelFamily& family);

/// The same for people on standard output: a table, the best first.
void printTuning(const core::TuningOutcome& outcome, const core::TuningRequest& request,
    const core::ModelFamily& family);

} // namespace studio::app
