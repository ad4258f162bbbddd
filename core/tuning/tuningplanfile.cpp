// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tuning plans on disk.
#include "core/tuning/tuningplan.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/family/presetfile.h"
#include "core/run/parameterjson.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace studio::core {

namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kLargestFile = 1 << 20;
constexpr const char* kFormat = "digit-studio-tuning";
constexpr int kVersion = 1;
constexpr std::int64_t kMostPoints = 100'000;
constexpr double kMostMinutes = 60.0 * 24 * 365;
constexpr const char* kRandom = "random";
constexpr const char* kHalving = "successive_halving";

/// Reads one plan; says which entry is wrong.
class Reader
{
public:
    Reader(const std::filesystem::path& file, const FamilyCatalog& catalog)
        : m_file(file)
        , m_catalog(catalog)
    {
    }

    TuningPlan read(const Json& json);

private:
    [[noreturn]] void refuse(const std::string& entry) const
    {
        throw Error(ErrorCode::UnusableInput, m_file,
            translatable("core", "The plan's entry %1 is missing or unusable"), {entry});
    }
    void requireKnown(
        const Json& json, const std::set<std::string>& known, const std::string& where) const;
    std::string text(const Json& json, const char* key) const;
    /// `where`: of what `json` is a part, for the reason.
    double number(const Json& json, const char* key, double least, double most,
        const std::string& where = {}) const;
    std::int64_t whole(const Json& json, const char* key, double least, double most) const;
    void readConfig(const Json& json, TuningPlan& plan) const;
    void readEpochs(const Json& json, TuningPlan& plan) const;
    TunedParameter parameter(
        const std::string& id, const Json& json, const ParameterSpec& spec) const;

    const std::filesystem::path& m_file;
    const FamilyCatalog& m_catalog;
};

void Reader::requireKnown(
    const Json& json, const std::set<std::string>& known, const std::string& where) const
{
    if (!json.is_object())
        refuse(where);
    for (const auto& [key, value] : json.items()) {
        if (!known.contains(key))
            refuse(where.empty() ? key : std::string(where).append(".").append(key));
    }
}

std::string Reader::text(const Json& json, const char* key) const
{
    if (!json.contains(key) || !json[key].is_string())
        refuse(key);
    return json[key].get<std::string>();
}

double Reader::number(
    const Json& json, const char* key, double least, double most, const std::string& where) const
{
    const bool isNumber = json.contains(key) && json[key].is_number();
    const double value = isNumber ? json[key].get<double>() : 0;
    if (!isNumber || !(value >= least && value <= most))
        refuse(where.empty() ? key : where + '.' + key);
    return value;
}

std::int64_t Reader::whole(const Json& json, const char* key, double least, double most) const
{
    const double value = number(json, key, least, most);
    if (value != std::floor(value))
        refuse(key);
    return static_cast<std::int64_t>(value);
}

TuningPlan Reader::read(const Json& json)
{
    if (!json.is_object() || json.value("format", Json()) != kFormat)
        throw Error(
            ErrorCode::UnusableInput, m_file, translatable("core", "This is no plan for tuning"));
    if (json.value("version", Json()) != kVersion)
        refuse("version");
    requireKnown(json,
        {"format", "version", "name", "family", "preset", "data", "values", "search", "strategy",
            "points", "epochs", "reduction", "budget_minutes", "seed"},
        {});
    TuningPlan plan;
    plan.name = text(json, "name");
    if (!isPresetName(plan.name))
        refuse("name");
    readConfig(json, plan);
    const std::string strategy = json.contains("strategy") ? text(json, "strategy") : kRandom;
    if (strategy != kRandom && strategy != kHalving)
        refuse("strategy");
    plan.strategy = strategy == kHalving ? TuningPlan::Strategy::SuccessiveHalving
                                         : TuningPlan::Strategy::Random;
    if (json.contains("points"))
        plan.points = whole(json, "points", 1, kMostPoints);
    if (json.contains("budget_minutes"))
        plan.budgetMinutes = number(json, "budget_minutes", 0, kMostMinutes);
    if (json.contains("seed"))
        plan.seed = static_cast<std::uint64_t>(whole(json, "seed", 0, 2147483647.0));
    readEpochs(json, plan);
    return plan;
}

void Reader::readEpochs(const Json& json, TuningPlan& plan) const
{
    if (plan.strategy == TuningPlan::Strategy::Random) {
        for (const char* const key : {"epochs", "reduction"}) {
            if (json.contains(key))
                refuse(key); // said under "values", or of no use
        }
        return;
    }
    if (json.contains("reduction"))
        plan.reduction = number(json, "reduction", 1.5, 100);
    if (!json.contains("epochs"))
        refuse("epochs");
    requireKnown(json["epochs"], {"minimum", "maximum"}, "epochs");
    plan.leastEpochs = whole(json["epochs"], "minimum", 1, 1000);
    plan.mostEpochs = whole(json["epochs"], "maximum", double(plan.leastEpochs), 1000);
}

void Reader::readConfig(const Json& json, TuningPlan& plan) const
{
    const std::string id = text(json, "family");
    const auto& families = m_catalog.families();
    const auto family = std::find_if(families.begin(), families.end(),
        [&id](const auto& candidate) { return candidate->id() == id; });
    if (family == families.end() || (*family)->task() != ModelFamily::Task::ReadDigits)
        refuse("family");
    try {
        plan.config = (*family)->makeConfig(json.contains("preset") ? text(json, "preset") : "",
            parametersFromJson(json.value("values", Json::object())));
    } catch (const Error& error) {
        throw Error(ErrorCode::UnusableInput, m_file, error.reason());
    }
    plan.config.data = json.contains("data") ? text(json, "data") : "builtin";
    if (!json.contains("search") || !json["search"].is_object() || json["search"].empty())
        refuse("search");
    const auto specs = (*family)->parameters();
    for (const auto& [key, range] : json["search"].items()) {
        const auto spec = std::find_if(specs.begin(), specs.end(),
            [&wanted = key](const ParameterSpec& candidate) { return candidate.id == wanted; });
        if (spec == specs.end() || key == "epochs" || key == "threads")
            refuse("search." + key);
        plan.parameters.push_back(parameter(key, range, *spec));
    }
}

TunedParameter Reader::parameter(
    const std::string& id, const Json& json, const ParameterSpec& spec) const
{
    const std::string where = "search." + id;
    requireKnown(json, {"minimum", "maximum", "scale", "choices"}, where);
    TunedParameter parameter;
    parameter.id = id;
    const auto checked = [&](const ParameterValue& value) {
        try {
            return checkedValue(spec, value);
        } catch (const Error&) {
            refuse(where);
        }
    };
    if (json.contains("choices")) {
        if (json.size() != 1 || !json["choices"].is_array() || json["choices"].empty())
            refuse(where);
        for (const Json& choice : json["choices"])
            parameter.choices.push_back(
                checked(parametersFromJson({{"value", choice}}).at("value")));
        return parameter;
    }
    const bool isReal = spec.kind() == ParameterKind::Real;
    if (!isReal && spec.kind() != ParameterKind::Integer)
        refuse(where);
    const std::string scale = json.value("scale", spec.isLogarithmic ? "log" : "linear");
    parameter.isLogarithmic = scale == "log";
    parameter.minimum = number(json, "minimum", spec.minimum, spec.maximum, where);
    parameter.maximum = number(json, "maximum", parameter.minimum, spec.maximum, where);
    const bool isScale = scale == "linear" || (scale == "log" && parameter.minimum > 0);
    const bool isWhole = isReal
        || (parameter.minimum == std::floor(parameter.minimum)
            && parameter.maximum == std::floor(parameter.maximum));
    if (!isScale || !isWhole)
        refuse(where);
    return parameter;
}

} // namespace

TuningPlan readTuningPlan(const std::filesystem::path& file, const FamilyCatalog& catalog)
{
    const auto bytes = readWholeFile(file, kLargestFile);
    try {
        return Reader(file, catalog).read(Json::parse(bytes.begin(), bytes.end()));
    } catch (const Json::exception&) {
        throw Error(
            ErrorCode::UnusableInput, file, translatable("core", "This is no plan for tuning"));
    }
}

std::string toJson(const TuningPlan& plan)
{
    Json search = Json::object();
    for (const TunedParameter& parameter : plan.parameters) {
        Json& entry = search[parameter.id];
        if (parameter.choices.empty()) {
            entry = {{"minimum", parameter.minimum}, {"maximum", parameter.maximum},
                {"scale", parameter.isLogarithmic ? "log" : "linear"}};
            continue;
        }
        for (const ParameterValue& choice : parameter.choices)
            entry["choices"].push_back(parametersToJson({{"value", choice}})["value"]);
    }
    const bool isHalving = plan.strategy == TuningPlan::Strategy::SuccessiveHalving;
    Json json{{"format", kFormat}, {"version", kVersion}, {"name", plan.name},
        {"family", plan.config.family}, {"preset", plan.config.preset}, {"data", plan.config.data},
        {"values", parametersToJson(plan.config.parameters)}, {"search", search},
        {"strategy", isHalving ? kHalving : kRandom}, {"points", plan.points},
        {"budget_minutes", plan.budgetMinutes}, {"seed", plan.seed}};
    if (isHalving) {
        json["reduction"] = plan.reduction;
        json["epochs"] = {{"minimum", plan.leastEpochs}, {"maximum", plan.mostEpochs}};
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace studio::core
