// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/familyhelp.h"

#include <array>
#include <cstdio>

namespace studio::app {

namespace {

constexpr std::size_t kTextColumn = 30;

/// "0.001", "10000": no zeros that say nothing.
std::string numberText(double value)
{
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.10g", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string rangeText(const core::ParameterSpec& spec)
{
    switch (spec.kind()) {
    case core::ParameterKind::Boolean:
        return "true or false";
    case core::ParameterKind::Integer:
    case core::ParameterKind::Real:
        return numberText(spec.minimum) + " to " + numberText(spec.maximum);
    case core::ParameterKind::Choice:
        break;
    }
    std::string words;
    for (const core::ParameterChoice& choice : spec.choices)
        words += (words.empty() ? "" : ", ") + choice.id;
    return words;
}

std::string line(const std::string& word, const std::string& text)
{
    const std::size_t gap = word.size() < kTextColumn ? kTextColumn - word.size() : 1;
    return "  " + word + std::string(gap, ' ') + text + "\n";
}

std::string helpFor(const core::ModelFamily& family)
{
    std::string text = "\n" + family.id() + ": " + family.label() + "\n\n";
    for (const core::Preset& preset : family.presets())
        text += line("--preset " + preset.id, preset.promise);
    text += "\n";
    for (const core::ParameterSpec& spec : family.parameters())
        text += line("--set " + spec.id + "=" + core::toText(spec.defaultValue),
            spec.label + " (" + rangeText(spec) + ")");
    return text;
}

} // namespace

std::string familyHelp(const core::FamilyCatalog& catalog)
{
    std::string text = "Families, with their presets and parameters (defaults and ranges):\n";
    for (const auto& family : catalog.families())
        text += helpFor(*family);
    return text;
}

} // namespace studio::app
