// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>

namespace studio::core {

/// A parameter's value: a switch, a whole number, a real number, or the id of a choice.
using ParameterValue = std::variant<bool, std::int64_t, double, std::string>;

/// Values by parameter id ("learning_rate").
using ParameterMap = std::map<std::string, ParameterValue>;

} // namespace studio::core
