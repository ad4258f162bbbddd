// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/parameterspec.h"

#include <QString>

namespace studio::ui {

/// Why `value` is not acceptable for `spec`, one sentence for people; empty if it is.
QString specProblem(const core::ParameterSpec& spec, const core::ParameterValue& value);

} // namespace studio::ui
