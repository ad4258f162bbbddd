// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/parameters.h"

#include <nlohmann/json_fwd.hpp>

namespace studio::core {

/// Values by id as a JSON object: booleans, numbers and strings.
nlohmann::json parametersToJson(const ParameterMap& parameters);

/// The reverse; whether the values suit a family is not checked. Throws Error(UnusableInput) that
/// names the entry which is neither a boolean, a number (64 bits) nor a string, or "parameters" if
/// `json` is no object.
ParameterMap parametersFromJson(const nlohmann::json& json);

} // namespace studio::core
