// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <map>
#include <string>
#include <vector>

namespace studio::core {

/// Something that may set a run right again, done as a whole when the user asks for it.
struct Remedy
{
    std::string label; ///< what it does; English, marked translatable
    std::map<std::string, double> liveValues; ///< new values of live parameters
    std::string action; ///< one of the family's actions; empty: none

    bool operator==(const Remedy&) const = default;
};

/// What a trainer concludes from measured signs: all is well, or what is wrong and what may help.
/// Sent when that changes. A plain value.
struct HealthReport
{
    enum class Severity
    {
        Well, ///< there is nothing to say
        Concern, ///< it may get better by itself
        Trouble, ///< it hardly will
    };

    std::string sign; ///< stable name of what was found, e.g. "collapse"; empty: all is well
    Message text; ///< one sentence without a full stop; translatable
    Severity severity = Severity::Well;
    std::vector<Remedy> remedies; ///< the likeliest first

    bool operator==(const HealthReport&) const = default;
};

} // namespace studio::core
