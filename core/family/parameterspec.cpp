// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/family/parameterspec.h"

#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace studio::core {

namespace {

std::string numberText(const ParameterSpec& spec, double number)
{
    if (spec.kind() == ParameterKind::Integer)
        return std::to_string(static_cast<std::int64_t>(number));
    return toText(number);
}

Error outOfRange(const ParameterSpec& spec)
{
    const char* text = spec.kind() == ParameterKind::Integer
        ? translatable("core", "The parameter %1 must be a whole number from %2 to %3")
        : translatable("core", "The parameter %1 must be a number from %2 to %3");
    return {ErrorCode::WrongUsage, {}, text,
        {spec.id, numberText(spec, spec.minimum), numberText(spec, spec.maximum)}};
}

Error unknownChoice(const ParameterSpec& spec)
{
    std::string known;
    for (const ParameterChoice& choice : spec.choices)
        known += (known.empty() ? "" : ", ") + choice.id;
    return {ErrorCode::WrongUsage, {}, translatable("core", "The parameter %1 must be one of: %2"),
        {spec.id, known}};
}

Error notASwitch(const ParameterSpec& spec)
{
    return {ErrorCode::WrongUsage, {},
        translatable("core", "The parameter %1 must be true or false"), {spec.id}};
}

/// Refuses what is out of range and not-a-number alike.
bool isInRange(const ParameterSpec& spec, double number)
{
    return number >= spec.minimum && number <= spec.maximum;
}

/// Parses all of `text`; unlike strtod this knows no locale.
template <typename T> bool parseNumber(std::string_view text, T& number)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size();
}

ParameterValue parseSwitch(const ParameterSpec& spec, const std::string& text)
{
    constexpr std::array<const char*, 4> kYes{"true", "1", "yes", "on"};
    constexpr std::array<const char*, 4> kNo{"false", "0", "no", "off"};
    if (std::find(kYes.begin(), kYes.end(), text) != kYes.end())
        return true;
    if (std::find(kNo.begin(), kNo.end(), text) != kNo.end())
        return false;
    throw notASwitch(spec);
}

} // namespace

ParameterKind ParameterSpec::kind() const
{
    constexpr std::array kKinds{
        ParameterKind::Boolean, ParameterKind::Integer, ParameterKind::Real, ParameterKind::Choice};
    return kKinds[defaultValue.index()];
}

ParameterValue checkedValue(const ParameterSpec& spec, const ParameterValue& value)
{
    const auto* integer = std::get_if<std::int64_t>(&value);
    switch (spec.kind()) {
    case ParameterKind::Boolean:
        if (!std::holds_alternative<bool>(value))
            throw notASwitch(spec);
        return value;
    case ParameterKind::Integer:
        if (integer == nullptr || !isInRange(spec, static_cast<double>(*integer)))
            throw outOfRange(spec);
        return value;
    case ParameterKind::Real: {
        const auto* real = std::get_if<double>(&value);
        if (real == nullptr && integer == nullptr)
            throw outOfRange(spec);
        const double number = real != nullptr ? *real : static_cast<double>(*integer);
        if (!std::isfinite(number) || !isInRange(spec, number))
            throw outOfRange(spec);
        return number;
    }
    case ParameterKind::Choice:
        break;
    }
    const auto* id = std::get_if<std::string>(&value);
    const bool isKnown = id != nullptr
        && std::any_of(spec.choices.begin(), spec.choices.end(),
            [id](const ParameterChoice& choice) { return choice.id == *id; });
    if (!isKnown)
        throw unknownChoice(spec);
    return value;
}

ParameterValue parseValue(const ParameterSpec& spec, const std::string& text)
{
    std::int64_t integer = 0;
    double real = 0;
    switch (spec.kind()) {
    case ParameterKind::Boolean:
        return parseSwitch(spec, text);
    case ParameterKind::Integer:
        if (!parseNumber(text, integer))
            throw outOfRange(spec);
        return checkedValue(spec, integer);
    case ParameterKind::Real:
        if (!parseNumber(text, real))
            throw outOfRange(spec);
        return checkedValue(spec, real);
    case ParameterKind::Choice:
        break;
    }
    return checkedValue(spec, text);
}

std::string toText(const ParameterValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* isOn = std::get_if<bool>(&value))
        return *isOn ? "true" : "false";
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::get<double>(value)).ptr;
    return {buffer.data(), end};
}

} // namespace studio::core
