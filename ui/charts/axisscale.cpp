// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axisscale.h"

#include "ui/text/quantitytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

int decimalsOf(double step)
{
    // 0.25 needs two places, 0.2 one: count until nothing is left.
    int decimals = 0;
    double scaled = std::abs(step);
    while (decimals < 8 && std::abs(scaled - std::round(scaled)) > 1e-6 * std::max(scaled, 1e-6)) {
        scaled *= 10;
        ++decimals;
    }
    return decimals;
}

} // namespace

double niceStep(double span, int maximumTicks)
{
    const double rough = span / std::max(maximumTicks, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

double niceTimeStep(double spanSeconds, int maximumTicks)
{
    static constexpr std::array kSteps{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0,
        900.0, 1800.0, 3600.0, 7200.0, 14400.0, 21600.0, 43200.0, 86400.0};
    const double rough = spanSeconds / std::max(maximumTicks, 1);
    if (rough < kSteps.front() || rough > kSteps.back())
        return niceStep(spanSeconds, maximumTicks);
    return *std::lower_bound(kSteps.begin(), kSteps.end(), rough);
}

bool isFlat(const AxisRange& range)
{
    // Smoothing a constant leaves rounding noise, which is no reason for an axis of its own.
    constexpr double kNoise = 1e-9;
    const double size = std::max(std::abs(range.minimum), std::abs(range.maximum));
    return !(range.span() > kNoise * size);
}

std::vector<double> ticksOf(const AxisRange& range, double step)
{
    std::vector<double> ticks;
    constexpr double kMostTicks = 1000;
    if (!(step > 0) || !(range.span() / step < kMostTicks) || isFlat(range))
        return ticks;
    const double slack = 1e-6;
    const double first = std::ceil(range.minimum / step - slack);
    const double last = std::floor(range.maximum / step + slack);
    for (double i = first; i <= last; ++i)
        ticks.push_back(i * step + 0.0); // + 0.0 turns -0 into 0
    return ticks;
}

std::vector<double> logTicksOf(const AxisRange& logRange, int maximumTicks)
{
    std::vector<double> ticks;
    if (logRange.span() < 0.7) {
        const AxisRange values{std::pow(10.0, logRange.minimum), std::pow(10.0, logRange.maximum)};
        for (const double value : ticksOf(values, niceStep(values.span(), maximumTicks))) {
            if (value > 0)
                ticks.push_back(std::log10(value));
        }
        return ticks;
    }
    const bool hasRoom = logRange.span() * 3 <= maximumTicks;
    const double every = std::max(1.0, std::ceil(logRange.span() / std::max(maximumTicks, 1)));
    for (double decade = std::floor(logRange.minimum); decade <= logRange.maximum; ++decade) {
        if (std::fmod(decade, every) != 0)
            continue;
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = decade + std::log10(factor);
            if (logRange.contains(tick) && (hasRoom || factor == 1.0))
                ticks.push_back(tick);
        }
    }
    return ticks;
}

std::vector<double> minorLogTicksOf(const AxisRange& logRange, const std::vector<double>& labelled)
{
    constexpr double kSmallestSpan = 0.7;
    constexpr double kMostDecades = 7;
    constexpr double kMostTicks = 60;
    std::vector<double> ticks;
    if (logRange.span() < kSmallestSpan || logRange.span() > kMostTicks)
        return ticks;
    const int last = logRange.span() <= kMostDecades ? 9 : 1;
    for (double decade = std::floor(logRange.minimum); decade <= logRange.maximum; ++decade) {
        for (int factor = 1; factor <= last; ++factor) {
            const double tick = decade + std::log10(factor);
            const bool isLabelled = std::any_of(labelled.begin(), labelled.end(),
                [tick](double other) { return std::abs(other - tick) < 1e-9; });
            if (logRange.contains(tick) && !isLabelled)
                ticks.push_back(tick);
        }
    }
    return ticks;
}

AxisRange niceRange(const AxisRange& wanted, int maximumTicks, const AxisRange& limits)
{
    AxisRange range = wanted;
    if (isFlat(range)) {
        const double margin = range.minimum == 0 ? 0.5 : std::abs(range.minimum) * 0.1;
        range = {range.minimum - margin, range.maximum + margin};
    }
    const double step = niceStep(range.span(), maximumTicks);
    range.minimum = std::floor(range.minimum / step + 1e-9) * step;
    range.maximum = std::ceil(range.maximum / step - 1e-9) * step;
    if (range.minimum < limits.minimum && wanted.minimum >= limits.minimum)
        range.minimum = limits.minimum;
    if (range.maximum > limits.maximum && wanted.maximum <= limits.maximum)
        range.maximum = limits.maximum;
    return range;
}

bool mayStay(const AxisRange& current, const AxisRange& wanted)
{
    constexpr double kEmptiest = 0.55;
    return current.contains(wanted.minimum) && current.contains(wanted.maximum)
        && wanted.span() >= kEmptiest * current.span();
}

AxisRange quantileRange(std::vector<double>& values, double low, double high)
{
    const auto at = [&values](double share) {
        const auto index = static_cast<std::ptrdiff_t>(
            std::lround(share * static_cast<double>(values.size() - 1)));
        std::nth_element(values.begin(), values.begin() + index, values.end());
        return values[static_cast<std::size_t>(index)];
    };
    const double minimum = at(low);
    return {minimum, at(high)};
}

QString tickText(double value, double step, ChartSpec::Unit unit)
{
    if (unit == ChartSpec::Unit::Fraction)
        return percentText(value, decimalsOf(step * 100));
    return QLocale().toString(value, 'f', decimalsOf(step));
}

QString logTickText(double value, ChartSpec::Unit unit)
{
    constexpr double kSmallest = 0.99e-4; // the last that people count the zeros of
    constexpr double kLargest = 1e7;
    if (unit != ChartSpec::Unit::Fraction && (value < kSmallest || value >= kLargest)) {
        QLocale locale;
        locale.setNumberOptions(locale.numberOptions() | QLocale::OmitLeadingZeroInExponent);
        return locale.toString(value, 'g', 2);
    }
    return tickText(value, value, unit);
}

QString timeTickText(double seconds, double span)
{
    constexpr double kShort = 120;
    if (span <= kShort) {
        constexpr int kMostDecimals = 3;
        const int decimals = std::min(kMostDecimals, decimalsOf(seconds));
        return QCoreApplication::translate("studio::ui::LiveChart", "%1 s")
            .arg(QLocale().toString(seconds, 'f', decimals));
    }
    const auto total = static_cast<qint64>(std::llround(seconds));
    const auto twoDigits = [](qint64 number) {
        return QString::number(number).rightJustified(2, u'0');
    };
    const qint64 hours = total / 3600;
    const qint64 minutes = total / 60 % 60;
    if (hours > 0)
        return u"%1:%2:%3"_s.arg(QString::number(hours), twoDigits(minutes), twoDigits(total % 60));
    return u"%1:%2"_s.arg(QString::number(minutes), twoDigits(total % 60));
}

QString valueText(double value, ChartSpec::Unit unit)
{
    if (unit == ChartSpec::Unit::Fraction)
        return percentText(value, 2);
    constexpr int kSignificant = 4;
    constexpr int kMostDecimals = 6;
    const double magnitude = std::abs(value);
    if (magnitude > 0 && magnitude < 1e-4)
        return QLocale().toString(value, 'e', kSignificant - 2);
    const int leading = magnitude > 0 ? static_cast<int>(std::floor(std::log10(magnitude))) : 0;
    return QLocale().toString(value, 'f', std::clamp(kSignificant - 1 - leading, 0, kMostDecimals));
}

QString readingText(double value, std::span<const double> beside, ChartSpec::Unit unit)
{
    constexpr int kFewest = 5;
    constexpr int kMost = 17; // a double has no more
    const bool isFraction = unit == ChartSpec::Unit::Fraction;
    const auto text = [isFraction, unit](double number, int digits) {
        if (digits < kFewest)
            return valueText(number, unit);
        return isFraction ? percentText(number, digits - 2)
                          : QLocale().toString(number, 'g', digits);
    };
    const auto isDistinct = [&](int digits) {
        const QString own = text(value, digits);
        return std::none_of(beside.begin(), beside.end(),
            [&](double other) { return other != value && text(other, digits) == own; });
    };
    int digits = kFewest - 1;
    while (digits < kMost && !isDistinct(digits))
        ++digits;
    return text(value, digits);
}

} // namespace studio::ui
