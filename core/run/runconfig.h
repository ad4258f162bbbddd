// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/parameters.h"

#include <optional>
#include <string>

namespace studio::core {

/// Generated digits that take the place of real ones among the training images. A plain value.
struct GeneratedShare
{
    double share = 0; ///< of the training images, above 0; at 1 there are no others
    std::string model; ///< the generator's checkpoint; empty: the one that comes with the studio

    bool operator==(const GeneratedShare&) const = default;
};

/// Everything that decides what a run does: the same RunConfig on the same machine gives the same
/// run. A plain value. `parameters` holds a value for each ParameterSpec of the family, "seed",
/// "threads" and "epochs" among them.
struct RunConfig
{
    std::string family; ///< id of a ModelFamily
    std::string preset; ///< id of the preset it started from
    std::string data = "builtin"; ///< as loadDataset() takes it
    std::string name; ///< for people; may be empty
    ParameterMap parameters;
    std::optional<GeneratedShare> generated; ///< only for families that read digits

    /// Typed access; throws Error(Internal) if the parameter is missing or of another type.
    bool boolean(const std::string& id) const;
    std::int64_t integer(const std::string& id) const;
    double real(const std::string& id) const;
    const std::string& choice(const std::string& id) const;

    bool operator==(const RunConfig&) const = default;
};

/// JSON text of a RunConfig and back; fromJson throws Error(UnusableInput) naming what is missing
/// or mistyped.
std::string toJson(const RunConfig& config);
RunConfig runConfigFromJson(const std::string& json);

} // namespace studio::core
