// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/parameters.h"

#include <string>
#include <vector>

namespace studio::core {

/// One entry of a Choice parameter.
struct ParameterChoice
{
    std::string id; ///< as in files and on the command line
    std::string label; ///< for people; English, marked translatable("core", ...)
};

enum class ParameterKind
{
    Boolean,
    Integer,
    Real,
    Choice
};

/// Describes a setting of a family: forms, the command line and the checks are built from it. The
/// kind follows from the default value's type.
struct ParameterSpec
{
    std::string id; ///< lower_snake_case
    std::string label; ///< English, marked translatable
    std::string help; ///< one or two sentences for people who learn; English, marked translatable
    ParameterValue defaultValue;
    double minimum = 0; ///< of Integer and Real, inclusive
    double maximum = 0;
    bool isLogarithmic = false; ///< sensible steps are factors (learning rates)
    int decimals = 4; ///< of Real, for display
    bool isAdvanced = false; ///< folded away until asked for
    bool isLive = false; ///< may change while the run goes on
    std::vector<ParameterChoice> choices; ///< of Choice

    ParameterKind kind() const;
};

/// Returns `value` as the spec's type (an Integer given for a Real is converted). Throws
/// Error(WrongUsage) naming the parameter and its range if the type is wrong, the number is out of
/// range or not finite, or the choice does not exist.
ParameterValue checkedValue(const ParameterSpec& spec, const ParameterValue& value);

/// Parses command line text ("0.01", "true", "adamw") for `spec`, in the C locale; throws as
/// checkedValue().
ParameterValue parseValue(const ParameterSpec& spec, const std::string& text);

/// The value as command line text, C locale.
std::string toText(const ParameterValue& value);

} // namespace studio::core
