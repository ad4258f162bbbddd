// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/numbertext.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::ui {

namespace {

QLocale plainLocale(QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return locale;
}

/// The next of ..., 1, 2, 5, 10, ... above or below `value`.
double oneTwoFive(double value, int direction)
{
    constexpr std::array kMantissas{0.5, 1.0, 2.0, 5.0, 10.0};
    const auto decade = std::pow(10.0, std::floor(std::log10(value) + 1e-9));
    const auto mantissa = value / decade;
    if (direction > 0) {
        const auto* next = std::find_if(kMantissas.begin(), kMantissas.end(),
            [mantissa](double candidate) { return candidate > mantissa * (1 + 1e-9); });
        return (next == kMantissas.end() ? 20.0 : *next) * decade;
    }
    const auto next = std::find_if(kMantissas.rbegin(), kMantissas.rend(),
        [mantissa](double candidate) { return candidate < mantissa * (1 - 1e-9); });
    return (next == kMantissas.rend() ? 0.2 : *next) * decade;
}

double linearStep(const core::ParameterSpec& spec)
{
    if (spec.kind() == core::ParameterKind::Integer)
        return 1;
    const auto hundredth = (spec.maximum - spec.minimum) / 100;
    return hundredth > 0 ? std::pow(10.0, std::round(std::log10(hundredth))) : 0;
}

} // namespace

QString numberText(const core::ParameterValue& value)
{
    const auto locale = plainLocale(QLocale());
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return locale.toString(static_cast<qlonglong>(*whole));
    if (const auto* real = std::get_if<double>(&value))
        return locale.toString(*real, 'f', QLocale::FloatingPointShortest);
    return {};
}

std::optional<core::ParameterValue> parseNumber(const QString& text, core::ParameterKind kind)
{
    for (const auto& locale : {plainLocale(QLocale()), plainLocale(QLocale::c())}) {
        bool isNumber = false;
        if (kind == core::ParameterKind::Integer) {
            const auto whole = locale.toLongLong(text.trimmed(), &isNumber);
            if (isNumber)
                return core::ParameterValue{static_cast<std::int64_t>(whole)};
        } else {
            const auto real = locale.toDouble(text.trimmed(), &isNumber);
            if (isNumber && std::isfinite(real))
                return core::ParameterValue{real};
        }
    }
    return std::nullopt;
}

core::ParameterValue steppedValue(
    const core::ParameterSpec& spec, const core::ParameterValue& value, int steps)
{
    const auto* whole = std::get_if<std::int64_t>(&value);
    auto number = whole ? static_cast<double>(*whole) : std::get<double>(value);
    const auto direction = steps < 0 ? -1 : 1;
    for (int i = 0; i < std::abs(steps); ++i) {
        if (spec.isLogarithmic && number > 0) {
            number = whole ? number * std::pow(2.0, direction) : oneTwoFive(number, direction);
        } else {
            const auto step = linearStep(spec);
            number = step > 0 ? std::round((number + direction * step) / step) * step : number;
        }
    }
    number = std::clamp(number, spec.minimum, spec.maximum);
    // Steps such as 0.1 + 0.2 leave noise in the last bits that nobody typed.
    if (whole)
        return core::ParameterValue{static_cast<std::int64_t>(std::llround(number))};
    return core::ParameterValue{QString::number(number, 'g', 10).toDouble()};
}

} // namespace studio::ui
