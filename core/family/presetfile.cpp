// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/family/presetfile.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/family/modelfamily.h"
#include "core/run/parameterjson.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace studio::core {

namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kLargestFile = 1 << 20;
constexpr const char* kFormat = "digit-studio-preset";
constexpr int kVersion = 1;

Error unusable(const std::filesystem::path& file, const std::string& entry)
{
    return {ErrorCode::UnusableInput, file,
        translatable("core", "The preset's entry %1 is missing or unusable"), {entry}};
}

std::string textOf(const Json& json, const char* key, const std::filesystem::path& file)
{
    if (!json.contains(key) || !json[key].is_string())
        throw unusable(file, key);
    return json[key].get<std::string>();
}

} // namespace

ParameterMap presetValues(const ModelFamily& family, const ParameterMap& values)
{
    ParameterMap result;
    for (const ParameterSpec& spec : family.parameters()) {
        const auto found = values.find(spec.id);
        const bool isOfARun = spec.id == "seed" || spec.id == "threads";
        if (found != values.end() && !isOfARun && found->second != spec.defaultValue)
            result.insert(*found);
    }
    return result;
}

bool isPresetName(const std::string& name)
{
    const auto isControl = [](char letter) {
        const auto code = static_cast<unsigned char>(letter);
        return code < 0x20 || code == 0x7F;
    };
    return !name.empty() && name.size() <= OwnPreset::kLongestName && name.front() != ' '
        && name.back() != ' ' && std::none_of(name.begin(), name.end(), isControl);
}

OwnPreset readPreset(const std::filesystem::path& file)
{
    const auto bytes = readWholeFile(file, kLargestFile);
    const Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!json.is_object() || json.value("format", Json()) != kFormat)
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "This is no preset of this studio"));
    if (json.value("version", Json()) != kVersion)
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "This preset was written by a newer version of this studio"));
    OwnPreset preset{textOf(json, "name", file), textOf(json, "family", file), {}};
    if (!isPresetName(preset.name))
        throw unusable(file, "name");
    try {
        preset.values = parametersFromJson(json.value("values", Json()));
    } catch (const Error&) {
        throw unusable(file, "values");
    }
    return preset;
}

void writePreset(const std::filesystem::path& file, const OwnPreset& preset)
{
    const Json json{{"format", kFormat}, {"version", kVersion}, {"name", preset.name},
        {"family", preset.family}, {"values", parametersToJson(preset.values)}};
    writeFileDurably(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace studio::core
