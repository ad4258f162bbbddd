// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/family/modelfamily.h"

#include "core/error.h"
#include "core/text.h"

#include <algorithm>

namespace studio::core {

namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string result;
    for (const std::string& word : words)
        result += (result.empty() ? "" : ", ") + word;
    return result;
}

Preset presetOf(const ModelFamily& family, const std::string& id)
{
    if (id == kOwnPreset)
        return {id, {}, {}, {}};
    const std::vector<Preset> presets = family.presets();
    std::vector<std::string> known;
    for (const Preset& preset : presets) {
        if (id.empty() || preset.id == id)
            return preset;
        known.push_back(preset.id);
    }
    throw Error(ErrorCode::WrongUsage, {},
        translatable("core", "There is no preset called %1; there are: %2"), {id, joined(known)});
}

void applyValues(
    const std::vector<ParameterSpec>& specs, const ParameterMap& values, ParameterMap& result)
{
    for (const auto& [id, value] : values) {
        const auto spec = std::find_if(specs.begin(), specs.end(),
            [&wanted = id](const ParameterSpec& candidate) { return candidate.id == wanted; });
        if (spec == specs.end()) {
            std::vector<std::string> known;
            for (const ParameterSpec& candidate : specs)
                known.push_back(candidate.id);
            throw Error(ErrorCode::WrongUsage, {},
                translatable("core", "There is no parameter called %1; there are: %2"),
                {id, joined(known)});
        }
        result[id] = checkedValue(*spec, value);
    }
}

} // namespace

RunConfig ModelFamily::makeConfig(const std::string& presetId, const ParameterMap& overrides) const
{
    const Preset preset = presetOf(*this, presetId);
    const std::vector<ParameterSpec> specs = parameters();
    RunConfig config;
    config.family = id();
    config.preset = preset.id;
    for (const ParameterSpec& spec : specs)
        config.parameters[spec.id] = checkedValue(spec, spec.defaultValue);
    applyValues(specs, preset.values, config.parameters);
    applyValues(specs, overrides, config.parameters);
    return config;
}

} // namespace studio::core
