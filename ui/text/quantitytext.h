// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace studio::ui {

/// A time span for people: "1.6 s", "42 s", "3 min 05 s", "2 h 10 min", in the default locale;
/// `decimals` digits after the point below ten seconds.
QString durationText(double seconds, int decimals = 1);

/// A share of 1 in percent with `decimals` digits: "99.05 %".
QString percentText(double fraction, int decimals = 2);

/// A number with `decimals` digits after the point and, below zero, a minus sign (U+2212), which
/// is as wide as a plus, where the locale has a hyphen: "−1.14".
QString decimalText(double value, int decimals);

/// A whole number with the locale's group separators.
QString countText(double count);

} // namespace studio::ui
