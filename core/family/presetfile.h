// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/parameters.h"

#include <filesystem>
#include <string>

namespace studio::core {

class ModelFamily;

/// A named set of parameter values that a person keeps; what it does not name has the family's
/// default. A plain value; on disk a JSON file
/// {"format": "digit-studio-preset", "version": 1, "name": ..., "family": ..., "values": {...}}.
struct OwnPreset
{
    static constexpr std::size_t kLongestName = 60; ///< bytes

    std::string name; ///< for people, UTF-8
    std::string family; ///< id
    ParameterMap values;

    bool operator==(const OwnPreset&) const = default;
};

/// What of `values` differs from the family's defaults; "seed" and "threads" never do: they belong
/// to a run and to a machine.
ParameterMap presetValues(const ModelFamily& family, const ParameterMap& values);

/// Whether `name` can be a preset's: neither empty, nor too long, nor with control characters.
bool isPresetName(const std::string& name);

/// Reads a preset file; throws Error(UnusableInput) with the reason. The values are not checked
/// against the family's specs: ModelFamily::makeConfig() does that.
OwnPreset readPreset(const std::filesystem::path& file);

/// Writes it durably in the place of what was there. Throws Error(CannotWrite).
void writePreset(const std::filesystem::path& file, const OwnPreset& preset);

} // namespace studio::core
