// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/parameterspec.h"

#include <QString>

#include <optional>

namespace studio::ui {

/// The number as people of the default locale write it, with as many digits as it needs and no
/// group separators; empty for other kinds.
QString numberText(const core::ParameterValue& value);

/// Reads what numberText() wrote, or the same with a decimal point; empty if it is no number of
/// `kind`.
std::optional<core::ParameterValue> parseNumber(const QString& text, core::ParameterKind kind);

/// The value `steps` sensible steps away, inside the spec's range: logarithmic parameters double
/// (whole numbers) or follow 1, 2, 5, 10; other whole numbers count; the rest moves by about a
/// hundredth of its range.
core::ParameterValue steppedValue(
    const core::ParameterSpec& spec, const core::ParameterValue& value, int steps);

} // namespace studio::ui
