// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tuning/trialaxis.h"

#include "app/controllers/errortext.h"
#include "ui/text/parametertext.h"
#include "ui/text/quantitytext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

constexpr int kDigits = 3; ///< tell values of a search apart

double numberOf(const core::ParameterValue& value)
{
    if (const auto* const whole = std::get_if<std::int64_t>(&value))
        return double(*whole);
    const auto* const real = std::get_if<double>(&value);
    return real == nullptr ? 0 : *real;
}

} // namespace

TrialAxis::TrialAxis(const core::ParameterSpec& spec, const core::TunedParameter& range)
    : m_id(spec.id)
    , m_title(app::coreText(spec.label))
    , m_spec(spec)
    , m_range(range)
{
}

TrialAxis::TrialAxis(const QString& title, double minimum, double maximum)
    : m_title(title)
    , m_isShare(true)
{
    m_spec.defaultValue = 0.0;
    m_range.minimum = minimum;
    m_range.maximum = maximum;
}

double TrialAxis::place(const core::ParameterValue& value) const
{
    const auto& choices = m_range.choices;
    if (!choices.empty()) {
        const auto found = std::find(choices.begin(), choices.end(), value);
        const auto index = found == choices.end() ? 0 : found - choices.begin();
        return choices.size() == 1 ? 0.5 : double(index) / double(choices.size() - 1);
    }
    const bool isLogarithmic = m_range.isLogarithmic && m_range.minimum > 0;
    const auto scaled = [isLogarithmic](double x) { return isLogarithmic ? std::log(x) : x; };
    const double x = std::clamp(numberOf(value), m_range.minimum, m_range.maximum);
    const double width = scaled(m_range.maximum) - scaled(m_range.minimum);
    return width > 0 ? (scaled(x) - scaled(m_range.minimum)) / width : 0.5;
}

core::ParameterValue TrialAxis::valueAt(double place) const
{
    const bool isLogarithmic = m_range.isLogarithmic && m_range.minimum > 0;
    const double number = isLogarithmic
        ? m_range.minimum * std::pow(m_range.maximum / m_range.minimum, place)
        : m_range.minimum + place * (m_range.maximum - m_range.minimum);
    if (m_spec.kind() == core::ParameterKind::Integer)
        return static_cast<std::int64_t>(std::llround(number));
    return number;
}

QString TrialAxis::text(const core::ParameterValue& value) const
{
    if (m_isShare)
        return percentText(numberOf(value));
    if (const auto* const real = std::get_if<double>(&value))
        return QLocale().toString(*real, 'g', kDigits);
    return parameterText(m_spec, value);
}

QList<TrialAxis::Tick> TrialAxis::ticks() const
{
    QList<Tick> result;
    for (const core::ParameterValue& choice : m_range.choices)
        result.append({place(choice), text(choice)});
    if (!result.isEmpty())
        return result;
    for (const double place : {0.0, 0.5, 1.0}) {
        const core::ParameterValue value = valueAt(place);
        if (result.isEmpty() || result.last().text != text(value))
            result.append({this->place(value), text(value)});
    }
    return result;
}

} // namespace studio::ui
