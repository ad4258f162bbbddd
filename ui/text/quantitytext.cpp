// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/quantitytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("studio::ui::quantities", text);
}

} // namespace

QString durationText(double seconds, int decimals)
{
    const QLocale locale;
    seconds = std::max(0.0, seconds);
    if (seconds < 9.95)
        return translated(QT_TRANSLATE_NOOP("studio::ui::quantities", "%1 s"))
            .arg(locale.toString(seconds, 'f', decimals));
    const auto whole = std::llround(seconds);
    if (whole < 60)
        return translated(QT_TRANSLATE_NOOP("studio::ui::quantities", "%1 s")).arg(whole);
    const auto twoDigits = [](long long value) {
        return QString::number(value).rightJustified(2, QLatin1Char('0'));
    };
    if (whole < 3600)
        return translated(QT_TRANSLATE_NOOP("studio::ui::quantities", "%1 min %2 s"))
            .arg(whole / 60)
            .arg(twoDigits(whole % 60));
    return translated(QT_TRANSLATE_NOOP("studio::ui::quantities", "%1 h %2 min"))
        .arg(whole / 3600)
        .arg(twoDigits(whole % 3600 / 60));
}

QString percentText(double fraction, int decimals)
{
    return translated(QT_TRANSLATE_NOOP("studio::ui::quantities", "%1 %"))
        .arg(QLocale().toString(fraction * 100, 'f', decimals));
}

QString decimalText(double value, int decimals)
{
    const QLocale locale;
    return locale.toString(value, 'f', decimals).replace(locale.negativeSign(), QChar(0x2212));
}

QString countText(double count)
{
    return QLocale().toString(std::llround(count));
}

} // namespace studio::ui
