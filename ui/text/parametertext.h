// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/parameterspec.h"

#include <QString>

namespace studio::ui {

/// A parameter's value for people: "on", the label of a choice, a number in the default locale. A
/// choice that `spec` does not know is written as it is. GUI thread.
QString parameterText(const core::ParameterSpec& spec, const core::ParameterValue& value);

} // namespace studio::ui
