// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/family/parameterspec.h"

#include <string>
#include <vector>

namespace studio::models {

/// What somebody who only uses the model needs of `checkpoint`: the tensors `model.<prefix>*`, and
/// a configuration in which every parameter of `specs` has a value, so that a script need not know
/// the defaults. It still opens in the studio. Throws as core::checkedValue().
core::Checkpoint pythonWeights(const core::Checkpoint& checkpoint,
    const std::vector<core::ParameterSpec>& specs, const std::string& prefix);

} // namespace studio::models
