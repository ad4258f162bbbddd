// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runconfig.h"

#include "core/error.h"
#include "core/run/parameterjson.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

using Json = nlohmann::json;

template <typename T> const T& valueOf(const RunConfig& config, const std::string& id)
{
    const auto found = config.parameters.find(id);
    if (found == config.parameters.end()) {
        throw Error(ErrorCode::Internal, {},
            translatable("core", "The configuration has no parameter called %1"), {id});
    }
    if (const T* value = std::get_if<T>(&found->second))
        return *value;
    throw Error(ErrorCode::Internal, {},
        translatable("core", "The parameter %1 has another type than expected"), {id});
}

Error mistyped(const std::string& what)
{
    return {ErrorCode::UnusableInput, {},
        translatable("core", "The run configuration's entry %1 is missing or of the wrong type"),
        {what}};
}

std::string textOf(const Json& json, const char* key)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string())
        throw mistyped(key);
    return found->get<std::string>();
}

GeneratedShare generatedOf(const Json& json)
{
    const auto share = json.is_object() ? json.find("share") : json.end();
    if (!json.is_object() || share == json.end() || !share->is_number())
        throw mistyped("generated");
    const GeneratedShare generated{share->get<double>(), textOf(json, "model")};
    if (!(generated.share > 0 && generated.share <= 1)) {
        throw Error(ErrorCode::UnusableInput, {},
            translatable("core",
                "The share of generated digits in the run configuration is not above 0 and at "
                "most 1"));
    }
    return generated;
}

} // namespace

bool RunConfig::boolean(const std::string& id) const
{
    return valueOf<bool>(*this, id);
}

std::int64_t RunConfig::integer(const std::string& id) const
{
    return valueOf<std::int64_t>(*this, id);
}

double RunConfig::real(const std::string& id) const
{
    return valueOf<double>(*this, id);
}

const std::string& RunConfig::choice(const std::string& id) const
{
    return valueOf<std::string>(*this, id);
}

std::string toJson(const RunConfig& config)
{
    Json json{{"family", config.family}, {"preset", config.preset}, {"data", config.data},
        {"name", config.name}, {"parameters", parametersToJson(config.parameters)}};
    if (config.generated)
        json["generated"] = {
            {"share", config.generated->share}, {"model", config.generated->model}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

RunConfig runConfigFromJson(const std::string& json)
{
    const Json root = Json::parse(json, nullptr, false);
    if (!root.is_object()) {
        throw Error(ErrorCode::UnusableInput, {},
            translatable("core", "The run configuration is not a JSON object"));
    }
    RunConfig config;
    config.family = textOf(root, "family");
    config.preset = textOf(root, "preset");
    config.data = textOf(root, "data");
    config.name = root.contains("name") ? textOf(root, "name") : std::string();
    config.parameters = parametersFromJson(root.value("parameters", Json()));
    if (const auto generated = root.find("generated"); generated != root.end())
        config.generated = generatedOf(*generated);
    return config;
}

} // namespace studio::core
