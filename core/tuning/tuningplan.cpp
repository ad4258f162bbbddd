// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tuning/tuningplan.h"

#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace studio::core {

namespace {

/// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

/// 0 <= share < 1; the standard's distributions differ between libraries.
double shareOf(std::uint64_t seed, std::size_t point, std::size_t parameter)
{
    const std::uint64_t bits = mixed(mixed(mixed(seed) ^ point) ^ parameter);
    return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

ParameterValue valueAt(const TunedParameter& parameter, const ParameterSpec& spec, double share)
{
    if (!parameter.choices.empty()) {
        const auto count = static_cast<double>(parameter.choices.size());
        return parameter.choices[static_cast<std::size_t>(share * count)];
    }
    // Each whole number is as likely as its neighbours, the outermost too.
    const bool isWhole = spec.kind() == ParameterKind::Integer;
    const double low = isWhole ? parameter.minimum - 0.5 : parameter.minimum;
    const double high = isWhole ? parameter.maximum + 0.5 : parameter.maximum;
    const double value = parameter.isLogarithmic
        ? std::exp(std::log(low) + share * (std::log(high) - std::log(low)))
        : low + share * (high - low);
    const double kept = std::clamp(value, parameter.minimum, parameter.maximum);
    return isWhole ? ParameterValue(static_cast<std::int64_t>(std::llround(kept)))
                   : ParameterValue(kept);
}

} // namespace

ParameterMap pointOf(const TuningPlan& plan, const ModelFamily& family, std::size_t index)
{
    const auto specs = family.parameters();
    ParameterMap values;
    for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
        const TunedParameter& parameter = plan.parameters[i];
        const auto spec = std::find_if(specs.begin(), specs.end(),
            [&parameter](const ParameterSpec& candidate) { return candidate.id == parameter.id; });
        if (spec == specs.end())
            throw Error(ErrorCode::Internal, {},
                translatable("core", "The configuration has no parameter called %1"),
                {parameter.id});
        values[parameter.id] = valueAt(parameter, *spec, shareOf(plan.seed, index, i));
    }
    return values;
}

} // namespace studio::core
