// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/zoomwindow.h"

#include <algorithm>

namespace studio::ui {

AxisRange scaledAbout(const AxisRange& shown, double fixed, double factor, const AxisRange& limits)
{
    constexpr double kShortest = 1e-6; ///< of the limits
    const double wanted = std::max(shown.span() * factor, limits.span() * kShortest);
    if (wanted >= limits.span())
        return limits;
    const double share = shown.span() > 0 ? (fixed - shown.minimum) / shown.span() : 0.5;
    const double minimum = fixed - share * wanted;
    return movedWithin({minimum, minimum + wanted}, 0, limits);
}

AxisRange movedWithin(const AxisRange& shown, double delta, const AxisRange& limits)
{
    const double last = std::max(limits.minimum, limits.maximum - shown.span());
    const double minimum = std::clamp(shown.minimum + delta, limits.minimum, last);
    return {minimum, minimum + shown.span()};
}

} // namespace studio::ui
