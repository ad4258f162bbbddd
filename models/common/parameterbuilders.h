// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/parameterspec.h"
#include "core/run/runconfig.h"

#include <string>
#include <vector>

namespace studio::models {

/// Words for writing down a family's parameters. Ranges are inclusive.
core::ParameterSpec integer(const char* id, std::int64_t value, double minimum, double maximum);
core::ParameterSpec real(const char* id, double value, double minimum, double maximum);
core::ParameterSpec boolean(const char* id, bool value);
core::ParameterSpec choice(
    const char* id, const char* value, std::vector<core::ParameterChoice> choices);

/// Label and help, marked by translatable("core", ...) where they are written.
core::ParameterSpec described(core::ParameterSpec spec, const char* label, const char* help);
core::ParameterSpec advanced(core::ParameterSpec spec); ///< folded away until asked for
core::ParameterSpec live(core::ParameterSpec spec); ///< may change while the run goes on
core::ParameterSpec logarithmic(core::ParameterSpec spec); ///< sensible steps are factors

/// Parameters that every family has in common.
core::ParameterSpec epochsParameter(std::int64_t value);
core::ParameterSpec batchSizeParameter(std::int64_t value);
core::ParameterSpec seedParameter();
core::ParameterSpec threadsParameter();
core::ParameterSpec scheduleParameter(const char* value);
core::ParameterSpec patienceParameter(); ///< "patience": for EarlyStopping
core::ParameterSpec keepEveryParameter(); ///< "keep_every": epochs between kept checkpoints, 0: off

/// A configuration from a file, every value checked against `specs`; a parameter that is missing
/// gets its default. Throws as core::checkedValue().
core::RunConfig checkedConfig(
    core::RunConfig config, const std::vector<core::ParameterSpec>& specs);

} // namespace studio::models
