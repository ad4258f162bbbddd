// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/parameterjson.h"

#include "core/error.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

using Json = nlohmann::json;

Error mistyped(const std::string& what)
{
    return {ErrorCode::UnusableInput, {},
        translatable("core", "The run configuration's entry %1 is missing or of the wrong type"),
        {what}};
}

ParameterValue parameterOf(const Json& json, const std::string& id)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_float())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    const bool fits = json.is_number_integer()
        && (!json.is_number_unsigned()
            || json.get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX));
    if (!fits)
        throw mistyped(id);
    return json.get<std::int64_t>();
}

} // namespace

Json parametersToJson(const ParameterMap& parameters)
{
    Json result = Json::object();
    for (const auto& [id, value] : parameters)
        result[id] = std::visit([](const auto& held) { return Json(held); }, value);
    return result;
}

ParameterMap parametersFromJson(const Json& json)
{
    if (!json.is_object())
        throw mistyped("parameters");
    ParameterMap parameters;
    for (const auto& [id, value] : json.items())
        parameters[id] = parameterOf(value, id);
    return parameters;
}

} // namespace studio::core
